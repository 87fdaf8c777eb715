import type { ReportCheck, YearlyReportView } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { yearlyReportStateWord } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import { reportAudienceWord } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { yearlyReportName } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMoment } from '../base/as-at.ts'
import { counted, formatDay, formatMoment } from '../base/format.ts'
import { exportAddress, numberIn, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { type OnStatement, ReportBody } from '../features/yearly-report/report-body.tsx'
import {
  ReportDeeds,
  ReportReasonDialog,
  type ReportStep,
  SignReportDialog,
} from '../features/yearly-report/report-deeds.tsx'
import { ReportPdf } from '../features/yearly-report/report-pdf.tsx'
import { CorrectReportDialog, StatementDialog } from '../features/yearly-report/statement-dialog.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

/** One yearly report, as it is assembled or as it was signed. */
export function YearlyReportPage() {
  const { number = '' } = useParams({ strict: false })
  const asked = { number: numberIn(number), ...useMoment() }
  const procedures = useProcedures()
  const view = useQuery(procedures.yearlyReport.get.queryOptions(asked))
  const check = useQuery(
    procedures.yearlyReport.check.queryOptions(asked, { enabled: view.data !== undefined }),
  )
  return (
    <QueryStates query={view} skeleton={<PageSkeleton />}>
      {(report) => <Report key={report.id} report={report} check={check.data} />}
    </QueryStates>
  )
}

type Open = { step: ReportStep } | { asked: OnStatement }

function Report({ report, check }: { report: YearlyReportView; check: ReportCheck | undefined }) {
  const partnership = usePartnership()
  const { open, setOpen, ends, done } = usePageDialog<Open>()
  const { number, state, startsOn, endsOn, frozen } = report
  const changes = check?.changes ?? []
  const step = open !== null && 'step' in open ? open.step : null
  const asked = open !== null && 'asked' in open ? open.asked : null
  return (
    <>
      <PageHeader
        printed="upright"
        title={yearlyReportName(report)}
        crumbs={
          <>
            <Link to={paths.meetings} params={{ partnership }}>
              Meetings
            </Link>{' '}
            <span aria-hidden="true">›</span>{' '}
            <Link to={paths.yearlyReports} params={{ partnership }}>
              Yearly reports
            </Link>
          </>
        }
        lead={`${formatDay(startsOn)} to ${formatDay(endsOn)}. Its headings follow ${report.guidance} (${report.guidanceOf}).`}
        actions={<CsvLink href={exportAddress('yearly-report', partnership, { report: String(number) })} />}
      />
      {done}
      <p className="report-state">{yearlyReportStateWord(state)}</p>
      {frozen?.isWhole === false && (
        <Message tone="problem">
          What is stored is not what was signed: something of it was altered in the database. Do not rely on
          it, and tell whoever runs Roundtable.
        </Message>
      )}
      <ReportDeeds
        report={report}
        check={check}
        onOpen={(each) => setOpen({ step: each })}
        onDone={ends.onDone}
      />
      <Findings findings={check?.findings ?? []} />
      {state === 'published' && <ReportPdf number={number} />}
      {report.corrections.map(({ id, text, by, at }) => (
        <Message key={id}>
          <strong>Corrected:</strong> {text} {by}, {formatMoment(at)}
        </Message>
      ))}
      <ReportBody
        report={report}
        changes={changes}
        onStatement={(each) => setOpen({ asked: each })}
        onDone={ends.onDone}
      />
      <Signatures report={report} />
      <StoredBytes report={report} />
      <History report={report} />
      {asked?.what === 'write' && (
        <StatementDialog report={report} asked={asked} changes={changes} {...ends} />
      )}
      {asked?.what === 'correct' && (
        <CorrectReportDialog report={report} statement={asked.statement} {...ends} />
      )}
      {step === 'correct' && <CorrectReportDialog report={report} statement={null} {...ends} />}
      {step === 'sign' && <SignReportDialog report={report} {...ends} />}
      {(step === 'take-back' || step === 'withdraw') && (
        <ReportReasonDialog report={report} deed={step} {...ends} />
      )}
    </>
  )
}

/** What is missing, each with the heading it is missing under. */
function Findings({ findings }: { findings: ReportCheck['findings'] }) {
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="missing-title" className="report-facts unprinted">
      <div className="section-head">
        <h2 id="missing-title">What is missing</h2>
      </div>
      <ul>
        {[...new Set(findings.map(({ sentence }) => sentence))].map((sentence) => (
          <li key={sentence}>
            {sentence}
            <ul className="report-missing">
              {findings
                .filter((each) => each.sentence === sentence)
                .map(({ headingId, heading }) => (
                  <li key={headingId}>
                    <a href={`#heading-${headingId}`}>{heading}</a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Signatures({ report: { signatures, unsigned, frozen } }: { report: YearlyReportView }) {
  if (frozen === null) return null
  return (
    <section aria-labelledby="signed-title" className="report-facts">
      <div className="section-head">
        <h2 id="signed-title">Who signed it</h2>
      </div>
      {signatures.length === 0 && <p>Nobody has signed it yet.</p>}
      {signatures.length > 0 && (
        <ul>
          {signatures.map(({ agencyId, agencyName, by, at }) => (
            <li key={agencyId}>
              {agencyName}: {by}, {formatMoment(at)}
            </li>
          ))}
        </ul>
      )}
      {unsigned.length > 0 && (
        <p>Still to sign: {unsigned.map(({ agencyName }) => agencyName).join(', ')}.</p>
      )}
    </section>
  )
}

function StoredBytes({ report: { frozen, audience } }: { report: YearlyReportView }) {
  if (frozen === null) return null
  return (
    <section aria-labelledby="kept-title" className="report-facts">
      <div className="section-head">
        <h2 id="kept-title">How it is kept</h2>
      </div>
      <p>
        For {reportAudienceWord(audience)}, as it was sent to be signed on {formatMoment(frozen.at)}.
        {frozen.removed === 0
          ? ''
          : ` ${counted(frozen.removed, 'text was', 'texts were')} blacked out since; the rest still verifies.`}
      </p>
      <p className="small report-hash">SHA-256 of what is stored: {frozen.sha256}</p>
    </section>
  )
}

function History({ report: { steps } }: { report: YearlyReportView }) {
  return (
    <section aria-labelledby="history-title" className="report-facts unprinted">
      <div className="section-head">
        <h2 id="history-title">What happened</h2>
      </div>
      <ol>
        {inRuns(steps).map(({ word, at, by, reason, times }, place) => (
          <li key={steps.length - place}>
            {word}
            {times > 1 && ` ${times} times`}, {by ?? 'by itself'}, {formatMoment(at)}
            {reason !== null && reason !== '' ? `: ${reason}` : ''}
          </li>
        ))}
      </ol>
    </section>
  )
}

type Step = YearlyReportView['steps'][number]

/** The same deed of the same person one after the other is told once, with how often. */
function inRuns(steps: readonly Step[]): (Step & { times: number })[] {
  const runs: (Step & { times: number })[] = []
  for (const step of steps) {
    const before = runs.at(-1)
    const isSame = before?.word === step.word && before.by === step.by && !step.reason && !before.reason
    if (before !== undefined && isSame) before.times += 1
    else runs.push({ ...step, times: 1 })
  }
  return runs
}
