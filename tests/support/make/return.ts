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

/** A complete month of the police: 90 % of 200, and 7. */
export async function saveMonth(
  at: TestPartnership,
  { by = 'police-contributor', numerator = '180' } = {},
): Promise<Awaited<ReturnType<Caller['return']['saveDraft']>>> {
  const sheet = await policeMonth(at, by)
  const version = (code: string) => rowOf(sheet, code).entry?.version ?? 0
  return at.callerAs(by).return.saveDraft({
    id: sheet.id,
    entries: [
      entryOf(at.series('PO01'), { version: version('PO01'), numerator, denominator: '200' }),
      entryOf(at.series('PO02'), { version: version('PO02'), value: '7' }),
    ],
  })
}

export async function submitMonth(at: TestPartnership, by = 'police-contributor'): Promise<Sheet> {
  const { id, version } = await saveMonth(at, { by })
  return at.callerAs(by).return.submit({ id, version })
}

export async function publishMonth(at: TestPartnership): Promise<Sheet> {
  const { id, version } = await submitMonth(at)
  return at.callerAs('police-lead').return.approve({ id, version })
}

/** The published month reopened, its first figure corrected, and approved again. */
export async function correctMonth(
  at: TestPartnership,
  id: string,
  figure: Pick<Entry, 'numerator' | 'denominator'>,
): Promise<void> {
  const contributor = at.callerAs('police-contributor')
  const { version } = await contributor.return.get({ id })
  await at.callerAs('manager').return.reopen({ id, version, reason: 'A figure was counted twice.' })
  const entry = rowOf(await contributor.return.get({ id }), 'PO01').entry
  const words = { correction: 'Counted twice.', happened: 'Twice.', why: 'By hand.', next: 'A check.' }
  await contributor.return.saveDraft({
    id,
    entries: [entryOf(at.series('PO01'), { version: entry?.version ?? 0, ...figure, ...words })],
  })
  const saved = await contributor.return.get({ id })
  const submitted = await contributor.return.submit({ id, version: saved.version })
  await at.callerAs('police-lead').return.approve({ id, version: submitted.version })
}
