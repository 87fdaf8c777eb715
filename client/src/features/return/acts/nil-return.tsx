import { useState } from 'react'
import { counted } from '../../../base/format.ts'
import { refusalSentence } from '../../../base/refusal.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Message } from '../../../ui/message.tsx'
import type { Sheet } from '../row/sheet.ts'
import { useReturnAct } from './use-return-act.ts'

/** One act where nothing happened in the period: "nil return" for every figure that is still empty. */
export function NilReturn({ sheet, onDone }: { sheet: Sheet; onDone: (sentence: string) => void }) {
  const [open, setOpen] = useState(false)
  const empty = sheet.rows.filter(
    ({ entry, published }) =>
      published === null &&
      (entry === null || (entry.value === null && entry.reason === null && entry.numerator === null)),
  ).length
  const { saveNil } = useReturnAct(() => {
    setOpen(false)
    onDone(`“Nil return” is entered for ${counted(empty, 'figure')}. Look through it, then submit.`)
  })
  if (empty === 0) return null
  return (
    <>
      <Button
        onClick={() => {
          saveNil.reset()
          setOpen(true)
        }}
      >
        Nil return
      </Button>
      {open && (
        <Dialog title="Nil return" onClose={() => setOpen(false)}>
          <p>
            {counted(empty, 'figure')} without a value will read “nil return”: there was nothing to count in{' '}
            {sheet.periodLabel}. What is entered already stays. Nothing is submitted yet.
          </p>
          {saveNil.error !== null && <Message tone="problem">{refusalSentence(saveNil.error)}</Message>}
          <div className="button-row return-dialog-row">
            <Button
              look="primary"
              busy={saveNil.isPending}
              onClick={() => void saveNil.send({ id: sheet.id, version: sheet.version })}
            >
              Enter nil return for {counted(empty, 'figure')}
            </Button>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
