import { problemsOfRestoring } from '@roundtable/shared/member/seat-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import type { YoungPersonProps } from './end-young-person-dialog.tsx'

/** The seat of a young person that was ended by mistake comes back. */
export function RestoreYoungPersonDialog({ member, onClose, onDone }: YoungPersonProps) {
  return (
    <StepDialog
      title={`The seat of ${member.name} comes back`}
      confirm="Let it come back"
      of={member}
      about={`${member.memberId} restore`}
      read={({ reason }, { memberId, version }) => ({ memberId, version, reason })}
      problems={problemsOfRestoring}
      act={useAct(useProcedures().group.restoreYoungPerson.mutationOptions(), {
        onDone: () => onDone(`${member.name} has the seat again.`),
      })}
      askMeeting={false}
      onClose={onClose}
    >
      <p>They sign in as before. Who has lost the way in gets a new card.</p>
    </StepDialog>
  )
}
