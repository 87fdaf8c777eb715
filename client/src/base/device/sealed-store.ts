import { canSeal, indexed } from './indexed.ts'

/** So long something sealed on the device can be read, at most; a session lives no longer. */
export const sealedHours = 12
const lasts = sealedHours * 3_600_000
/** A clock that was set back by more than this reads nothing. */
const slack = 300_000

const name = 'roundtable-device'
type Row = { until: number; at: number; iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer }
type Held = { key: CryptoKey; owner: string }

const within = indexed(name, ['key', 'sealed'])

const find = <T>(store: 'key' | 'sealed', key: string): Promise<T | undefined> =>
  within<T>((of) => of(store).get(key))

async function keyOf(owner: string): Promise<CryptoKey> {
  const held = await find<Held>('key', 'key')
  if (held?.owner === owner) return held.key
  // Nobody reads what another person’s session left here.
  await destroyAll()
  // The key leaves the browser in no way: a script can use it, and not read it.
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await within((of) => of('key').put({ key, owner } satisfies Held, 'key'))
  return key
}

/** Bound to name and moment: a row under another name, or with a later end, cannot be opened. */
const boundTo = (about: string, { until, at }: { until: number; at: number }) =>
  new TextEncoder().encode(`${about} ${at} ${until}`)

/**
 * Keeps something on the device for its owner, encrypted; where nothing can be stored, nothing is. What was read
 * before everything here was destroyed is not kept again: another window may show it still.
 */
export async function seal(
  about: string,
  owner: string,
  value: unknown,
  readAt = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  if (!canSeal()) return false
  return inTurn(async () => (readAt <= forgottenAt() ? false : sealed(about, owner, value)))
}

const forgotten = 'roundtable-forgotten'

/** When everything here was destroyed last, by any window. */
export function forgottenAt(): number {
  try {
    const at = Number(window.localStorage.getItem(forgotten) ?? 0)
    // A clock that was set back does not keep the device empty.
    return at > Date.now() ? 0 : at
  } catch {
    return 0
  }
}

function markForgotten(): void {
  try {
    window.localStorage.setItem(forgotten, String(Date.now()))
  } catch {
    // Where nothing is stored, nothing is sealed either.
  }
}

/** One at a time, in all windows of the browser: nothing is sealed under a key that is just being destroyed. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request(name, work) : work()

async function sealed(about: string, owner: string, value: unknown): Promise<boolean> {
  try {
    const key = await keyOf(owner)
    const at = Date.now()
    const until = at + lasts
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const plain = new TextEncoder().encode(JSON.stringify(value))
    const how = { name: 'AES-GCM', iv, additionalData: boundTo(about, { until, at }) }
    const bytes = await crypto.subtle.encrypt(how, key, plain)
    await within((of) => of('sealed').put({ until, at, iv, bytes } satisfies Row, about))
    return true
  } catch {
    return false
  }
}

/** What was sealed under this name; null where there is nothing, or it has expired, and then it is destroyed. */
export async function unseal(about: string): Promise<unknown> {
  if (!canSeal()) return null
  try {
    await destroyExpired()
    const row = await find<Row>('sealed', about)
    const held = await find<Held>('key', 'key')
    if (row === undefined || held === undefined) return null
    const how = { name: 'AES-GCM', iv: row.iv, additionalData: boundTo(about, row) }
    const plain = await crypto.subtle.decrypt(how, held.key, row.bytes)
    const value: unknown = JSON.parse(new TextDecoder().decode(plain))
    return value
  } catch {
    return null
  }
}

/** The names of what can still be read. */
export async function listSealed(): Promise<string[]> {
  if (!canSeal()) return []
  try {
    await destroyExpired()
    const keys = await within((of) => of('sealed').getAllKeys())
    return (keys ?? []).map(String)
  } catch {
    return []
  }
}

async function destroyExpired(): Promise<void> {
  const now = Date.now()
  const names = (await within((of) => of('sealed').getAllKeys())) ?? []
  const rows: Row[] = (await within<Row[]>((of) => of('sealed').getAll())) ?? []
  const gone = names.filter((_, at) => {
    const row = rows[at]
    return row === undefined || now >= row.until || now < row.at - slack
  })
  if (gone.length === 0) return
  // Without the last of it, the key goes too.
  if (gone.length === names.length) return destroyAll()
  await within((of) => {
    for (const each of gone) of('sealed').delete(each)
    return undefined
  })
}

export async function forgetSealed(): Promise<void> {
  markForgotten()
  if (canSeal()) await inTurn(destroyAll)
}

/** One thing of it, where its reader may not read it any more. */
export async function forgetOne(about: string): Promise<void> {
  if (!canSeal()) return
  await inTurn(() =>
    within((of) => {
      of('sealed').delete(about)
      return undefined
    }),
  )
}

/** The key first: what is left of the rest on the disk is read by nobody. */
async function destroyAll(): Promise<void> {
  await within((of) => of('key').clear())
  await within((of) => of('sealed').clear())
}
