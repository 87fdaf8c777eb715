import { problemsOfBoardStep } from '@roundtable/shared/board/board-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import type { Board } from './board-dialog.tsx'

export type BoardStep = 'archive' | 'restore'
type Props = { board: Board; deed: BoardStep; onClose: () => void; onDone: (sentence: string) => void }

/** A board meets no more, or meets again. */
export function StepBoardDialog({ board, deed, onClose, onDone }: Props) {
  const isArchiving = deed === 'archive'
  const done = isArchiving ? 'archived' : 'restored'
  return (
    <StepDialog
      title={`${isArchiving ? 'Archive' : 'Restore'} ${board.name}`}
      confirm={isArchiving ? 'Archive' : 'Restore'}
      danger={isArchiving}
      of={board}
      about={`${board.id} ${deed}`}
      read={({ reason }, { id, version }) => ({ id, version, deed, reason })}
      problems={problemsOfBoardStep}
      act={useAct(useProcedures().board.step.mutationOptions(), {
        onDone: () => onDone(`${board.name} is ${done}.`),
      })}
      askMeeting={false}
      onClose={onClose}
    >
      <p>
        {isArchiving
          ? 'No agreement can name it any more; what it agreed stays, and it can be restored.'
          : 'Agreements can name it again; its members are those whose seats have not ended.'}
      </p>
    </StepDialog>
  )
}
