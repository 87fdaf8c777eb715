import { keysWith, leftPrefix, shelf, unsentPrefix } from './entry-keys.ts'
import { canSeal, indexed } from './indexed.ts'
import { parseUnsent, type Unsent } from './unsent-entries.ts'

const within = indexed('roundtable-entries', ['key'])

/** Where somebody’s entries wait, and how many. */
export type UnsentAt = { personId: string; key: string; page: string; count: number }

const personIn = (key: string, prefix: string): string => key.slice(prefix.length).split('.')[0] ?? ''

/** Everything that was entered here and the server does not have, whosever it is. */
export function unsentHere(): UnsentAt[] {
  return keysWith(unsentPrefix).flatMap((key) => {
    const kept = parseUnsent(shelf()?.getItem(key) ?? null)
    const page = kept.find((each) => each.page !== '')?.page ?? ''
    return kept.length === 0 ? [] : [{ personId: personIn(key, unsentPrefix), key, page, count: kept.length }]
  })
}

const keyFrom = (raw: string): Promise<CryptoKey> => {
  const bytes = Uint8Array.from(atob(raw), (sign) => sign.charCodeAt(0))
  // It leaves the browser in no way: a script can use it, and not read it.
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** Holds the key of whoever records here, so that what they enter can be sealed without a network. */
export async function holdEntryKey(personId: string, raw: string): Promise<void> {
  if (!canSeal()) return
  const key = await keyFrom(raw)
  await within((of) => of('key').put(key, personId))
}

const heldKey = (personId: string): Promise<CryptoKey | undefined> =>
  within<CryptoKey>((of) => of('key').get(personId)).catch(() => undefined)

export const holdsEntryKey = async (personId: string): Promise<boolean> =>
  canSeal() && (await heldKey(personId)) !== undefined

/** The name is bound to it: under another one it cannot be opened. */
const boundTo = (key: string, iv: Uint8Array<ArrayBuffer>) => ({
  ...{ name: 'AES-GCM', iv },
  additionalData: new TextEncoder().encode(key),
})

/**
 * Seals what is not sent yet, of everybody but one person, and destroys the keys: from then on only the server gives
 * its author the key again. Whose key is not here keeps it as it is, under their name.
 */
export async function sealEntries(except = ''): Promise<void> {
  if (!canSeal()) return
  for (const { personId, key } of unsentHere()) {
    if (personId !== except) await seal(personId, key).catch(() => undefined)
  }
  const people = (await within((of) => of('key').getAllKeys()).catch(() => undefined)) ?? []
  const others = people.filter((each) => each !== except)
  if (others.length === 0) return
  await within((of) => {
    for (const each of others) of('key').delete(each)
    return undefined
  }).catch(() => undefined)
}

async function seal(personId: string, key: string): Promise<void> {
  const storage = shelf()
  const secret = await heldKey(personId)
  const text = storage?.getItem(key) ?? null
  if (storage === null || secret === undefined || text === null) return
  const left = `${leftPrefix}${key.slice(unsentPrefix.length)}`
  const before = await opened(left, secret)
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(joined(before, parseUnsent(text))))
  const bytes = new Uint8Array(await crypto.subtle.encrypt(boundTo(left, iv), secret, plain))
  storage.setItem(left, btoa(Array.from([...iv, ...bytes], (byte) => String.fromCharCode(byte)).join('')))
  // What was entered meanwhile is not in what was sealed.
  if (storage.getItem(key) === text) storage.removeItem(key)
}

async function opened(left: string, secret: CryptoKey): Promise<Unsent[]> {
  const stored = shelf()?.getItem(left) ?? null
  if (stored === null) return []
  const all = Uint8Array.from(atob(stored), (sign) => sign.charCodeAt(0))
  const plain = await crypto.subtle.decrypt(boundTo(left, all.slice(0, 12)), secret, all.slice(12))
  return parseUnsent(new TextDecoder().decode(plain))
}

const joined = (first: readonly Unsent[], then: readonly Unsent[]): Unsent[] => [
  ...first,
  ...then.filter(({ input }) => !first.some((each) => each.input.id === input.id)),
]

/** Hands over to somebody what they left here; what cannot be opened with their key stays sealed. */
export async function unsealEntries(personId: string, raw: string): Promise<void> {
  const storage = shelf()
  if (storage === null || !canSeal()) return
  const secret = await keyFrom(raw)
  for (const left of keysWith(`${leftPrefix}${personId}.`)) {
    const before = await opened(left, secret).catch(() => null)
    if (before === null) continue
    const key = `${unsentPrefix}${left.slice(leftPrefix.length)}`
    const all = joined(before, parseUnsent(storage.getItem(key)))
    storage.setItem(key, JSON.stringify(all))
    storage.removeItem(left)
    // Other windows are told by the browser; this one is not.
    window.dispatchEvent(new StorageEvent('storage', { key }))
  }
}

/** Whoever leaves throws away what they entered here. */
export function dropEntries(personId: string): void {
  for (const each of unsentHere()) if (each.personId === personId) shelf()?.removeItem(each.key)
}
