import { setActions } from '@roundtable/shared/action/action-rights.ts'
import { raiseChallenges } from '@roundtable/shared/challenge/challenge-rights.ts'
import { isGoingOn } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import type { PackFrame, RecordKey } from '@roundtable/shared/pack/frames.ts'
import type { DecisionInput, RoomView } from '@roundtable/shared/room/room.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { counted } from '../base/format.ts'
import { paths } from '../base/paths.ts'
import { refusalKind, refusalSentence } from '../base/refusal.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { isForOthers } from '../features/me/for-seats.tsx'
import type { Recorded } from '../features/pack/present.tsx'
import { DecisionForm } from '../features/room/decision-part.tsx'
import type { Making } from '../features/room/entering.tsx'
import { type Recording, useUnsentEntries } from '../features/room/use-unsent-entries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useRaising } from './use-raising.tsx'
import '../features/room/room.css'

const titles: Readonly<Record<RecordKey, string>> = {
  decision: 'Record a decision',
  challenge: 'Raise a challenge',
  action: 'Set an action',
}
const refusals: Readonly<Record<RecordKey, string>> = {
  decision: 'The manager and the chair record what is decided.',
  challenge: `Challenges are raised by ${raiseChallenges.who}.`,
  action: `Actions are set by ${setActions.who}.`,
}

/** What is on the screen, recorded from there: the item and the subject in view are chosen already. */
export function RecordInView({ number, ...recorded }: Recorded & { number: number }) {
  const procedures = useProcedures()
  // It is there before the network goes.
  const atOnce = { retry: false, networkMode: 'always' as const }
  const me = useQuery({ ...procedures.me.get.queryOptions(), ...atOnce })
  const isForThem = me.data !== undefined && !isForOthers('see records of meetings', me.data)
  const room = useQuery({ ...procedures.room.get.queryOptions({ number }), ...atOnce, enabled: isForThem })
  const error = room.error ?? me.error
  const isRefused =
    (me.data !== undefined && !isForThem) || (error !== null && refusalKind(error) === 'forbidden')
  if (room.data !== undefined) return <InRoom room={room.data} {...recorded} />
  const { wanted, frame } = recorded
  if (wanted === null || wanted.frame !== frame) return <KeyMessage words="" />
  const raises = me.data?.may.includes('raise challenges') === true
  return (
    <KeyMessage
      words={
        isRefused
          ? wanted.key === 'challenge' && raises
            ? raisedElsewhere
            : refusals[wanted.key]
          : me.isFetching || room.isFetching
            ? 'The record of the meeting is being read.'
            : error !== null && refusalKind(error) !== 'unreachable'
              ? refusalSentence(error)
              : 'The record of the meeting is not on this device yet: it needs the network once.'
      }
    />
  )
}

const raisedElsewhere =
  'Whoever reads the record of the meeting raises a challenge from here: raise yours on the page of challenges.'

/** Why a key records nothing, under what is on the screen: no dialog stands over it. */
const KeyMessage = ({ words }: { words: string }) => (
  <p className="present-recorded" role="status">
    {words}
  </p>
)

type About = DecisionInput['about'][number]

const aboutIn = (frame: PackFrame): About | null => {
  if (frame.kind !== 'exhibit' || frame.exhibit.kind === 'exceptions') return null
  const { kind, reference } = frame.exhibit
  return { kind, reference }
}

const itemIn = (room: RoomView, frame: PackFrame) =>
  frame.kind === 'agenda'
    ? undefined
    : // What was frozen before items could be followed names them by their place alone.
      room.items.find(({ id, place }) =>
        frame.item.id === undefined ? place === frame.item.place : id === frame.item.id,
      )

function InRoom({ room, wanted, frame, onClose }: Recorded & { room: RoomView }) {
  const unsent = useUnsentEntries(room)
  const [entered, setEntered] = useState<PackFrame | null>(null)
  const recording: Recording = {
    ...unsent,
    enter: (input) => {
      unsent.enter(input)
      setEntered(wanted?.frame ?? null)
    },
  }
  const raising = useRaising(room, recording)
  const item = wanted === null ? undefined : itemIn(room, wanted.frame)
  const why = wanted === null ? null : refusalOf(wanted.key, { room, isOnItem: item !== undefined })
  const making: Making = { meetingId: room.meetingId, mayAdd: true, enter: recording.enter }
  const about = wanted === null ? null : aboutIn(wanted.frame)
  return (
    <>
      <Stands
        recording={recording}
        number={room.number}
        isEntered={entered !== null && entered === frame}
        why={wanted?.frame === frame ? why : null}
      />
      {wanted !== null && item !== undefined && why === null && (
        <Dialog title={titles[wanted.key]} onClose={onClose} wide>
          <p>
            Item {item.place}: {item.title}
          </p>
          {wanted.key === 'decision' ? (
            <DecisionForm {...{ room, item, making }} corrects={null} inView={about} onDone={onClose} />
          ) : (
            raising({
              ...{ kind: wanted.key, itemId: item.id, held: null, onDone: onClose },
              about: about === null ? '' : `${about.kind} ${about.reference}`,
            })
          )}
        </Dialog>
      )}
    </>
  )
}

type Where = { room: RoomView; isOnItem: boolean }

function refusalOf(key: RecordKey, { room, isOnItem }: Where): string | null {
  const may = { decision: room.mayRecord, challenge: room.mayRaise, action: room.maySetActions }
  if (!may[key]) return refusals[key]
  if (!isGoingOn(room.state)) {
    return 'The meeting is not in session. It is started on its page; presenting does not start it.'
  }
  return isOnItem ? null : 'Turn to the item it belongs to first.'
}

type StandsProps = { recording: Recording; number: number; isEntered: boolean; why: string | null }

/** What became of what was entered from here, and why a key records nothing. */
function Stands({ recording: { kept, stopped }, number, isEntered, why }: StandsProps) {
  const partnership = usePartnership()
  const refused = kept.filter((each) => each.refused !== null).length
  const waiting = kept.length - refused
  const words = [
    waiting > 0 ? `${counted(waiting, 'entry is', 'entries are')} kept on this device and not sent yet.` : '',
    stopped === 'signed-out' ? 'Your session has ended: sign in again.' : '',
    isEntered && kept.length === 0 ? 'It stands in the record.' : '',
    why ?? '',
  ].filter((each) => each !== '')
  return (
    <p className="present-recorded" role="status">
      {words.join(' ')}
      {refused > 0 && (
        <>
          {' '}
          {counted(refused, 'entry was', 'entries were')} not recorded:{' '}
          <Link to={paths.record} params={{ partnership, number: String(number) }}>
            mend it in the record
          </Link>
          .
        </>
      )}
    </p>
  )
}
