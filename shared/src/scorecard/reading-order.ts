import { compareDecimal } from '../base/decimal.ts'
import type { Assurance, Signal, Status } from '../reading/reading-words.ts'

/** What an indicator can be put in order by. */
export const readingOrders = ['name', 'latest', 'status', 'signal', 'assurance', 'agency'] as const
export type ReadingOrder = (typeof readingOrders)[number]

export type OrderedReading = {
  code: string
  latest: { value: string | null } | null
  reading: { status: Status; signal: Signal; assurance: Assurance }
  agencyName: string | null
}

const statusRank: Record<Status, number> = {
  'off-target': 0,
  'within-tolerance': 1,
  'on-target': 2,
  'no-target': 3,
  'not-judged': 4,
  'no-figure': 5,
}
const signalRank: Record<Signal, number> = {
  worsening: 0,
  'special-neutral': 1,
  improving: 2,
  'no-real-change': 3,
  'not-enough-data': 4,
}
const assuranceRank: Record<Assurance, number> = {
  fail: 0,
  missing: 1,
  'hit-or-miss': 2,
  meeting: 3,
  pass: 4,
  none: 5,
}

let numbers: Intl.Collator | undefined

/** Made when it is asked for first: it takes a page's time to be made. */
function inNumbers(): Intl.Collator {
  numbers ??= new Intl.Collator('en-GB', { numeric: true })
  return numbers
}

/** Texts as people order them; what is missing comes last. */
export const compareText = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : inNumbers().compare(a, b)

/** Ascending; what needs a look first comes first, what is missing comes last. */
export const compareReadings: Record<ReadingOrder, (a: OrderedReading, b: OrderedReading) => number> = {
  name: (a, b) => compareText(a.code, b.code),
  latest: (a, b) => {
    const [x, y] = [a.latest?.value ?? null, b.latest?.value ?? null]
    return x === null || y === null ? Number(x === null) - Number(y === null) : compareDecimal(x, y)
  },
  status: (a, b) => statusRank[a.reading.status] - statusRank[b.reading.status],
  signal: (a, b) => signalRank[a.reading.signal] - signalRank[b.reading.signal],
  assurance: (a, b) => assuranceRank[a.reading.assurance] - assuranceRank[b.reading.assurance],
  agency: (a, b) => compareText(a.agencyName, b.agencyName),
}

/** `sort=-status`: by what, and whether the other way round; null where nothing of it can be put in order. */
export function readOrder<T extends string>(text: string | undefined, orders: readonly T[]) {
  const desc = text?.startsWith('-') ?? false
  const id = orders.find((order) => order === (desc ? text?.slice(1) : text))
  return id === undefined ? null : { id, desc }
}
