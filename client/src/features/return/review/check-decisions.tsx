import { smallNumbersIn } from '@roundtable/shared/disclosure/small-number-words.ts'
import { entryWords } from '@roundtable/shared/figure/entry-fields.ts'
import { counted, listed } from '../../../base/format.ts'
import type { Form } from '../../../base/use-form.ts'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { SmallNumbers } from '../../../ui/form/small-numbers.tsx'
import { returnLead } from '../row/return-words.ts'
import { RowTitle } from '../row/row-title.tsx'
import type { Row, Sheet } from '../row/sheet.ts'
import { FigureList } from './figure-list.tsx'
import { approvedRows, chosenFor, countChoices, dividedCodes, reasonField } from './row-choices.ts'

type Props = { sheet: Sheet; form: Form<string>; rows: readonly Row[]; onClose: () => void }

/** What was chosen, once more and in one place, before it is sent. */
export function CheckDecisions({ sheet, form, rows, onClose }: Props) {
  const { texts } = form
  const counts = countChoices(rows, texts)
  const approved = rows.filter((row) => chosenFor(row, texts) === 'approve')
  const back = rows.filter((row) => chosenFor(row, texts) === 'send-back')
  const left = counts.open + counts.others
  const divided = dividedCodes(rows, texts, approvedRows(sheet))
  const smallNumbers = approved.flatMap(({ code, entry }) =>
    smallNumbersIn(entryWords.map((word) => entry?.[word] ?? '').join('\n\n')).map(
      (said) => `${code}: ${said}`,
    ),
  )
  return (
    <FormDialog
      title="Check what you decided"
      form={form}
      confirm={confirmWord(counts, rows.length)}
      cancel="Back to the figures"
      className="review-check"
      stands={<Stands sheet={sheet} />}
      onClose={onClose}
      wide
    >
      {rows.length === 0 && <p>Nothing in this return was changed: it is approved as it stands.</p>}
      {approved.length > 0 && (
        <>
          <h3>
            {counted(approved.length, 'figure')} to approve
            {sheet.publishing === 'on-approval'
              ? ': on the scorecard at once'
              : ', which the manager then publishes'}
          </h3>
          <FigureList rows={approved} />
        </>
      )}
      {back.length > 0 && (
        <>
          <h3>{counted(back.length, 'figure')} to send back, with your reason</h3>
          <FigureList rows={back} reasonOf={(row) => texts[reasonField(row)] ?? ''} />
        </>
      )}
      {left > 0 && (
        <p>
          <strong>{counted(left, 'figure')} not decided.</strong> {leftSentence(back.length > 0)}
        </p>
      )}
      {divided.length > 0 && (
        <p>
          <strong>Some lines of {listed(divided)} only.</strong> Until the others are approved too, their
          whole and parts are of different moments and may not add up.
        </p>
      )}
      {smallNumbers.length > 0 && <SmallNumbers told={smallNumbers} />}
    </FormDialog>
  )
}

/** How the return stands, and what of it is approved by now: another lead may have been faster. */
function Stands({ sheet }: { sheet: Sheet }) {
  const approved = approvedRows(sheet)
  return (
    <>
      <p>{returnLead(sheet, sheet.entered)}</p>
      {approved.length > 0 && (
        <>
          <p>{counted(approved.length, 'figure')} approved already, which you decide no more:</p>
          <ul>
            {approved.map((row) => (
              <li key={row.seriesId}>
                <RowTitle row={row} />, by {row.decision?.by}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const leftSentence = (goesBack: boolean): string =>
  goesBack
    ? 'The return goes back, so they wait until it is submitted again.'
    : 'They wait until you or another lead decides.'

function confirmWord({ approve, sendBack }: { approve: number; sendBack: number }, all: number): string {
  if (all === 0) return 'Approve it as it stands'
  if (sendBack === 0) return `Approve ${counted(approve, 'figure')}`
  if (approve === 0) return `Send ${counted(sendBack, 'figure')} back`
  return `Approve ${approve} and send ${sendBack} back`
}
