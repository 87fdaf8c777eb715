import type { IssueView } from '@roundtable/shared/issue/issue.ts'
import {
  problemsOfReasonedStep,
  type ReasonedDeed,
  reasonedDeeds,
} from '@roundtable/shared/issue/issue-form.ts'
import type { IssueDeed } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { AcceptIssueDialog, type IssueDialogProps } from './accept-issue-dialog.tsx'
import { CloseIssueDialog } from './close-issue-dialog.tsx'
import { NoteIssueDialog } from './note-issue-dialog.tsx'
import { ReviseIssueDialog } from './revise-issue-dialog.tsx'

const words: Record<IssueDeed, string> = {
  accept: 'Accept it',
  'set-aside': 'Set it aside',
  'propose-again': 'Propose it again',
  start: 'Start on it',
  note: 'Note progress',
  'ask-to-close': 'Ask to close it',
  close: 'Close it',
  'propose-reopening': 'Propose to reopen it',
  reopen: 'Reopen it',
  'leave-closed': 'Leave it closed',
  revise: 'Change it',
}
/** In the order in which they are offered; the first is what comes next. */
const order = Object.keys(words).filter((deed): deed is IssueDeed => Object.hasOwn(words, deed))
const isReasoned = (deed: IssueDeed): deed is ReasonedDeed & IssueDeed =>
  reasonedDeeds.some((each) => each === deed)

type Props = { issue: IssueView; onOpen: (deed: IssueDeed) => void; onDone: (sentence: string) => void }

/** What this reader may do now; why what comes next is somebody else's. */
export function IssueDeeds({ issue, onOpen, onDone }: Props) {
  const start = useAct(useProcedures().issue.start.mutationOptions(), {
    onDone: () => onDone(`Issue ${issue.number} is in progress.`),
  })
  const offered = order.filter((deed) => issue.may.includes(deed))
  if (offered.length === 0 && issue.refused === null && !issue.closingAsked) return null
  return (
    <div className="issue-deeds unprinted">
      {issue.closingAsked && (
        <p>
          Its owner asks for it to be closed: what shows that it is solved stands under “What was done”.
          Somebody of another agency closes it.
        </p>
      )}
      <RefusalMessage error={start.error} />
      <div className="button-row">
        {offered.map((deed, place) => (
          <Button
            key={deed}
            look={place === 0 && deed !== 'revise' ? 'primary' : 'secondary'}
            busy={deed === 'start' && start.isPending}
            onClick={() =>
              deed === 'start' ? void start.send({ id: issue.id, version: issue.version }) : onOpen(deed)
            }
          >
            {words[deed]}
          </Button>
        ))}
      </div>
      {issue.refused !== null && <p className="quiet small">{issue.refused}</p>}
    </div>
  )
}

/** The dialog of a deed. */
export function IssueDialog({ deed, ...props }: IssueDialogProps & { deed: IssueDeed }) {
  if (isReasoned(deed)) return <ReasonDialog deed={deed} {...props} />
  switch (deed) {
    case 'accept':
      return <AcceptIssueDialog {...props} />
    case 'revise':
      return <ReviseIssueDialog {...props} />
    case 'note':
    case 'ask-to-close':
      return <NoteIssueDialog asksToClose={deed === 'ask-to-close'} {...props} />
    case 'close':
      return <CloseIssueDialog {...props} />
    default:
      return null
  }
}

const meanings: Record<ReasonedDeed, string> = {
  'set-aside':
    'It is no issue: whoever raised it reads why. A rule does not propose it again for the same run.',
  'propose-again': 'It waits for triage again.',
  'propose-reopening': 'The manager and the board decide whether it is taken up again.',
  reopen: 'Its owner goes on with it, and its history stays.',
  'leave-closed': 'It stays closed, with its evidence.',
}
const outcomes: Record<ReasonedDeed, string> = {
  'set-aside': 'is set aside',
  'propose-again': 'waits for triage again',
  'propose-reopening': 'is proposed for reopening',
  reopen: 'is in progress again',
  'leave-closed': 'stays closed',
}

function ReasonDialog({ deed, issue, onClose, onDone }: IssueDialogProps & { deed: ReasonedDeed }) {
  const act = useAct(useProcedures().issue.step.mutationOptions(), {
    onDone: () => onDone(`Issue ${issue.number} ${outcomes[deed]}.`),
  })
  return (
    <StepDialog
      title={`${words[deed]}: issue ${issue.number}`}
      confirm={words[deed]}
      of={issue}
      about={`${issue.id} ${deed}`}
      read={({ reason }, { id, version }) => ({ id, version, deed, reason })}
      problems={(text) => problemsOfReasonedStep(deed, text)}
      act={act}
      askMeeting={false}
      onClose={onClose}
    >
      <p>{meanings[deed]}</p>
    </StepDialog>
  )
}
