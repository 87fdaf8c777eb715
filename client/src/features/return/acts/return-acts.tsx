import { useState } from 'react'
import { counted } from '../../../base/format.ts'
import { Button } from '../../../ui/button.tsx'
import type { Sheet } from '../row/sheet.ts'
import { ApproveSome } from './approve-some.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { ReturnActDialog } from './return-act-dialog.tsx'
import { useReturnAct } from './use-return-act.ts'

type Props = { sheet: Sheet; onDone: (sentence: string) => void }

/** What the agency's lead and the manager can do with a return that was submitted or is published. */
export function ReturnActs({ sheet, onDone }: Props) {
  const [open, setOpen] = useState<'approve' | 'some' | 'publish' | 'send-back' | 'reopen' | null>(null)
  const close = () => setOpen(null)
  const acts = useReturnAct((now) => {
    const said = {
      approve: approvedSentence(now),
      some: decidedSentence(now),
      publish: 'Published: the figures are on the scorecard now.',
      'send-back': sentBackSentence(now),
      reopen: reopenedSentence,
    }
    if (open !== null) onDone(said[open])
    close()
  })
  const publishesOnApproval = sheet.publishing === 'on-approval'
  const approveWord = publishesOnApproval ? 'Approve and publish' : 'Approve'
  const offTarget = sheet.rows.filter((row) => row.status === 'off-target').length
  return (
    <div className="button-row return-acts">
      {sheet.mayApprove && (
        <Button look="primary" onClick={() => setOpen('approve')}>
          {approveWord}
        </Button>
      )}
      {sheet.mayApproveSome && sheet.rows.length > 1 && (
        <Button onClick={() => setOpen('some')}>Approve some, send back others</Button>
      )}
      {sheet.maySendBack && (sheet.mayApprove || sheet.mayApproveSome || sheet.state === 'approved') && (
        <Button onClick={() => setOpen('send-back')}>Send back</Button>
      )}
      {sheet.mayPublish && (
        <Button look="primary" onClick={() => setOpen('publish')}>
          Publish
        </Button>
      )}
      {sheet.mayReopen && <Button onClick={() => setOpen('reopen')}>Reopen this period</Button>}
      {open === 'approve' && (
        <ReturnActDialog
          sheet={sheet}
          title={approveWord}
          confirm={`Approve ${counted(sheet.entered, 'figure')}`}
          act={acts.approve}
          onClose={close}
        >
          <p>
            {counted(sheet.entered, 'figure')} of {sheet.agencyName} for {sheet.periodLabel} will{' '}
            {publishesOnApproval ? 'be on the scorecard at once' : 'wait for the manager to publish them'}
            {offTarget > 0 && `, ${offTarget} of them off target`}. You did not enter any of them yourself.
          </p>
        </ReturnActDialog>
      )}
      {open === 'some' && <ApproveSome sheet={sheet} act={acts.approve} onClose={close} />}
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
          title="Send back"
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
          hint="Everyone who saw the figures can read it."
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

const approvedSentence = (sheet: Sheet) =>
  sheet.state === 'published'
    ? `Approved and published: ${counted(sheet.entered, 'figure')} on the scorecard now.`
    : `Approved: ${counted(sheet.entered, 'figure')} wait for the manager to publish them.`
function decidedSentence(sheet: Sheet): string {
  if (sheet.state === 'published' || sheet.state === 'approved') return approvedSentence(sheet)
  const back = sheet.rows.filter((row) => row.decision?.kind === 'sent-back').length
  if (sheet.state === 'sent-back')
    return `${counted(back, 'figure')} sent back with your reasons; the rest is approved.`
  return 'Approved. The other figures wait for another lead.'
}
const sentBackSentence = (sheet: Sheet) => `Sent back to ${sheet.agencyName} with your reason.`
const reopenedSentence = 'Reopened: figures can be corrected, each with a reason.'
