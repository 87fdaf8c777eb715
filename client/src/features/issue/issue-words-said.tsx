import type { IssueView } from '@roundtable/shared/issue/issue.ts'
import type { RuleFacts } from '@roundtable/shared/issue-rule/run-facts.ts'
import { formatMoment } from '../../base/format.ts'
import { EvidenceLinks } from '../../parts/evidence-links.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'

const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .filter((part) => part.trim() !== '')
    .map((part) => <p key={part}>{part}</p>)

/** Why it matters, and what is known. */
export function IssueWords({ issue: { why, known } }: { issue: IssueView }) {
  return (
    <div className="prose">
      <h2 className="aside-head">Why it matters</h2>
      {paragraphs(why)}
      {known !== '' && (
        <>
          <h2 className="aside-head">What is known</h2>
          {paragraphs(known)}
        </>
      )}
    </div>
  )
}

/** What a rule had found, when it proposed it. */
export function RuleFound({ facts }: { facts: RuleFacts }) {
  const [first] = facts.rows
  const last = facts.rows.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <details className="issue-rule-found">
      <summary>
        What the rule found: {first === last ? first.label : `${first.label} to ${last.label}`}
      </summary>
      <FoundFacts facts={facts} />
    </details>
  )
}

/** The figures of a run as they were known then. */
export function FoundFacts({ facts }: { facts: RuleFacts }) {
  return (
    <>
      <DataTable caption={`As known at ${formatMoment(facts.at)}`} className="issue-found">
        <thead className="unseen">
          <tr>
            <ColumnHead>Period</ColumnHead>
            <ColumnHead numeric>Known then</ColumnHead>
            <ColumnHead>Held against</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {facts.rows.map(({ label, text, beside }) => (
            <tr key={label}>
              <RowHead>{label}</RowHead>
              <NumberCell>{text}</NumberCell>
              <td>{beside}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className="least">As known at {formatMoment(facts.at)}.</p>
    </>
  )
}

const kindWords = {
  progress: 'Progress',
  'asks-to-close': 'Asks to close it',
  closing: 'Closed with this evidence',
} as const

/** What was done since, oldest first, with its evidence. */
export function IssueNotes({ notes }: { notes: IssueView['notes'] }) {
  if (notes.length === 0) return <p className="quiet">Nothing has been noted yet.</p>
  return (
    <ol className="issue-notes">
      {notes.map(({ id, kind, text, evidence, at, by, agency, onBehalf }) => (
        <li key={id}>
          <p className="issue-note-head">
            <strong>{kindWords[kind]}</strong>{' '}
            <span className="quiet small">
              {by}
              {onBehalf ? `, on behalf of ${agency}` : `, ${agency}`} · {formatMoment(at)}
            </span>
          </p>
          {paragraphs(text)}
          <EvidenceLinks text={evidence} />
        </li>
      ))}
    </ol>
  )
}
