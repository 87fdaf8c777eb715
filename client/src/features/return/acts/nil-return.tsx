import { useState } from 'react'
import { counted } from '../../../base/format.ts'
import { Button } from '../../../ui/button.tsx'
import type { Sheet } from '../row/sheet.ts'
import { ReturnActDialog } from './return-act-dialog.tsx'
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
  const close = () => setOpen(false)
  if (empty === 0 && !open) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>Nil return</Button>
      {open && (
        <ReturnActDialog
          sheet={sheet}
          title="Nil return"
          confirm={`Enter nil return for ${counted(empty, 'figure')}`}
          act={saveNil}
          onClose={close}
        >
          <p>
            {counted(empty, 'figure')} without a value will read “nil return”: there was nothing to count in{' '}
            {sheet.periodLabel}. What is entered already stays. Nothing is submitted yet.
          </p>
        </ReturnActDialog>
      )}
    </>
  )
}
