import { Link } from '@tanstack/react-router'
import { counted } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Message } from '../../ui/message.tsx'
import type { PastFile } from './use-past-file.ts'

const shown = 12

/** Figures of periods that have a return are not taken from a file: where they are corrected or entered instead. */
export function PastReturns({ returns }: { returns: PastFile['returns'] }) {
  const partnership = usePartnership()
  if (returns.length === 0) return null
  const figures = returns.reduce((sum, each) => sum + each.figures, 0)
  return (
    <Message tone="doubt">
      <p>{counted(figures, 'figure')} of this file belong into a return and are not taken from it.</p>
      <ul>
        {returns.slice(0, shown).map(({ id, figures: count, sentence }) => (
          <li key={id}>
            {counted(count, 'figure')}: {sentence}{' '}
            <Link to={paths.return} params={{ partnership, id }}>
              Open it
            </Link>
          </li>
        ))}
        {returns.length > shown && <li>{returns.length - shown} returns more</li>}
      </ul>
    </Message>
  )
}
