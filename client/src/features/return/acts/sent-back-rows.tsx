import { Message } from '../../../ui/message.tsx'
import { RowTitle } from '../row/row-title.tsx'
import type { Sheet } from '../row/sheet.ts'

/** The rows that came back, each with the lead's reason. */
export function SentBackRows({ sheet }: { sheet: Pick<Sheet, 'rows'> }) {
  const back = sheet.rows.filter((row) => row.decision?.kind === 'sent-back')
  if (back.length === 0) return null
  return (
    <Message tone="doubt">
      <strong>These figures came back:</strong>
      <ul>
        {back.map((row) => (
          <li key={row.seriesId}>
            <RowTitle row={row} />: {row.decision?.reason} ({row.decision?.by})
          </li>
        ))}
      </ul>
    </Message>
  )
}
