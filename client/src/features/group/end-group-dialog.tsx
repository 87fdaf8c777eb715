import { problemsOfGroupEnd } from '@roundtable/shared/group/group-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import type { Group } from './group-dialog.tsx'

type Props = { group: Group; onClose: () => void; onDone: (sentence: string) => void }

/** A group meets no more. */
export function EndGroupDialog({ group, onClose, onDone }: Props) {
  return (
    <StepDialog
      title={`End ${group.name}`}
      confirm="End the group"
      danger
      of={group}
      about={`${group.id} end`}
      read={({ reason }, { id, version }) => ({ id, version, reason })}
      problems={problemsOfGroupEnd}
      act={useAct(useProcedures().group.end.mutationOptions(), {
        onDone: () => onDone(`${group.name} has ended.`),
      })}
      askMeeting={false}
      onClose={onClose}
    >
      <p>The seats of its young people end first. What the group said stays.</p>
    </StepDialog>
  )
}
