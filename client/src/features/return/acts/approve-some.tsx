import { useState } from 'react'
import { counted } from '../../../base/format.ts'
import { type Refused, refusalSentence } from '../../../base/refusal.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField, TextArea } from '../../../ui/field.tsx'
import { Message } from '../../../ui/message.tsx'
import { type Row, rowName, type Sheet } from '../row/sheet.ts'
import { type Choices, choicesOf, decisionsOf } from './row-choices.ts'

type Props = {
  sheet: Sheet
  busy: boolean
  error: Refused | null
  onConfirm: (decided: { seriesIds?: string[]; sentBack: { seriesId: string; reason: string }[] }) => void
  onClose: () => void
}

/** Each row approved, sent back with a reason, or left for another lead. */
export function ApproveSome({ sheet, busy, error, onConfirm, onClose }: Props) {
  const waiting = sheet.rows.filter((row) => row.entry !== null && row.decision?.kind !== 'approved')
  const [choices, setChoices] = useState<Choices>(() => choicesOf(waiting))
  const [tried, setTried] = useState(false)
  const decided = decisionsOf(waiting, choices)
  const change = (row: Row, part: Partial<Choices[string]>) =>
    setChoices((before) => {
      const now = before[row.seriesId] ?? { choice: 'leave', reason: '' }
      return { ...before, [row.seriesId]: { ...now, ...part } }
    })
  return (
    <Dialog title="Approve some, send back others" onClose={onClose} wide>
      <form
        noValidate
        className="approve-some"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (decided.missing.length === 0 && !busy && decided.count > 0) onConfirm(decided.act)
        }}
      >
        <p>
          What you approve
          {sheet.publishing === 'on-approval'
            ? ' is published at once'
            : ' waits for the manager to publish it'}
          . What you send back can be corrected, with your reason beside it.
        </p>
        {error !== null && <Message tone="problem">{refusalSentence(error)}</Message>}
        {waiting.map((row) => (
          <fieldset key={row.seriesId} className="approve-row">
            <legend>
              {row.code} {rowName(row)}
            </legend>
            {row.mine && <p className="small quiet">You entered it: another lead approves it.</p>}
            <SelectField
              id={`decide-${row.seriesId}`}
              label="Decision"
              value={choices[row.seriesId]?.choice ?? 'leave'}
              onChange={(event) =>
                change(row, {
                  choice:
                    event.target.value === 'approve' || event.target.value === 'send-back'
                      ? event.target.value
                      : 'leave',
                })
              }
            >
              {!row.mine && <option value="approve">Approve</option>}
              <option value="send-back">Send back</option>
              <option value="leave">Leave for later</option>
            </SelectField>
            {choices[row.seriesId]?.choice === 'send-back' && (
              <TextArea
                id={`reason-${row.seriesId}`}
                label={`Why ${row.code} comes back`}
                maxLength={2000}
                value={choices[row.seriesId]?.reason ?? ''}
                onChange={(event) => change(row, { reason: event.target.value })}
                problem={tried && decided.missing.includes(row.seriesId) ? 'Give a reason.' : undefined}
              />
            )}
          </fieldset>
        ))}
        <div className="button-row return-dialog-row">
          <Button
            type="submit"
            look="primary"
            busy={busy}
            refusedBecause={decided.count === 0 ? 'Decide about at least one figure.' : null}
          >
            {decided.count === 0 ? 'Nothing decided yet' : `Decide about ${counted(decided.count, 'figure')}`}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
