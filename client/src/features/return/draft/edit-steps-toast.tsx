import { useState } from 'react'
import { listed } from '../../../base/format.ts'
import { Toast } from '../../../ui/toast/toast.tsx'
import type { EditingSteps } from './use-edit-steps.ts'

/** "6 cells pasted at 14:04" with Undo, or what was taken back with Redo; closed, it stays so until the next step. */
export function EditStepsToast({ editing }: { editing: EditingSteps }) {
  const { steps, left, unchanged, tellUnchanged } = editing
  const [closed, setClosed] = useState<object | null>(null)
  if (unchanged !== null) return <Toast onClose={() => tellUnchanged(null)}>{unchanged}</Toast>
  const undone = steps.undone.at(-1)
  const done = steps.done.at(-1)
  const last = undone ?? done
  if (last === undefined || last === closed) return null
  const onClose = () => setClosed(last)
  if (undone !== undefined) {
    const what = undone.words === null ? 'Taken back' : `Taken back: ${undone.words}`
    const but = left.length > 0 ? `, but for ${listed([...left])}: changed since, so left as it is` : ''
    return <Toast action={{ word: 'Redo', run: editing.redo }} onClose={onClose}>{`${what}${but}`}</Toast>
  }
  if (last.words === null) return null
  return (
    <Toast action={{ word: 'Undo', run: editing.undo }} onClose={onClose}>
      {last.words}
    </Toast>
  )
}
