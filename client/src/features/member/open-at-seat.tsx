import { counted, formatDay } from '../../base/format.ts'
import type { Outputs } from '../../base/trpc.ts'

type Props = { open: Outputs['member']['orphans']['open']; today: string }

/** Issues, actions and challenges in hand at a seat, each with its day, before it ends. */
export function OpenAtSeat({ open: { things, offer, isAccepted }, today }: Props) {
  if (things.length === 0 && isAccepted) return null
  return (
    <div className="end-leaves">
      <h3>
        {things.length === 0
          ? 'Something is open here that you do not read'
          : `${counted(things.length, 'thing')} open here`}
      </h3>
      <ul>
        {things.map((each) => (
          <li key={each.name}>
            {each.name}: {each.title}{' '}
            <span className={each.dueOn !== null && each.dueOn < today ? 'open-late' : 'quiet'}>
              · {each.dueOn === null ? each.stands : `until ${formatDay(each.dueOn)}`}
            </span>
          </li>
        ))}
      </ul>
      {offer !== null && (
        <p>
          {offer.accepted
            ? `${offer.successor ?? 'It'} ${offer.successor === null ? 'was accepted for the post' : 'takes it over: it is accepted'}.`
            : `${offer.successor ?? 'Somebody'} is asked to accept it, and has not answered yet.`}
        </p>
      )}
    </div>
  )
}
