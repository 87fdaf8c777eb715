import { isGoingOn } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import type { RoomView } from '@roundtable/shared/room/room.ts'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { RaisedInput } from '../../base/device/unsent-entries.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import type { RoomItem, ShownEntry } from './room-state.ts'

export type RaisedKind = RaisedInput['kind']
type RaisingRequest = {
  kind: RaisedKind
  itemId: string
  /** "indicator CL01", as the item shows it; empty where it shows none. */
  about: string
  /** What was refused and is to be mended. */
  held: RaisedInput | null
  onDone: () => void
}
/** The form of a challenge or an action, which hands over to the device. */
export type Raising = (asked: RaisingRequest) => ReactNode

type Props = { room: RoomView; item: RoomItem; entries: readonly ShownEntry[]; raising: Raising }

/** Challenges and actions that came of the item, and where they are raised, also without a network. */
export function RaisedPart({ room, item, entries, raising }: Props) {
  const partnership = usePartnership()
  const [open, setOpen] = useState<RaisedKind | null>(null)
  const raised = entries.filter(({ kind }) => kind === 'raised')
  const first = item.pins.find(({ kind }) => kind === 'indicator' || kind === 'goal')
  const about = first === undefined ? '' : `${first.kind} ${first.reference}`
  const mayRaise = isGoingOn(room.state) && item.state !== 'withdrawn'
  if (raised.length === 0 && !mayRaise) return null
  return (
    <>
      <h3>Challenges and actions</h3>
      {raised.length === 0 ? (
        <p className="quiet">None yet.</p>
      ) : (
        <ul className="room-entries">
          {raised.map((entry) => (
            <RaisedEntry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {mayRaise &&
        open !== null &&
        raising({ kind: open, itemId: item.id, about, held: null, onDone: () => setOpen(null) })}
      {mayRaise && open === null && (
        <div className="button-row unprinted">
          {room.mayRaise && (
            <Button onClick={() => setOpen('challenge')}>Raise a challenge from this item</Button>
          )}
          {room.maySetActions && (
            <Button onClick={() => setOpen('action')}>Set an action from this item</Button>
          )}
          {room.mayRaiseIssues && (
            <Link
              to={paths.raiseIssue}
              params={{ partnership }}
              search={first === undefined ? {} : { [first.kind]: first.reference }}
            >
              Raise an issue
            </Link>
          )}
        </div>
      )}
    </>
  )
}

function RaisedEntry({ entry: { mark, reference, by, text, isSent } }: { entry: ShownEntry }) {
  const partnership = usePartnership()
  const word = mark === 'action' ? 'Action' : 'Challenge'
  if (!isSent) {
    return (
      <li>
        <p>
          <strong>{word}</strong> {text}
        </p>
        <p className="second-line">Not sent yet: it gets its number when it is.</p>
      </li>
    )
  }
  return (
    <li>
      {mark === 'action' ? (
        <Link to={paths.action} params={{ partnership, number: reference }}>
          Action {reference}
        </Link>
      ) : (
        <Link to={paths.challenge} params={{ partnership, reference }}>
          Challenge {reference}
        </Link>
      )}
      <span className="second-line">{by}</span>
    </li>
  )
}
