import { listed } from '../../../base/format.ts'
import type { EditingSteps } from './use-edit-steps.ts'

/** "6 cells pasted at 14:04 · Undo", or what was taken back and could be done again. */
export function EditStepsBar({ editing }: { editing: EditingSteps }) {
  const { steps, left } = editing
  const done = steps.done.at(-1)
  const undone = steps.undone.at(-1)
  return (
    <p className="grid-steps" role="status">
      {undone !== undefined ? (
        <>
          {undone.words === null ? 'Taken back' : `Taken back: ${undone.words}`}
          {left.length > 0 && `, but for ${listed([...left])}: changed since, so left as it is`}
          {' · '}
          <button type="button" onClick={editing.redo}>
            Redo
          </button>
        </>
      ) : (
        done !== undefined &&
        done.words !== null && (
          <>
            {done.words}
            {' · '}
            <button type="button" onClick={editing.undo}>
              Undo
            </button>
          </>
        )
      )}
    </p>
  )
}
