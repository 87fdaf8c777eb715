import type { MinutesView } from '@roundtable/shared/minutes/minutes.ts'
import { problemsOfApproval, problemsOfTakingBack } from '@roundtable/shared/minutes/minutes-form.ts'
import { formatDay } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { SmallNumbers } from '../../ui/form/small-numbers.tsx'
import type { DialogEnds } from '../../ui/use-page-dialog.tsx'
import { numbersInMinutes } from './small-numbers.ts'

export type MinutesStep = 'take-back' | 'approve'

type Props = {
  minutes: MinutesView
  onOpen: (step: MinutesStep) => void
  onDone: (sentence: string) => void
}

/** What this reader may do with the minutes as a whole: the first is what comes next. */
export function MinutesDeeds({ minutes, onOpen, onDone }: Props) {
  const { id, version, can } = minutes
  const procedures = useProcedures()
  const sendRound = useAct(procedures.minutes.step.mutationOptions(), {
    onDone: () => onDone('The draft is sent round; the members of the board can comment.'),
  })
  const agree = useAct(procedures.minutes.agree.mutationOptions(), {
    onDone: () =>
      onDone('The minutes are agreed. They are marked draft until a later meeting approves them.'),
  })
  const error = sendRound.error ?? agree.error
  const told = can.includes('agree') ? numbersInMinutes(minutes) : []
  return (
    <div className="unprinted">
      {told.length > 0 && <SmallNumbers told={told} />}
      <RefusalMessage error={error} />
      <div className="button-row">
        {can.includes('send-round') && (
          <Button
            look="primary"
            busy={sendRound.isPending}
            onClick={() =>
              void sendRound.send({ id, version, deed: 'send-round', reason: '', meetingId: '' })
            }
          >
            Send round for comments
          </Button>
        )}
        {can.includes('agree') && (
          <Button look="primary" busy={agree.isPending} onClick={() => void agree.send({ id, version })}>
            Agree the minutes
          </Button>
        )}
        {can.includes('approve') && (
          <Button
            look="primary"
            refusedBecause={
              minutes.meetings.length === 0 ? 'No later meeting of the board has begun yet.' : null
            }
            onClick={() => onOpen('approve')}
          >
            Approve at a later meeting
          </Button>
        )}
        {can.includes('take-back') && (
          <Button onClick={() => onOpen('take-back')}>Take back for comments</Button>
        )}
      </div>
    </div>
  )
}

type DialogProps = DialogEnds & { minutes: MinutesView }

export function TakeBackDialog({ minutes, onClose, onDone }: DialogProps) {
  return (
    <StepDialog
      title="Take the minutes back for comments"
      confirm="Take back"
      of={minutes}
      about={`${minutes.id} take-back`}
      read={({ reason }, { id, version }) => ({
        ...{ id, version, reason },
        deed: 'take-back' as const,
        meetingId: '' as const,
      })}
      problems={problemsOfTakingBack}
      act={useAct(useProcedures().minutes.step.mutationOptions(), {
        onDone: () => onDone('The minutes are out for comments again.'),
      })}
      askMeeting={false}
      onClose={onClose}
    />
  )
}

/** The meeting that approves them is named: one of the same board that has begun. */
export function ApproveDialog({ minutes, onClose, onDone }: DialogProps) {
  const form = useForm({
    name: 'approve',
    labels: { meetingId: 'At which meeting' },
    of: minutes,
    text: () => ({ meetingId: '' }),
    read: ({ meetingId }, { id, version }) => ({
      input: { id, version, deed: 'approve' as const, reason: '', meetingId },
      problems: problemsOfApproval({ meetingId }),
    }),
    act: useAct(useProcedures().minutes.step.mutationOptions(), {
      onDone: () => onDone('The minutes are approved.'),
    }),
  })
  const told = numbersInMinutes(minutes)
  return (
    <FormDialog title="Approve the minutes" form={form} confirm="Approve" onClose={onClose}>
      <p>
        Once approved everybody who reads meetings reads them; they are corrected beside the text, and never
        rewritten.
      </p>
      {told.length > 0 && <SmallNumbers told={told} />}
      <SelectField {...form.field('meetingId')}>
        <option value="">Choose the meeting</option>
        {minutes.meetings.map(({ id, number, day }) => (
          <option key={id} value={id}>
            Meeting {number}, {formatDay(day)}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  )
}
