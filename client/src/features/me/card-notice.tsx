import { formatMoment } from '../../base/format.ts'
import type { Me } from '../../base/trpc.ts'
import { Message } from '../../ui/message.tsx'

/** Tells a young person of a card that was given after their first: who has it can sign in as them. */
export function CardNotice({ me: { laterCard } }: { me: Me }) {
  if (laterCard === null) return null
  const { at, by, usedAt } = laterCard
  return (
    <Message tone="doubt">
      <strong>
        {by} gave a new card for you on {formatMoment(at)}
        {usedAt === null ? '.' : `, and it was used on ${formatMoment(usedAt)}.`}
      </strong>{' '}
      If you did not ask for it, or did not use it, tell an adult you trust.
    </Message>
  )
}
