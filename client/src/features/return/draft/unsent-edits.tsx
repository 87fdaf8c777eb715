import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { rowName, type Sheet } from '../row/sheet.ts'
import { typedIn } from './gone-edits.ts'
import { findKept, keep, keptKey } from './kept-edits.ts'

/** What this person typed before somebody else sent the return: it is not in it, and it is not thrown away. */
export function UnsentEdits({ sheet, personId }: { sheet: Sheet; personId: string }) {
  const key = keptKey(personId, sheet.id)
  const [kept, setKept] = useState(() => findKept(key))
  const rows = sheet.rows.flatMap((row) => {
    const edit = kept[row.seriesId]
    const typed = edit === undefined ? [] : typedIn(edit)
    return typed.length === 0 ? [] : [{ row, typed }]
  })
  if (rows.length === 0) return null
  return (
    <Notice tone="doubt">
      <strong>What you typed last is not in this return:</strong>
      <ul>
        {rows.map(({ row, typed }) => (
          <li key={row.seriesId}>
            {row.code} {rowName(row)}: {typed.join(', ')}
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
    </Notice>
  )
}
