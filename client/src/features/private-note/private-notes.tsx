import type { PrivateNote } from '@roundtable/shared/private-note/private-note.ts'
import { longestNote } from '@roundtable/shared/private-note/private-note-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useProcedures } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { CountedArea } from '../../ui/form/counted-area.tsx'
import { type NoteOf, type Saving, usePrivateNote } from './use-private-note.ts'

type Item = { id: string; place: number; title: string }
type Props = { number: number; items: readonly Item[]; owner: string }

/** Of the whole meeting and of each item, to prepare it; nobody else reads them. */
export function PrivateNotes({ number, items, owner }: Props) {
  const title = useId()
  const notes = useQuery(useProcedures().privateNote.list.queryOptions({ number }))
  if (notes.data === undefined) return null
  const { meetingId, notes: stored } = notes.data
  const places: [string | null, string][] = [
    [null, 'The whole meeting'],
    ...items.map(({ id, place, title: called }): [string, string] => [id, `${place}. ${called}`]),
  ]
  return (
    <section aria-labelledby={title} className="unprinted">
      <div className="section-head">
        <h2 id={title}>My notes</h2>
      </div>
      <details>
        <summary>
          {stored.some(({ text }) => text !== '') ? 'Show my notes' : 'Take notes'}: only you read them
        </summary>
        <p className="quiet">
          They stand in no pack, file, search or trail, and on no screen but yours: here, and on the
          presenter’s screen.
        </p>
        {places.map(([itemId, label]) => (
          <Note
            key={itemId ?? 'all'}
            label={label}
            of={{ meetingId, itemId, owner }}
            stored={stored.find((each) => each.itemId === itemId)}
          />
        ))}
      </details>
    </section>
  )
}

/** The note of what is on, on the presenter’s own screen. */
export function PrivateNoteOf({
  number,
  itemId,
  owner,
}: {
  number: number
  itemId: string | null
  owner: string
}) {
  const notes = useQuery(useProcedures().privateNote.list.queryOptions({ number }))
  if (notes.data === undefined) return null
  const { meetingId, notes: stored } = notes.data
  return (
    <Note
      key={itemId ?? 'all'}
      label={itemId === null ? 'My notes on the meeting' : 'My notes on this item'}
      of={{ meetingId, itemId, owner }}
      stored={stored.find((each) => each.itemId === itemId)}
    />
  )
}

const words: Readonly<Record<Saving, string>> = {
  saved: 'Saved.',
  saving: 'Saving …',
  unsaved: 'Not saved yet: it is kept on this device.',
  elsewhere: 'Another window of yours saved this note meanwhile.',
}

function Note({ label, of, stored }: { label: string; of: NoteOf; stored: PrivateNote | undefined }) {
  const id = useId()
  const { text, type, saving, other, choose } = usePrivateNote(of, stored)
  return (
    <div>
      <CountedArea
        id={id}
        label={label}
        value={text}
        most={longestNote}
        rows={3}
        hint={text === '' && saving === 'saved' ? 'Only you read it.' : words[saving]}
        onChange={({ target }) => type(target.value)}
      />
      {other !== null && (
        <div role="alert">
          <p>There it reads: “{other.text === '' ? 'nothing' : other.text}”</p>
          <div className="button-row">
            <Button onClick={() => choose(true)}>Keep what stands here</Button>
            <Button onClick={() => choose(false)}>Take what stands there</Button>
          </div>
        </div>
      )}
    </div>
  )
}
