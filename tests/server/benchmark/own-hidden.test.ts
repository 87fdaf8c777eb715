import { beforeAll, describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { fingertipsFile, from, settle } from '../../support/make/open-data.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)
const wider = ['elected-member', 'observer', 'young-person'] as const
const file = fingertipsFile({
  '2024/25': {
    ...{ own: [811, 1000], England: [700, 1000], Wakefield: [600, 1000] },
    ...{ Doncaster: [650, 1000], Barnsley: [720, 1000], Rotherham: [800, 1000] },
  },
  '2025/26': {
    ...{ own: [837, 1000], England: [710, 1000], Wakefield: [610, 1000] },
    ...{ Doncaster: [655, 1000], Barnsley: [733, 1000], Rotherham: [790, 1000] },
  },
})

beforeAll(async () => {
  await settle(at)
  const manager = at.callerAs('manager')
  const { id, measures } = await at.readBenchmarks(file)
  await manager.benchmark.match({ id, measure: measures[0]?.measure ?? '', indicatorCode: 'PO01' })
  const { id: matched, seen } = await at.readBenchmarks(file)
  await manager.benchmark.takeOver({ id: matched, seen, ...from })
  // One small month of the year 2025/26.
  await publishFigure(at.database, lineOf(at, 'PO01', '2025-11-01'), {
    ...{ numerator: '3', denominator: '40', value: '7.5', revision: 2, why: 'checked' },
  })
})

const view = (who: Parameters<typeof at.callerAs>[0]) => at.callerAs(who).indicator.get({ code: 'PO01' })
const own = ({ comparison }: Awaited<ReturnType<typeof view>>) =>
  comparison?.places.find(({ relation }) => relation === 'self')
const rowsOf = async (name: string, who: string) =>
  (await at.download(`${name}.csv?partnership=${at.slug}&indicator=PO01`, who)).rows

describe('a figure of the own area that others publish', () => {
  it('stands beside its neighbours for the trusted, with rank, quartile and both limits', async () => {
    const found = await view('chair')
    expect(found.comparison?.own).toEqual({ place: 1, of: 5, level: [], quartile: 1 })
    expect(own(found)).toMatchObject({ value: '83.7', rank: 1, funnel: { place: 'far-above' } })
    expect(found.comparison?.sentences[0]).toBe(
      'The year to 31 March 2026, 83.7% as published: best of 5 with its statistical neighbours, in the best quarter.',
    )
    const [first] = await rowsOf('comparison', 'chair')
    expect(first).toMatchObject({
      ...{ area_name: 'North Lincolnshire', relation: 'This area', numerator: '837', value: '83.7' },
      ...{ rank: '1', ranked: '5', quartile: '1', beside_limits: 'Above the upper 99.8% limit' },
    })
    expect(Number(first?.limit_95_low)).toBeLessThan(Number(first?.average))
  })

  it('is not on the scorecard, whose rows have England and the neighbours where there are any', async () => {
    for (const role of ['chair', 'elected-member'] as const) {
      const rows = (await at.callerAs(role).scorecard.get()).goals.flatMap((goal) => goal.rows)
      expect(rows.find(({ code }) => code === 'PO01')?.beside).toBe(
        'England 71.0%, neighbours 69.7% (6 months older)',
      )
      for (const row of rows) if (row.code !== 'PO01') expect(row).not.toHaveProperty('beside')
    }
  })

  it('is not what stands beside each month in the file of a line: England, region and neighbours are', async () => {
    const rows = await rowsOf('series', 'chair')
    const beside = (period: string) => rows.find((row) => row.period_start === period)
    expect(beside('2025-10-01')).toMatchObject({
      ...{ benchmark_england: '71', benchmark_england_period_end: '2026-03-31' },
      ...{ benchmark_region: '', benchmark_region_period_end: '' },
      ...{ benchmark_neighbours: '69.7', benchmark_neighbours_period_end: '2026-03-31' },
    })
    expect(beside('2026-09-01')).toMatchObject({
      ...{ benchmark_england: '71', benchmark_england_period_end: '2026-03-31' },
    })
  })

  it.each(wider)('is not shown to the %s on the page while a month of its year is hidden', async (role) => {
    const found = await view(role)
    expect(found.points.find(({ periodStart }) => periodStart === '2025-11-01')?.symbol).toBe('c')
    expect(found.comparison).toMatchObject({ own: null, ownFrom: null, isOwnHidden: true })
    expect(own(found)).toMatchObject({
      value: null,
      numerator: null,
      rank: null,
      interval: null,
      funnel: null,
    })
    expect(JSON.stringify(found)).not.toMatch(/83\.7|"837"/)
    const ranks = found.comparison?.places.flatMap(({ rank }) => rank ?? [])
    expect(ranks).toEqual([1, 2, 3, 4])
    expect(found.comparison?.sentences[0]).toMatch(/too small to show, so neither is its place/)
  })

  it.each(wider)('is in no file of the %s either, and other years and places are', async (role) => {
    const benchmarks = await rowsOf('benchmarks', role)
    const years = (name: string) => benchmarks.flatMap((row) => (row.relation === name ? [row.period] : []))
    expect(years('This area')).toEqual(['2024/25'])
    expect(years('England')).toEqual(['2024/25', '2025/26'])
    const [self] = (await rowsOf('comparison', role)).filter(({ relation }) => relation === 'This area')
    expect(self).toMatchObject({
      value: '',
      numerator: '',
      interval_low: '',
      rank: '',
      quartile: '',
      average: '',
    })
    for (const name of ['benchmarks', 'comparison', 'series']) {
      expect(JSON.stringify(await rowsOf(name, role))).not.toMatch(/83\.7|"837"/)
    }
  })

  it('of a rolling year is hidden in each published year a hidden one reaches into', async () => {
    const changed = at.database.db.updateTable('indicator').where('code', '=', 'PO01')
    await changed.set({ basis: 'rolling-12-months' }).execute()
    await at.database.db
      .updateTable('partnership')
      .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
      .execute()
    const benchmarks = await rowsOf('benchmarks', 'observer')
    expect(benchmarks.filter(({ relation }) => relation === 'This area')).toEqual([])
    await changed.set({ basis: 'flow' }).execute()
    await at.database.db
      .updateTable('partnership')
      .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
      .execute()
  })
})
