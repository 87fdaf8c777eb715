import type { SetActionInput } from '@roundtable/shared/action/action.ts'
import type { RaiseChallengeInput } from '@roundtable/shared/challenge/challenge.ts'
import type { RoomEntryInput } from '@roundtable/shared/room/room.ts'
import { entryKinds } from '@roundtable/shared/room/room-words.ts'
import { listeners } from '../hear/listeners.ts'
import { unsentPrefix } from './entry-keys.ts'

type Raised<Kind, Input> = {
  kind: Kind
  id: string
  meetingId: string
  madeAt: string
  itemId: string
  raised: Input
}
export type RaisedChallenge = Raised<'challenge', RaiseChallengeInput>
export type RaisedAction = Raised<'action', SetActionInput>
/** What came of an item and has a form, a number and a right of its own. */
export type RaisedInput = RaisedChallenge | RaisedAction
export type UnsentInput = RoomEntryInput | RaisedInput

export const isRaised = (input: UnsentInput): input is RaisedInput =>
  input.kind === 'challenge' || input.kind === 'action'

/** An entry that is kept on this device until the server has it. */
export type Unsent = {
  input: UnsentInput
  /** Why the server does not take it: it stays here until somebody mends it or sets it aside. */
  refused: string | null
  /** Where it is sent from: the address of the record. */
  page: string
}

/** One place for each person and meeting. */
export const unsentKey = (personId: string, meetingId: string): string =>
  `${unsentPrefix}${personId}.${meetingId}`

const isThing = (value: unknown): value is object => typeof value === 'object' && value !== null

/** As it was written here: the server looks at it anew. */
function isInput(value: unknown): value is UnsentInput {
  if (!isThing(value)) return false
  const text = (key: string) => typeof Reflect.get(value, key) === 'string'
  if (!['id', 'meetingId', 'madeAt'].every(text)) return false
  const kind: unknown = Reflect.get(value, 'kind')
  if (kind === 'challenge' || kind === 'action') return isThing(Reflect.get(value, 'raised'))
  return entryKinds.some((each) => each === kind)
}

/** What was kept, in the order it was entered; anything that is not of this form is left out, never an error. */
export function parseUnsent(stored: string | null): Unsent[] {
  if (stored === null) return []
  let content: unknown
  try {
    content = JSON.parse(stored)
  } catch {
    return []
  }
  if (!Array.isArray(content)) return []
  return content.flatMap((each: unknown): Unsent[] => {
    if (!isThing(each)) return []
    const input: unknown = Reflect.get(each, 'input')
    const refused: unknown = Reflect.get(each, 'refused')
    const page: unknown = Reflect.get(each, 'page')
    if (!isInput(input)) return []
    return [
      {
        input,
        refused: typeof refused === 'string' ? refused : null,
        page: typeof page === 'string' && page.startsWith('/') ? page : '',
      },
    ]
  })
}

export type UnsentEntries = {
  all: () => readonly Unsent[]
  add: (input: UnsentInput) => void
  refuse: (id: string, sentence: string) => void
  /** Of one that was refused: it is tried again. */
  again: (id: string) => void
  /** Of one that was refused: it is sent in these words, in its own place. */
  mend: (input: UnsentInput) => void
  take: (id: string) => void
  subscribe: (listener: () => void) => () => void
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * The entries of one person and meeting on this device. Each change is read, changed and written at once, so that two
 * tabs of one browser do not lose one another’s; a browser that stores nothing keeps them as long as the page is open.
 */
export function unsentEntries(key: string, shelf: Shelf, page = ''): UnsentEntries {
  const changes = listeners()
  let held: readonly Unsent[] = read([])
  function read(otherwise: readonly Unsent[]): readonly Unsent[] {
    try {
      return parseUnsent(shelf.getItem(key))
    } catch {
      return otherwise
    }
  }
  function write(change: (kept: readonly Unsent[]) => Unsent[]): void {
    const next = change(read(held))
    held = next
    try {
      if (next.length === 0) shelf.removeItem(key)
      else shelf.setItem(key, JSON.stringify(next))
    } catch {
      // They still stand on the page, and are sent from there.
    }
    changes.say()
  }
  const mark = (id: string, refused: string | null) =>
    write((kept) => kept.map((each) => (each.input.id === id ? { ...each, refused } : each)))
  return {
    all: () => held,
    add: (input) =>
      write((kept) =>
        kept.some((each) => each.input.id === input.id)
          ? [...kept]
          : [...kept, { input, refused: null, page }],
      ),
    refuse: (id, sentence) => mark(id, sentence),
    again: (id) => mark(id, null),
    mend: (input) =>
      write((kept) =>
        kept.some((each) => each.input.id === input.id)
          ? kept.map((each) => (each.input.id === input.id ? { ...each, input, refused: null } : each))
          : [...kept, { input, refused: null, page }],
      ),
    take: (id) => write((kept) => kept.filter((each) => each.input.id !== id)),
    subscribe: (listener) => {
      const stop = changes.listen(listener)
      const elsewhere = (event: StorageEvent) => {
        if (event.key !== key) return
        held = read(held)
        listener()
      }
      window.addEventListener('storage', elsewhere)
      return () => {
        stop()
        window.removeEventListener('storage', elsewhere)
      }
    },
  }
}
