import { counted, listed } from '../../../base/format.ts'
import { fieldProblemsOf } from '../../../base/refusal.ts'
import { ReturnActDialog } from '../acts/return-act-dialog.tsx'
import type { useSubmit } from '../acts/use-return-act.ts'
import { FigureList } from '../review/figure-list.tsx'
import type { Sheet } from '../row/sheet.ts'

type Props = { sheet: Sheet; submit: ReturnType<typeof useSubmit>; onClose: () => void }

/** The figures once more, before they leave the hands of who entered them. */
export function CheckSubmission({ sheet, submit, onClose }: Props) {
  const { rows, approvers } = sheet
  const send: typeof submit.send = async (input) => {
    const outcome = await submit.send(input)
    // What is wrong with a row is told on the page, where it can be put right.
    if (!outcome.done && fieldProblemsOf(outcome.refused).length > 0) onClose()
    return outcome
  }
  const who =
    approvers.length === 0 ? 'The agency’s lead' : listed(approvers).replace(/ and (?=[^,]*$)/, ' or ')
  return (
    <ReturnActDialog
      sheet={sheet}
      title="Check your figures"
      confirm={`Submit ${counted(rows.length, 'figure')}`}
      act={{ ...submit, send }}
      onClose={onClose}
      pageTells
      wide
    >
      <p>{who} then approves each figure, or sends it back. Nothing can be changed meanwhile.</p>
      <FigureList rows={rows} />
    </ReturnActDialog>
  )
}
