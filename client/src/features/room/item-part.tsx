import { pinWord, purposes, purposeWord } from '@roundtable/shared/meeting/agenda-form.ts'
import { agendaStateWord } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { RoomView } from '@roundtable/shared/room/room.ts'
import { problemsOfOutcome, problemsOfPoint } from '@roundtable/shared/room/room-form.ts'
import type { ItemOutcome } from '@roundtable/shared/room/room-words.ts'
import { useState } from 'react'
import { counted } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { DecisionPart } from './decision-part.tsx'
import { Entering, entered, type Making, useEntering } from './entering.tsx'
import { EntryList } from './entry-list.tsx'
import { InterestsIn } from './interest-part.tsx'
import { RaisedPart, type Raising } from './raised-part.tsx'
import type { RoomItem, ShownEntry } from './room-state.ts'

type Props = { room: RoomView; item: RoomItem; entries: readonly ShownEntry[]; making: Making | null }

/** One item in the room: what is asked, what was said, what was decided, and what becomes of it. */
export function ItemPart({ room, item, entries, making, raising }: Props & { raising: Raising }) {
  const [corrects, setCorrects] = useState<ShownEntry | null>(null)
  const ofItem = entries.filter(({ itemId }) => itemId === item.id)
  const points = ofItem.filter(({ kind }) => kind === 'point')
  const purpose = purposes.find((each) => each === item.purpose)
  return (
    <section aria-labelledby={`room-item-${item.place}`} className="room-part room-item">
      <h2 id={`room-item-${item.place}`}>
        {item.place}. {item.title}
      </h2>
      <p className="quiet">
        {item.startsAt === null ? '' : `${item.startsAt}, `}
        {counted(item.minutes, 'minute')} · {purpose === undefined ? '' : purposeWord(purpose)} · {item.lead}{' '}
        · <strong>{agendaStateWord(item.state)}</strong>
        {item.restricted ? ' · Restricted' : ''}
      </p>
      {item.ask !== '' && <p className="room-ask">Asked of the board: {item.ask}</p>}
      {item.pins.length > 0 && (
        <p className="second-line">
          It shows:{' '}
          {item.pins
            .map(({ kind, reference, name }) =>
              [pinWord(kind), reference, name ?? ''].filter(Boolean).join(' '),
            )
            .join('; ')}
        </p>
      )}
      <h3>Key points</h3>
      {points.length === 0 ? (
        <p className="quiet">None noted yet.</p>
      ) : (
        <EntryList
          entries={points}
          words={({ text }) => text}
          onCorrect={making === null ? null : setCorrects}
        />
      )}
      {making !== null && (making.mayAdd || corrects !== null) && (
        <PointForm
          key={`${item.id} ${corrects?.id ?? ''}`}
          making={making}
          itemId={item.id}
          corrects={corrects}
          onDone={() => setCorrects(null)}
        />
      )}
      <InterestsIn room={room} item={item} entries={entries} />
      <DecisionPart room={room} item={item} entries={ofItem} making={making} />
      <RaisedPart room={room} item={item} entries={ofItem} raising={raising} />
      {making?.mayAdd === true && <OutcomePart key={`${item.id} outcome`} item={item} making={making} />}
    </section>
  )
}

type PointProps = { making: Making; itemId: string; corrects: ShownEntry | null; onDone: () => void }

function PointForm({ making, itemId, corrects, onDone }: PointProps) {
  const form = useEntering(making, {
    name: 'point',
    labels: { text: corrects === null ? 'Add a key point' : 'How the point is to read' },
    texts: { text: corrects?.text ?? '' },
    read: ({ text }) => {
      const input = { ...entered(making, 'point'), itemId, text, correctsId: corrects?.id ?? null }
      return { input, problems: problemsOfPoint(input) }
    },
    onDone,
  })
  return (
    <Entering
      form={form}
      confirm={corrects === null ? 'Add the point' : 'Put the correction beside it'}
      {...(corrects === null ? {} : { onCancel: onDone })}
    >
      <TextField
        {...form.field('text')}
        hint="One sentence; Enter adds it."
        className="room-big"
        autoComplete="off"
      />
    </Entering>
  )
}

const outcomes: readonly { deed: ItemOutcome; verb: string; asks: boolean }[] = [
  { deed: 'take', verb: 'Take this item', asks: false },
  { deed: 'close', verb: 'Done with this item', asks: false },
  { deed: 'defer', verb: 'Defer it', asks: true },
  { deed: 'withdraw', verb: 'Withdraw it', asks: true },
]

function isOpenFor({ state }: RoomItem, deed: ItemOutcome): boolean {
  if (state === 'placed') return true
  return state === 'taken' && deed !== 'take'
}

function OutcomePart({ item, making }: { item: RoomItem; making: Making }) {
  const [asked, setAsked] = useState<ItemOutcome | null>(null)
  const open = outcomes.filter(({ deed }) => isOpenFor(item, deed))
  if (open.length === 0) return null
  return (
    <div className="room-outcome unprinted">
      <div className="button-row">
        {open.map(({ deed, verb, asks }) => (
          <Button
            key={deed}
            look={deed === 'close' ? 'primary' : 'secondary'}
            onClick={() =>
              asks
                ? setAsked(deed)
                : making.enter({ ...entered(making, 'outcome'), itemId: item.id, deed, reason: '' })
            }
          >
            {verb}
          </Button>
        ))}
      </div>
      {asked !== null && (
        <OutcomeForm key={asked} making={making} item={item} deed={asked} onDone={() => setAsked(null)} />
      )}
    </div>
  )
}

type OutcomeProps = { making: Making; item: RoomItem; deed: ItemOutcome; onDone: () => void }

function OutcomeForm({ making, item, deed, onDone }: OutcomeProps) {
  const form = useEntering(making, {
    name: `outcome-${deed}`,
    labels: { reason: deed === 'defer' ? 'Why, and to which meeting' : 'Why' },
    texts: { reason: '' },
    read: ({ reason }) => {
      const input = { ...entered(making, 'outcome'), itemId: item.id, deed, reason }
      return { input, problems: problemsOfOutcome(input) }
    },
    onDone,
  })
  return (
    <Entering
      form={form}
      confirm={deed === 'defer' ? 'Defer the item' : 'Withdraw the item'}
      onCancel={onDone}
    >
      <TextField {...form.field('reason')} autoComplete="off" />
    </Entering>
  )
}
