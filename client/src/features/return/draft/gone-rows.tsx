import { Message } from '../../../ui/message.tsx'
import type { GoneEdit } from './gone-edits.ts'

/** Rows that went away while somebody typed into them, with what was typed, to be written down elsewhere. */
export function GoneRows({ gone, onSeen }: { gone: readonly GoneEdit[]; onSeen: () => void }) {
  if (gone.length === 0) return null
  return (
    <Message tone="doubt" onClose={onSeen}>
      <strong>What you typed here was not saved:</strong>
      <ul>
        {gone.map(({ seriesId, because, typed }) => (
          <li key={seriesId}>
            {because} You had typed: {typed.join(', ')}.
          </li>
        ))}
      </ul>
    </Message>
  )
}
