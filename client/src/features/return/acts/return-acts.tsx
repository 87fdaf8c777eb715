import { useState } from 'react'
import { counted } from '../../../base/format.ts'
import { Button } from '../../../ui/button.tsx'
import type { Sheet } from '../row/sheet.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { ReturnActDialog } from './return-act-dialog.tsx'
import { useReturnAct } from './use-return-act.ts'

type Props = { sheet: Sheet; onDone: (sentence: string) => void }

/** What the agency's lead and the manager can do with a return that was submitted or is published. */
export function ReturnActs({ sheet, onDone }: Props) {
  const [open, setOpen] = useState<'publish' | 'send-back' | 'reopen' | null>(null)
  const close = () => setOpen(null)
  const acts = useReturnAct((now) => {
    const said = {
      publish: 'Published: the figures are on the scorecard now.',
      'send-back': sentBackSentence(now),
      reopen: reopenedSentence,
    }
    if (open !== null) onDone(said[open])
    close()
  })
  return (
    <div className="button-row return-acts">
      {sheet.maySendBack && (sheet.mayApprove || sheet.mayApproveSome || sheet.state === 'approved') && (
        <Button onClick={() => setOpen('send-back')}>Send the whole return back</Button>
      )}
      {sheet.mayPublish && (
        <Button look="primary" onClick={() => setOpen('publish')}>
          Publish
        </Button>
      )}
      {sheet.mayReopen && <Button onClick={() => setOpen('reopen')}>Reopen this period</Button>}
      {open === 'publish' && (
        <ReturnActDialog
          sheet={sheet}
          title="Publish"
          confirm={`Publish ${counted(sheet.entered, 'figure')}`}
          act={acts.publish}
          onClose={close}
        >
          <p>
            {counted(sheet.entered, 'figure')} of {sheet.agencyName} for {sheet.periodLabel}, approved by{' '}
            {sheet.approvedBy ?? 'the lead'}, will be on the scorecard at once. The period is then closed.
          </p>
        </ReturnActDialog>
      )}
      {open === 'send-back' && (
        <ReasonDialog
          sheet={sheet}
          title="Send the whole return back"
          label="What has to change"
          hint="Name the indicator and what is wrong with it."
          confirm="Send back"
          act={acts.sendBack}
          onClose={close}
        >
          It goes back to those who entered it, with your reason on top. Nothing is published.
        </ReasonDialog>
      )}
      {open === 'reopen' && (
        <ReasonDialog
          sheet={sheet}
          title="Reopen this period"
          label="Why it is reopened"
          hint="Everyone who reads figures in full can read it."
          confirm="Reopen"
          act={acts.reopen}
          onClose={close}
        >
          {sheet.agencyName} can then correct what is published. The published figures stand until the
          correction is approved.
        </ReasonDialog>
      )}
    </div>
  )
}

const sentBackSentence = (sheet: Sheet) => `Sent back to ${sheet.agencyName} with your reason.`
const reopenedSentence = 'Reopened: figures can be corrected, each with a reason.'
