import { problemsOfEnding } from '@roundtable/shared/member/seat-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import type { Group } from './group-dialog.tsx'

export type YoungPerson = Group['members'][number]
export type YoungPersonProps = {
  member: YoungPerson
  onClose: () => void
  onDone: (sentence: string) => void
}

/** A young person leaves before their last day. */
export function EndYoungPersonDialog({ member, onClose, onDone }: YoungPersonProps) {
  return (
    <StepDialog
      title={`End the seat of ${member.name}`}
      confirm="End the seat"
      danger
      of={member}
      about={`${member.memberId} end`}
      read={({ reason }, { memberId, version }) => ({ memberId, version, reason })}
      problems={problemsOfEnding}
      act={useAct(useProcedures().group.endYoungPerson.mutationOptions(), {
        onDone: () => onDone(`The seat of ${member.name} has ended.`),
      })}
      askMeeting={false}
      onClose={onClose}
    >
      <p>They can no longer sign in to it, and are thanked when they try. What they said stays.</p>
      <p>Leave out who they are: others read the reason.</p>
    </StepDialog>
  )
}
