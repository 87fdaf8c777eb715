import { formatMoment } from '../../../base/format.ts'
import type { Account } from '../name-dialog.tsx'

/** Every card somebody was given: none can be used without its being seen here. */
export function CardsGiven({ account: { cards } }: { account: Account }) {
  if (cards.length === 0) return null
  return (
    <section aria-labelledby="account-cards">
      <h2 id="account-cards">Your cards</h2>
      <ul>
        {cards.map(({ at, by, usedAt }) => (
          <li key={at}>
            Given by {by} on {formatMoment(at)},{' '}
            {usedAt === null ? 'not used' : `used on ${formatMoment(usedAt)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
