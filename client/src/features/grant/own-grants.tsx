import type { OwnGrant } from '@roundtable/shared/grant/grant.ts'
import { grantScope } from '@roundtable/shared/grant/grant-words.ts'
import { Link } from '@tanstack/react-router'
import { dayOf, formatDay } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'

/** A grant as its person sees it: the packs it opens, or that it has ended and whom to ask. */
export function OwnGrantCard({ grant }: { grant: OwnGrant }) {
  const partnership = usePartnership()
  const { id, over, meetings, untilDay, givenBy, givenAt } = grant
  const scope = grantScope(grant)
  const title = `${scope.charAt(0).toUpperCase()}${scope.slice(1)}`
  return (
    <section className="grant-card" aria-labelledby={`grant-${id}`}>
      <h2 id={`grant-${id}`}>{title}</h2>
      {over !== null ? (
        <p>{over}</p>
      ) : (
        <>
          <p>
            Yours to read until {formatDay(untilDay)}, on the screen. {givenBy} shared it on {dayOf(givenAt)}.
          </p>
          {meetings.length === 0 ? (
            <p className="quiet">No pack of it is frozen yet: come back nearer to the meeting.</p>
          ) : (
            <ul>
              {meetings.map(({ number, boardName, day, title: called }) => (
                <li key={number}>
                  <Link to={paths.grantedPack} params={{ partnership, id, number: String(number) }}>
                    {boardName}, {formatDay(day)}
                    {called === '' ? '' : `: ${called}`}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  )
}
