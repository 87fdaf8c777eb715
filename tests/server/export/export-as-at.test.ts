import { exportQueries } from '@roundtable/shared/export/export.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const then = '2026-11-20T09:00:00Z'
const revisedAt = '2026-11-21T09:00:00.000Z'
/** Those whose address takes a moment, with the indicator that some are of. */
const files = Object.entries(exportQueries).flatMap(([name, { shape }]) => {
  // Boards, term dates, sharing agreements, meetings, decisions, grants, yearly reports, issues, actions and challenges are not for an observer.
  const notForAll = [
    'boards',
    'terms',
    'sharing',
    'issues',
    'risks',
    'actions',
    'challenges',
    'meetings',
    'agenda',
    'decisions',
    'grants',
    ...['yearly-reports', 'yearly-report'],
  ]
  if (!('asAt' in shape) || notForAll.includes(name)) return []
  if (name === 'timeline') return 'timeline.csv?kind=goal&code=safe&'
  const isOfOne = 'indicator' in shape && !shape.indicator.safeParse(undefined).success
  return isOfOne ? `${name}.csv?indicator=PO01&` : `${name}.csv?`
})
const readers = ['chair', 'observer'] as const

const at = perFile(servePartnership)
const before = new Map<string, string>()
const body = async (file: string, reader: string) => (await at.download(`${file}asAt=${then}`, reader)).body

beforeAll(async () => {
  for (const file of files)
    for (const reader of readers) before.set(`${file} ${reader}`, await body(file, reader))
  await reviseAugust()
})

describe('a file as at a moment', () => {
  it('is the same to the byte after a figure was revised and a goal reworded', async () => {
    for (const file of files) {
      for (const reader of readers) {
        const then = before.get(`${file} ${reader}`)
        expect(then?.split('\r\n').length).toBeGreaterThan(1)
        expect([file, await body(file, reader)]).toEqual([file, then])
      }
    }
    const { rows } = await at.download(
      'measurements.csv?indicator=PO01&from=2026-08-01&to=2026-08-01',
      'chair',
    )
    expect(rows.map(({ value, state }) => [value, state])).toEqual([['64.5', 'Revised']])
  })

  it('says the moment in its name and in each row', async () => {
    const { name, rows } = await at.download(`measurements.csv?indicator=PO01&asAt=${then}`, 'chair')
    expect(name).toMatch(/_measurements-PO01_2026-11-20T0900Z\.csv$/)
    expect(new Set(rows.map((row) => row.as_at))).toEqual(new Set(['2026-11-20T09:00:00.000Z']))
  })

  it('holds what is not there yet for nobody', async () => {
    const { rows } = await at.download('measurements.csv?indicator=PO01&asAt=2026-05-31T00:00:00Z', 'chair')
    expect(rows.at(-1)?.period_start).toBe('2026-04-01')
  })

  it('is refused in words for the future, for what is no moment, and where a table has no past', async () => {
    const future = await at.download('scorecard.csv?asAt=2030-01-01T00:00:00Z', 'chair')
    expect([future.status, future.body]).toEqual([400, expect.stringContaining('has not come yet')])
    const garbage = await at.download('scorecard.csv?asAt=yesterday', 'chair')
    expect([garbage.status, garbage.body]).toEqual([400, expect.stringContaining('A moment is written as')])
    const members = await at.download(`members.csv?asAt=${then}`, 'manager')
    expect([members.status, members.body]).toEqual([400, expect.stringContaining('knows no “asAt”')])
  })

  it('tells what changed, row by row, and is filtered as the scorecard is', async () => {
    const { rows } = await at.download(`changes.csv?from=${then}&kind=revised-figure`, 'chair')
    expect(rows).toMatchObject([
      {
        indicator_code: 'PO01',
        period: 'August 2026',
        is: '64.5%',
        reason: 'Counted twice.',
        recorded_at: revisedAt,
      },
    ])
    const changed = await at.download(`scorecard.csv?changedSince=${then}`, 'chair')
    expect(changed.rows.map((row) => row.indicator_code)).toEqual(['PO01'])
  })
})

async function reviseAugust(): Promise<void> {
  const { partnershipId } = at
  const { db } = at.database
  await publishFigure({ db }, lineOf(at, 'PO01', '2026-08-01'), {
    numerator: '129',
    denominator: '200',
    value: '64.5',
    revision: 2,
    why: 'Counted twice.',
    recordedAt: revisedAt,
  })
  const words = { childWording: 'I am', why: 'So', populationOutcome: 'All', story: '', reason: 'Better' }
  const curve = { factors: '', works: '', plan: '', weights: '' }
  await db
    .insertInto('goalVersion')
    .values({
      partnershipId,
      goalId: at.goal('safe'),
      version: 2,
      wording: 'Safer',
      ...words,
      ...curve,
      recordedAt: revisedAt,
      recordedBy: null,
    })
    .execute()
  await db.updateTable('goal').set({ version: 2 }).where('id', '=', at.goal('safe')).execute()
}
