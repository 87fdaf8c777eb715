import type { RoomView } from '@roundtable/shared/room/room.ts'
import { problemsOfInterest } from '@roundtable/shared/room/room-form.ts'
import { asCorrected } from '@roundtable/shared/room/room-record.ts'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { Entering, entered, type Making, useEntering } from './entering.tsx'
import { EntryList } from './entry-list.tsx'
import type { ShownEntry } from './room-state.ts'

type Props = { room: RoomView; entries: readonly ShownEntry[]; making: Making | null }

/** Who declared an interest, which, on which item, and what was done about it. */
export function InterestPart({ room, entries, making }: Props) {
  const [corrects, setCorrects] = useState<ShownEntry | null>(null)
  const [isOpen, setOpen] = useState(false)
  const interests = entries.filter(({ kind }) => kind === 'interest')
  const close = () => {
    setOpen(false)
    setCorrects(null)
  }
  return (
    <section aria-labelledby="room-interests" className="room-part">
      <div className="section-head">
        <h2 id="room-interests">Interests declared</h2>
      </div>
      {interests.length === 0 ? (
        <p className="quiet">None declared.</p>
      ) : (
        <EntryList
          entries={interests}
          words={(entry) => interestWords(room, entry)}
          onCorrect={
            making === null
              ? null
              : (entry) => {
                  setCorrects(entry)
                  setOpen(true)
                }
          }
        />
      )}
      {making !== null &&
        (isOpen ? (
          <InterestForm
            key={corrects?.id ?? 'new'}
            room={room}
            making={making}
            corrects={corrects}
            onDone={close}
          />
        ) : (
          making.mayAdd && <Button onClick={() => setOpen(true)}>Declare an interest</Button>
        ))}
    </section>
  )
}

function interestWords({ seats, items }: RoomView, { memberId, name, itemId, text, remark }: ShownEntry) {
  const who = seats.find((seat) => seat.memberId === memberId)?.name ?? name
  const item = items.find(({ id }) => id === itemId)
  return `${who}${item === undefined ? '' : `, item ${item.place}`}: ${text} What was done: ${remark}`
}

/** Whose interests were declared on an item, and what was done about them: in sight where it is decided on. */
export function InterestsIn({
  room,
  item,
  entries,
}: {
  room: RoomView
  item: { id: string }
  entries: readonly ShownEntry[]
}) {
  const declared = asCorrected(entries.filter(({ kind }) => kind === 'interest')).filter(
    ({ itemId }) => itemId === item.id,
  )
  if (declared.length === 0) return null
  return (
    <>
      <h3>Interests declared on this item</h3>
      <ul>
        {declared.map((entry) => (
          <li key={entry.id}>{interestWords({ ...room, items: [] }, entry)}</li>
        ))}
      </ul>
    </>
  )
}

type FormProps = { room: RoomView; making: Making; corrects: ShownEntry | null; onDone: () => void }

function InterestForm({ room, making, corrects, onDone }: FormProps) {
  const form = useEntering(making, {
    name: 'interest',
    labels: {
      memberId: 'Whose interest',
      name: 'Name, where it is nobody of the board',
      itemId: 'Which item',
      text: 'What the interest is',
      remark: 'What was done about it',
    },
    texts: {
      ...{ memberId: corrects?.memberId ?? '', name: corrects?.name ?? '' },
      ...{ itemId: corrects?.itemId ?? '', text: corrects?.text ?? '', remark: corrects?.remark ?? '' },
    },
    read: ({ memberId, itemId, ...texts }) => {
      const input = {
        ...entered(making, 'interest'),
        ...texts,
        memberId: memberId === '' ? null : memberId,
        itemId: itemId === '' ? null : itemId,
        correctsId: corrects?.id ?? null,
      }
      return { input, problems: problemsOfInterest(input) }
    },
    onDone,
  })
  return (
    <Entering
      form={form}
      confirm={corrects === null ? 'Note the interest' : 'Put the correction beside it'}
      onCancel={onDone}
    >
      <div className="room-row">
        <SelectField {...form.field('memberId')}>
          <option value="">Nobody of the board</option>
          {room.seats.map(({ memberId, name, agencyName }) => (
            <option key={memberId} value={memberId}>
              {name}, {agencyName}
            </option>
          ))}
        </SelectField>
        {form.texts.memberId === '' && <TextField {...form.field('name')} />}
        <SelectField {...form.field('itemId')}>
          <option value="">No one item</option>
          {room.items.map(({ id, place, title }) => (
            <option key={id} value={id}>
              {place}. {title}
            </option>
          ))}
        </SelectField>
      </div>
      <TextArea {...form.field('text')} rows={2} />
      <TextArea {...form.field('remark')} rows={2} hint="Such as “left the room for the item”." />
    </Entering>
  )
}
