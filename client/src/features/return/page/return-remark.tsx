import { formatMoment } from '../../../base/format.ts'
import { Message } from '../../../ui/message.tsx'
import type { Sheet } from '../row/sheet.ts'

/** Why the return came back, or why a published one is open again: for who enters and for who decides about it. */
export function ReturnRemark({ sheet }: { sheet: Sheet }) {
  const { remark, remarkBy, remarkAt, state, correcting } = sheet
  if (remark === null || state === 'published' || state === 'closed') return null
  return (
    <Message tone="doubt">
      <strong>
        {correcting && state !== 'sent-back' ? 'Open again' : 'Sent back'} by {remarkBy ?? 'the agency lead'}
        {remarkAt === null ? '' : `, ${formatMoment(remarkAt)}`}:
      </strong>{' '}
      {remark}
    </Message>
  )
}
