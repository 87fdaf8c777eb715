import { formatMoment } from '../../base/format.ts'
import type { Outputs } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import './group.css'

export type Card = Outputs['group']['giveCard']

/** The card, as it is printed and handed over; it is shown this once. */
export function CardPaper({ card, onClose }: { card: Card; onClose: () => void }) {
  const { name, address, code, expiresAt } = card
  return (
    <section aria-labelledby="card-title">
      <article className="group-card keep-together">
        <h2 id="card-title">Your card</h2>
        <p>This is for: {name}.</p>
        <ol>
          <li>
            Go to <strong>{address}</strong>
          </li>
          <li>
            Type this code: <strong className="group-code">{code}</strong>
          </li>
          <li>Make up a name. Do not use your real name.</li>
          <li>Choose a password, or use your own device. Tell your password to nobody.</li>
        </ol>
        <p>The code works once, until {formatMoment(expiresAt)}. Lost it? Ask for a new card.</p>
      </article>
      <div className="button-row">
        <Button look="primary" onClick={() => window.print()}>
          Print the card
        </Button>
        <Button onClick={onClose}>Done</Button>
      </div>
    </section>
  )
}
