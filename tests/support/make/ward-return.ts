import type { TestDatabase } from '../database/test-database.ts'
import { addIndicator } from './indicator.ts'
import { openPartnership, type TestPartnership } from './partnership.ts'
import { entryOf, policeMonth } from './return.ts'
import { addSlices } from './series.ts'

export const groupRows = 20
export const groups = ['A', 'B', 'C'] as const
export type Group = (typeof groups)[number]

export type KilledReturn = {
  at: TestPartnership
  returnId: string
  /** Lines that are always written together. */
  lines: Record<Group, { seriesId: string; name: string }[]>
}

/** The police owe a month of sixty lines more: three groups, each written as a whole by one hand. */
export async function returnToKill(database: TestDatabase, now: string): Promise<KilledReturn> {
  const at = await openPartnership(now, database)
  const indicatorId = await addIndicator(at, {
    code: 'PO09',
    unit: 'count',
    polarity: 'neutral',
    headline: 0,
  })
  const lines: KilledReturn['lines'] = { A: [], B: [], C: [] }
  for (const [g, group] of groups.entries()) {
    const names = Array.from({ length: groupRows }, (_, n) => `Ward ${group}${n + 1}`)
    const ids = await addSlices(at, names, { indicatorId, position: g * groupRows })
    lines[group] = names.map((name) => ({ seriesId: ids[name] ?? '', name }))
  }
  const { id: returnId } = await policeMonth(at)
  return { at, returnId, lines }
}

export const entriesWith = (lines: readonly { seriesId: string }[], version: number, stamp: number) =>
  lines.map(({ seriesId }) => entryOf(seriesId, { version, value: String(stamp) }))

export const fileWith = (lines: readonly { name: string }[], stamp: number): string =>
  `Code,Series,Period,Value\r\n${lines.map(({ name }) => `PO09,${name},2026-10-01,${stamp}\r\n`).join('')}`
