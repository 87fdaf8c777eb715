import { evidenceParts } from '@roundtable/shared/yearly-report/evidence-lines.ts'
import type {
  ReportCheck,
  ReportEvidence,
  ReportHeading,
  ReportStatement,
  YearlyReportView,
} from '@roundtable/shared/yearly-report/yearly-report.ts'
import {
  evidenceKey,
  evidenceKindWord,
  nothingRecorded,
} from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import type { ReactNode } from 'react'
import { formatMoment } from '../../base/format.ts'
import { RecordLink } from '../../parts/record-link.tsx'
import { Button } from '../../ui/button.tsx'
import { HeadingDeeds, StatementDeeds } from './statement-deeds.tsx'
import './yearly-report.css'

export type OnStatement = {
  what: 'write' | 'correct'
  heading: ReportHeading
  statement: ReportStatement | null
}
type Changes = ReportCheck['changes']
type Props = {
  report: YearlyReportView
  changes: Changes
  onStatement: (asked: OnStatement) => void
  onDone: (sentence: string) => void
}

/** The report as a document: its contents, then heading by heading what is said and what it rests on. */
export function ReportBody({ report, changes, onStatement, onDone }: Props) {
  return (
    <article className="yearly-report" aria-label="Yearly report">
      <nav aria-labelledby="contents-title" className="report-contents">
        <h2 id="contents-title">Contents</h2>
        <ol>
          {report.headings.map(({ id, title }) => (
            <li key={id}>
              <a href={`#heading-${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="report-text">
        {report.headings.map((heading, at) => (
          <section key={heading.id} aria-labelledby={`heading-${heading.id}`}>
            <h2 id={`heading-${heading.id}`} tabIndex={-1}>
              {at + 1}. {heading.title}
            </h2>
            {heading.hint !== '' && <p className="second-line unprinted">{heading.hint}</p>}
            {heading.scrutiny && <p className="second-line">Written by the independent scrutineer alone.</p>}
            {heading.retired && (
              <p className="second-line unprinted">
                This heading is not asked for any more: what stands under it stays until it is taken out.
              </p>
            )}
            {heading.nothing && <p>{nothingRecorded}</p>}
            {!heading.nothing && heading.statements.length === 0 && (
              <p className="second-line">Nothing is written here yet.</p>
            )}
            {heading.statements.map((statement, place) => (
              <Statement
                key={statement.id}
                statement={statement}
                changes={changes.filter(({ statementId }) => statementId === statement.id)}
              >
                {heading.mayWrite && (
                  <StatementDeeds
                    report={report}
                    statement={statement}
                    isFirst={place === 0}
                    isLast={place === heading.statements.length - 1}
                    onEdit={() => onStatement({ what: 'write', heading, statement })}
                    onDone={onDone}
                  />
                )}
                {heading.mayCorrect && (
                  <Button look="quiet" onClick={() => onStatement({ what: 'correct', heading, statement })}>
                    Correct<span className="unseen">: {statement.text}</span>
                  </Button>
                )}
              </Statement>
            ))}
            {(heading.mayWrite || heading.mayLeave) && (
              <HeadingDeeds
                report={report}
                heading={heading}
                onAdd={() => onStatement({ what: 'write', heading, statement: null })}
                onDone={onDone}
              />
            )}
          </section>
        ))}
      </div>
    </article>
  )
}

type StatementProps = { statement: ReportStatement; changes: Changes; children: ReactNode }

function Statement({
  statement: { text, by, at, evidence, corrections },
  changes,
  children,
}: StatementProps) {
  return (
    <div className="report-statement">
      {text.split(/\n{2,}/).map((part) => (
        <p key={part}>{part}</p>
      ))}
      {corrections.map((each) => (
        <p key={each.id} className="report-correction">
          <strong>Corrected:</strong> {each.text}{' '}
          <span className="small quiet">
            {each.by}, {formatMoment(each.at)}
          </span>
        </p>
      ))}
      {evidence.length > 0 && (
        <ul className="report-evidence" aria-label="What it rests on">
          {evidence.map((each) => (
            <li key={evidenceKey(each)}>
              <Evidence evidence={each} />
              <Since since={changes.find((change) => evidenceKey(change) === evidenceKey(each))?.since} />
            </li>
          ))}
        </ul>
      )}
      <p className="second-line unprinted">
        {by}, {formatMoment(at)}
      </p>
      <div className="report-deeds unprinted">{children}</div>
    </div>
  )
}

function Evidence({ evidence: { kind, reference, text, page } }: { evidence: ReportEvidence }) {
  if (text === null || page === null) {
    return (
      <>
        {evidenceKindWord(kind)} {reference} is not shown to you here.
      </>
    )
  }
  const { title, rest } = evidenceParts({ kind, reference }, text)
  return (
    <>
      <RecordLink of={{ page }}>{title}</RecordLink> {rest !== '' && <span className="quiet">{rest}</span>}
    </>
  )
}

/** What the record says today, where that is otherwise than the report says. */
function Since({ since }: { since: string | undefined }) {
  if (since === undefined) return null
  return (
    <span className="report-since">
      <strong>{since === '' ? 'It cannot be read any more.' : 'It reads since:'}</strong> {since}
    </span>
  )
}
