import { newId } from '@roundtable/db/ids.ts'
import type { TestDatabase } from '../database/test-database.ts'
import { openPartnership, type TestPartnership } from './partnership.ts'
import { entryOf, policeMonth } from './return.ts'

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
  const { partnershipId } = at
  const indicatorId = newId()
  const founded = '2020-04-01T09:00:00.000Z'
  await database.db
    .insertInto('indicator')
    .values({
      partnershipId,
      id: indicatorId,
      code: 'PO09',
      goalId: at.goal('safe'),
      position: 9,
      headline: 0,
      theme: 'Protection',
      frequency: 'monthly',
      unit: 'count',
      polarity: 'neutral',
      basis: 'flow',
      decimals: 0,
      signed: 0,
      version: 1,
      createdAt: founded,
      retiredAt: null,
    })
    .execute()
  await database.db
    .insertInto('indicatorVersion')
    .values({
      partnershipId,
      indicatorId,
      version: 1,
      name: 'Calls by ward',
      plainEnglish: 'Calls',
      definition: 'As agreed.',
      numeratorWording: null,
      denominatorWording: null,
      source: 'Own records',
      caveats: '',
      challengeQuestion: '',
      fromPeriod: '2020-04-01',
      breaksComparability: 0,
      reason: 'First definition',
      recordedAt: founded,
      recordedBy: null,
    })
    .execute()
  const lines: KilledReturn['lines'] = { A: [], B: [], C: [] }
  for (const [g, group] of groups.entries()) {
    for (let n = 0; n < groupRows; n++) {
      lines[group].push({ seriesId: newId(), name: `Ward ${group}${n + 1}` })
    }
    await database.db
      .insertInto('series')
      .values(
        lines[group].map(({ seriesId, name }, n) => ({
          partnershipId,
          id: seriesId,
          indicatorId,
          kind: 'slice' as const,
          agencyId: null,
          name,
          reportingAgencyId: at.agency('police'),
          position: g * groupRows + n,
          createdAt: founded,
          endedAt: null,
        })),
      )
      .execute()
  }
  const { id: returnId } = await policeMonth(at)
  return { at, returnId, lines }
}

export const entriesWith = (lines: readonly { seriesId: string }[], version: number, stamp: number) =>
  lines.map(({ seriesId }) => entryOf(seriesId, { version, value: String(stamp) }))

export const fileWith = (lines: readonly { name: string }[], stamp: number): string =>
  `Code,Series,Period,Value\r\n${lines.map(({ name }) => `PO09,${name},2026-10-01,${stamp}\r\n`).join('')}`
