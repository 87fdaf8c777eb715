import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Message } from '../../../ui/message.tsx'
import { RowTitle } from '../row/row-title.tsx'
import type { Sheet } from '../row/sheet.ts'
import { editStorageKey, keep, loadEdits } from './edit-storage.ts'
import { typedIn } from './gone-edits.ts'

/** What this person typed before somebody else sent the return: it is not in it, and it is not thrown away. */
export function UnsentEdits({ sheet, personId }: { sheet: Sheet; personId: string }) {
  const key = editStorageKey(personId, sheet.id)
  const [kept, setKept] = useState(() => loadEdits(key))
  const rows = sheet.rows.flatMap((row) => {
    const edit = kept[row.seriesId]
    const typed = edit === undefined ? [] : typedIn(edit)
    return typed.length === 0 ? [] : [{ row, typed }]
  })
  if (rows.length === 0) return null
  return (
    <Message tone="doubt">
      <strong>What you typed last is not in this return:</strong>
      <ul>
        {rows.map(({ row, typed }) => (
          <li key={row.seriesId}>
            <RowTitle row={row} />: {typed.join(', ')}
          </li>
        ))}
      </ul>
      <p>It stays in this browser, and is back in its cells when the return can be changed again.</p>
      <Button
        onClick={() => {
          keep(key, {})
          setKept({})
        }}
      >
        Throw it away
      </Button>
    </Message>
  )
}
