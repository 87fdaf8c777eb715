import { newId } from '@roundtable/db/ids.ts'
import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { nextPeriod, periodOf } from '@roundtable/shared/base/period.ts'
import { emptyRow } from '@roundtable/shared/figure/entered-figure.ts'
import type { Caller, TestPartnership } from './partnership.ts'

type Draft = Parameters<Caller['return']['saveDraft']>[0]
export type Entry = Draft['entries'][number]
type Sheet = Awaited<ReturnType<Caller['return']['get']>>

const nothing = { version: 0, ...emptyRow, confirmation: 'Counted again.' }

export const entryOf = (seriesId: string, entered: Partial<Entry>): Entry => ({
  ...nothing,
  ...entered,
  seriesId,
})

/** The month the police owe. */
export async function policeMonth(at: TestPartnership, key = 'police-contributor'): Promise<Sheet> {
  await openReturns(at.services)
  const caller = at.callerAs(key)
  const owed = (await caller.return.list()).find(
    ({ agencyCode, frequency }) => agencyCode === 'police' && frequency === 'monthly',
  )
  if (owed === undefined) throw new Error('The police owe no month.')
  return caller.return.get({ id: owed.id })
}

export const rowOf = <Row extends { code: string }>(sheet: { rows: readonly Row[] }, code: string): Row => {
  const row = sheet.rows.find((each) => each.code === code)
  if (row === undefined) throw new Error(`${code} is not asked.`)
  return row
}

type Saved = Awaited<ReturnType<Caller['return']['saveDraft']>>

/** Figures of the month by the code of their indicator or by their line, saved over what stands. */
export async function saveFigures(
  at: TestPartnership,
  figures: Record<string, Partial<Entry>>,
  by = 'police-contributor',
): Promise<Saved> {
  const { id, rows } = await policeMonth(at, by)
  const entries = Object.entries(figures).map(([key, entered]) => {
    const seriesId = rows.some((row) => row.seriesId === key) ? key : at.series(key)
    const version = rows.find((row) => row.seriesId === seriesId)?.entry?.version ?? 0
    return entryOf(seriesId, { version, ...entered })
  })
  return at.callerAs(by).return.saveDraft({ id, entries })
}

/** A complete month of the police: 90 % of 200, and 7. */
export const saveMonth = (
  at: TestPartnership,
  { by = 'police-contributor', numerator = '180' } = {},
): Promise<Saved> => saveFigures(at, { PO01: { numerator, denominator: '200' }, PO02: { value: '7' } }, by)

/** The month as it stands, submitted. */
export async function submitSaved(at: TestPartnership, by = 'police-contributor'): Promise<Sheet> {
  const { id, version } = await policeMonth(at, by)
  return at.callerAs(by).return.submit({ id, version })
}

/** The month as it was submitted, approved. */
export async function approveSubmitted(at: TestPartnership, by = 'police-lead'): Promise<Sheet> {
  const { id, version } = await policeMonth(at, by)
  return at.callerAs(by).return.approve({ id, version })
}

export async function submitMonth(at: TestPartnership, by = 'police-contributor'): Promise<Sheet> {
  await saveMonth(at, { by })
  return submitSaved(at, by)
}

export async function publishMonth(at: TestPartnership): Promise<Sheet> {
  await submitMonth(at)
  return approveSubmitted(at)
}

export async function reopenMonth(
  at: TestPartnership,
  { by = 'manager', reason = 'A figure was counted twice.' } = {},
): Promise<Sheet> {
  const { id, version } = await policeMonth(at, 'manager')
  return at.callerAs(by).return.reopen({ id, version, reason })
}

type Parts = Pick<Entry, 'numerator' | 'denominator'>

/** The published month reopened, its first figure corrected, and submitted. */
export async function submitCorrection(at: TestPartnership, figure: Parts): Promise<Sheet> {
  await reopenMonth(at)
  const words = { correction: 'Counted twice.', happened: 'Twice.', why: 'By hand.', next: 'A check.' }
  await saveFigures(at, { PO01: { ...figure, ...words } })
  return submitSaved(at)
}

/** The same, and approved again. */
export async function correctMonth(at: TestPartnership, figure: Parts): Promise<Sheet> {
  await submitCorrection(at, figure)
  return approveSubmitted(at)
}

/** So many months, one after another, by the day each begins. */
export function monthsFrom(first: string, count: number): string[] {
  const starts = [first]
  while (starts.length < count) starts.push(nextPeriod('monthly', starts.at(-1) ?? '').start)
  return starts
}

/** The agency of a return owes these months too. */
export async function oweMonths({ database: { db } }: TestPartnership, returnId: string, starts: string[]) {
  const owner = db.selectFrom('return').select(['agencyId', 'partnershipId']).where('id', '=', returnId)
  const { agencyId, partnershipId } = await owner.executeTakeFirstOrThrow()
  const owed = starts.map((start) => ({
    ...{ partnershipId, id: newId(), agencyId, frequency: 'monthly' as const },
    ...{ periodStart: start, periodEnd: periodOf('monthly', start).end, dueOn: '2026-11-20', graceDays: 5 },
    ...{ state: 'due' as const, version: 1, openedAt: '2026-11-01T00:00:00.000Z' },
  }))
  // A statement holds so many values.
  for (let from = 0; from < owed.length; from += 100) {
    const some = owed.slice(from, from + 100)
    await db.insertInto('return').values(some).execute()
  }
}
