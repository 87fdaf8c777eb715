import { valueFrom } from '@roundtable/shared/figure/figure.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishFigure, recordRevisions } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { addSlices } from '../../support/make/series.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

/** A partnership whose percentages are made of three slices, most of them tiny: counts from 0 to 13, period by period. */
const wider = ['elected-member', 'observer', 'young-person'] as const
const slices = ['North', 'South', 'West'] as const
const countAt = (period: number, slice: number) => (period * 7 + slice * 5 + period * slice * 3) % 14
const baseAt = (period: number, slice: number) => countAt(period, slice) + ((period * 5 + slice * 11) % 23)

const at = perFile(servePartnership)

beforeAll(async () => {
  const { db } = at.database
  const main = at.series('PO01')
  const periods = await db
    .selectFrom('measurement')
    .selectAll()
    .where('seriesId', '=', main)
    .orderBy('periodStart')
    .execute()
  const ids = await addSlices(at, slices)
  for (const [p, { periodStart, periodEnd }] of periods.entries()) {
    const whole = [0, 0]
    for (const [s, name] of slices.entries()) {
      const [x, n] = [countAt(p, s), baseAt(p, s)]
      whole[0] = (whole[0] ?? 0) + x
      whole[1] = (whole[1] ?? 0) + n
      await publish(ids[name], { periodStart, periodEnd }, x, n)
    }
    await publish(main, { periodStart, periodEnd }, whole[0] ?? 0, whole[1] ?? 0)
  }
})

async function publish(
  seriesId: string,
  period: { periodStart: string; periodEnd: string },
  x: number,
  n: number,
): Promise<void> {
  const line = { partnershipId: at.partnershipId, seriesId, ...period }
  const figureOf = (numerator: string, denominator: string) => ({
    numerator,
    denominator,
    value: valueFrom({ numerator, denominator }, 'percent'),
    why: 'Recount.',
  })
  const figure = figureOf(`${x}`, `${n}`)
  const reason = figure.value === null ? ('nil-return' as const) : null
  await publishFigure(at.database, line, { ...figure, reason, revision: 2 })
  // It was published one higher before: the difference of the two states is one child.
  await recordRevisions(at.database, [line], figureOf(`${x + 1}`, `${n + 1}`))
}

type Cell = { series: string; start: string; x: string; n: string; value: string; symbol: string }
type Told = Map<string, Map<string, Cell>>

const add = (told: Told, cell: Cell) => {
  const period = told.get(cell.start) ?? new Map<string, Cell>()
  period.set(cell.series, cell)
  told.set(cell.start, period)
}

/** What the pages of each line tell, and what each file tells: period by period, line by line. */
async function viewsOf(role: string): Promise<{ name: string; told: Told }[]> {
  const page: Told = new Map()
  const { series } = await at.callerAs(role).indicator.get({ code: 'PO01' })
  for (const { id, name } of series) {
    const view = await at.callerAs(role).indicator.get({ code: 'PO01', seriesId: id })
    for (const { periodStart: start, numerator, denominator, value, symbol } of view.points) {
      add(page, {
        series: name,
        start,
        x: numerator ?? '',
        n: denominator ?? '',
        value: value ?? '',
        symbol: symbol ?? '',
      })
    }
  }
  const views = [{ name: 'page', told: page }]
  for (const file of ['series', 'measurements']) {
    const told: Told = new Map()
    const { rows } = await at.download(`${file}.csv?indicator=PO01`, role)
    for (const row of rows) {
      const {
        series: name = '',
        period_start: start = '',
        numerator = '',
        denominator = '',
        value = '',
        symbol = '',
      } = row
      add(told, { series: name, start, x: numerator, n: denominator, value, symbol })
    }
    views.push({ name: file, told })
  }
  return views
}

const isSmall = ({ x, n }: Cell) => {
  const [a, b] = [Number(x), Number(n)]
  return (a >= 1 && a <= 5) || (b - a >= 1 && b - a <= 5) || (b > 0 && b <= 10)
}

describe.each(wider)('what the %s is shown of small parts', (role) => {
  it('holds no small count in itself, nor one that a percentage and its base would make', async () => {
    for (const { name, told } of await viewsOf(role)) {
      for (const cell of [...told.values()].flatMap((period) => [...period.values()])) {
        if (cell.symbol === 'c') expect([name, cell.x, cell.n, cell.value]).toEqual([name, '', '', ''])
        else expect([name, cell, isSmall(cell)]).toEqual([name, cell, false])
      }
    }
  })

  it('never leaves one hidden part of a total that is shown', async () => {
    let hiddenPeriods = 0
    for (const { name, told } of await viewsOf(role)) {
      for (const [start, period] of told) {
        const total = period.get('All')
        const hidden = slices.filter((slice) => period.get(slice)?.symbol === 'c')
        hiddenPeriods += hidden.length > 0 ? 1 : 0
        if (total !== undefined && total.symbol !== 'c')
          expect([name, start, hidden.length]).not.toEqual([name, start, 1])
      }
    }
    expect(hiddenPeriods).toBeGreaterThan(20)
  })

  it('is hidden in every view where it is hidden in one, the scorecard among them', async () => {
    const [page, ...others] = await viewsOf(role)
    for (const { name, told } of others) {
      for (const [start, period] of told) {
        for (const [series, cell] of period) {
          expect([name, start, series, cell.value]).toEqual([
            name,
            start,
            series,
            page?.told.get(start)?.get(series)?.value,
          ])
        }
      }
    }
    const rows = (await at.callerAs(role).scorecard.get()).goals.flatMap((goal) => goal.rows)
    const row = rows.find(({ code }) => code === 'PO01')
    const shown = [...(page?.told.keys() ?? [])]
      .sort()
      .map((start) => page?.told.get(start)?.get('All')?.value ?? '')
    expect(row?.values.map((value) => value ?? '')).toEqual(shown.slice(-24))
  })

  it('tells no former state of any line in a period with a hidden part', async () => {
    const [page] = await viewsOf(role)
    const { rows } = await at.download('revisions.csv?indicator=PO01', role)
    expect(rows.length).toBeGreaterThan(20)
    for (const { period_start: start = '', value, numerator, reason } of rows) {
      const isHidden = [...(page?.told.get(start)?.values() ?? [])].some((cell) => cell.symbol === 'c')
      if (isHidden) expect([start, value, numerator, reason]).toEqual([start, '', '', ''])
    }
  })
})

it('the chair is shown all of it', async () => {
  const cells = (await viewsOf('chair')).flatMap(({ told }) =>
    [...told.values()].flatMap((period) => [...period.values()]),
  )
  expect(cells.some((cell) => isSmall(cell))).toBe(true)
  expect(cells.every((cell) => cell.symbol !== 'c')).toBe(true)
})

it('the manager who looks as an elected member is shown what the elected member is, and may do nothing more', async () => {
  const own = await at.download('series.csv?indicator=PO01', 'elected-member')
  const seen = await at.download('series.csv?indicator=PO01&seenAs=elected-member', 'manager')
  expect(seen.body).toBe(own.body)
  const preview = at.callerAs('manager', 'elected-member')
  const view = await preview.indicator.get({ code: 'PO01' })
  const { asAt: _, ...expected } = await at.callerAs('elected-member').indicator.get({ code: 'PO01' })
  expect(view).toMatchObject({ ...expected, mayProposeTarget: false, mayMarkChart: false })
  await expect(preview.return.list()).rejects.toThrow('You do not have the right')
})

it.each(['chair', 'elected-member', 'police-lead'])(
  'the %s does not try on the view of others',
  async (role) => {
    const { status } = await at.download('series.csv?indicator=PO01&seenAs=elected-member', role)
    expect(status).toBe(403)
  },
)

it('there is no wider view to try on', async () => {
  expect((await at.download('series.csv?indicator=PO01&seenAs=manager', 'manager')).status).toBe(400)
})
