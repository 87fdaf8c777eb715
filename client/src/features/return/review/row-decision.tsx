import { listed, shortDayOf } from '../../../base/format.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { type Row, rowName, type Sheet } from '../row/sheet.ts'
import { type Decision, decisions, decisionWord, reasonField } from './row-choices.ts'
import './row-decision.css'

/** What the reader has chosen for a row, before it is sent. */
export type Choosing = {
  chosen: Decision | null
  reason: string
  /** What is wrong with the reason. */
  problem: string | undefined
  onChoose: (row: Row, decision: Decision | null) => void
  onReason: (row: Row, text: string) => void
}

export const reasonId = (row: Row): string => `decide-${reasonField(row)}`

type Props = Choosing & { row: Row; sheet: Pick<Sheet, 'approvers'> }

/** Approve or send back, in one frame; the reason is asked for in the same place. */
export function RowDecision({ row, sheet, chosen, reason, problem, onChoose, onReason }: Props) {
  const offered = decisions.filter((each) => each === 'send-back' || row.ownWork === null)
  return (
    <fieldset className="review-decide">
      <legend className="unseen">
        You decide about {row.code} {rowName(row)}
      </legend>
      {row.ownWork !== null && <OwnWork row={row} sheet={sheet} />}
      {row.decision?.kind === 'sent-back' && (
        <p className="small">
          Sent back by {row.decision.by} on {shortDayOf(row.decision.at)}: {row.decision.reason}
        </p>
      )}
      <div className="review-buttons">
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            className={`review-button review-${each}`}
            aria-pressed={chosen === each}
            onClick={() => onChoose(row, chosen === each ? null : each)}
          >
            {chosen === each && <span aria-hidden="true">✓ </span>}
            {decisionWord(each)}
            <span className="unseen"> {row.code}</span>
          </button>
        ))}
      </div>
      {chosen === 'send-back' && (
        <TextArea
          id={reasonId(row)}
          label={`Why ${row.code} comes back`}
          value={reason}
          problem={problem}
          onChange={(event) => onReason(row, event.target.value)}
        />
      )}
      {chosen !== null && (
        <Button look="quiet" onClick={() => onChoose(row, null)}>
          Undo<span className="unseen"> what you chose for {row.code}</span>
        </Button>
      )}
    </fieldset>
  )
}

function OwnWork({ row, sheet: { approvers } }: Pick<Props, 'row' | 'sheet'>) {
  const first = row.ownWork === 'own' ? 'You entered this figure.' : 'You gave who entered it their seat.'
  const who = listed(approvers)
  return (
    <p className="small">
      <strong>{first}</strong>{' '}
      {approvers.length === 0
        ? 'Nobody approves their own: another lead, or a deputy, has to.'
        : `Nobody approves their own: ${who} ${approvers.length === 1 ? 'has' : 'have'} been asked.`}
    </p>
  )
}

/** Where a row stands that the reader does not decide about. */
export function RowPlace({ row, sheet }: { row: Row; sheet: Sheet }) {
  return (
    <div className="review-place small">
      <Place row={row} sheet={sheet} />
    </div>
  )
}

function Place({ row, sheet }: { row: Row; sheet: Sheet }) {
  const { decision, entry, published } = row
  if (decision?.kind === 'approved') {
    return (
      <p>
        <strong className="review-done">
          <span aria-hidden="true">✓ </span>Approved
        </strong>{' '}
        by {decision.by}, {shortDayOf(decision.at)}
      </p>
    )
  }
  if (decision?.kind === 'sent-back') {
    return (
      <>
        <p>
          <strong>Sent back</strong> by {decision.by}, {shortDayOf(decision.at)}
        </p>
        <p>{decision.reason}</p>
      </>
    )
  }
  if (entry === null) return <p>{published === null ? 'Not entered' : 'Stands as it is published'}</p>
  if (sheet.state === 'submitted') return <p>Waits for approval</p>
  if (sheet.approvedBy === null || sheet.approvedAt === null) return <p>Entered, not approved</p>
  return (
    <p>
      <strong className="review-done">
        <span aria-hidden="true">✓ </span>Approved
      </strong>{' '}
      by {sheet.approvedBy}, {shortDayOf(sheet.approvedAt)}
    </p>
  )
}
