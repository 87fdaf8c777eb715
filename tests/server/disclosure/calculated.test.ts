import { valueFrom } from '@roundtable/shared/figure/figure.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { addCalculated } from '../../support/make/calculated.ts'
import { lineOf, publishFigure, recordRevisions } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { approveSubmitted, correctMonth, saveFigures, submitSaved } from '../../support/make/return.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

/**
 * A reader who does arithmetic: three indicators with many small numbers, the sum of them all, a ratio across two of
 * them, and a sum of those. Whatever is hidden must not follow from what is told, in any view, at any moment.
 */
const wider = ['elected-member', 'observer', 'young-person'] as const
const reported = ['PO01', 'HE01', 'CO01'] as const
const numbers = (p: number, s: number): [number, number] => {
  // Thirty on top of one, thirty-three below the other: none of them is small, but what is left over is.
  if (p % 4 === 1) return s === 0 ? [30, 60] : [12, 33]
  const x = (p * 17 + s * 25 + p * s * 13) % 61
  return [x, x + ((p * 23 + s * 19 + p * s * 7) % 53)]
}

const at = perFile(servePartnership)
const codes = { sum: '', across: '', above: '' }
let starts: string[] = []

beforeAll(async () => {
  const first = await at.callerAs('manager').indicator.get({ code: 'PO01' })
  starts = first.points.map(({ periodStart }) => periodStart)
  for (const [s, code] of reported.entries()) {
    for (const [p, start] of starts.entries()) {
      const [x, n] = numbers(p, s)
      const figure = (a: number, b: number) => {
        const [numerator, denominator] = [`${a}`, `${b}`]
        const value = valueFrom({ numerator, denominator }, 'percent')
        return { numerator, denominator, value, reason: value === null ? ('nil-return' as const) : null }
      }
      const line = lineOf(at, code, start)
      const was = p % 3 === 0
      if (was) await recordRevisions(at.database, [line], { ...figure(4, 40), revision: 2 })
      await publishFigure(at.database, line, { ...figure(x, n), revision: was ? 3 : 2, why: 'Recount.' })
    }
  }
  codes.sum = await addCalculated(at, [
    reported.map((code) => `${code}.numerator` as const),
    reported.map((code) => `${code}.denominator` as const),
  ])
  codes.across = await addCalculated(at, [['PO01.numerator'], ['CO01.denominator']])
  codes.above = await addCalculated(at, [[`${codes.sum}.numerator`], ['HE01.denominator']])
})

type Cell = { x: number; n: number } | null
type View = { name: string; cell: (code: string, start: string) => Cell }

async function viewsOf(role: string): Promise<View[]> {
  const all = [...reported, ...Object.values(codes)]
  const cellOf = (numerator: string | null | undefined, denominator: string | null | undefined): Cell =>
    numerator && denominator ? { x: Number(numerator), n: Number(denominator) } : null
  const pages = new Map<string, Cell>()
  for (const code of all) {
    const { points } = await at.callerAs(role).indicator.get({ code })
    for (const { periodStart, numerator, denominator } of points) {
      pages.set(`${code} ${periodStart}`, cellOf(numerator, denominator))
    }
  }
  const views: View[] = [{ name: 'page', cell: (code, start) => pages.get(`${code} ${start}`) ?? null }]
  const files = ['measurements', 'series', 'revisions'] as const
  for (const file of files) {
    const cells = new Map<string, Cell>()
    for (const code of all) {
      for (const row of (await at.download(`${file}.csv?indicator=${code}`, role)).rows) {
        const place = `${code} ${row.period_start} ${file === 'revisions' ? row.revision : ''}`.trim()
        cells.set(place, cellOf(row.numerator, row.denominator))
      }
    }
    if (file !== 'revisions') {
      views.push({ name: file, cell: (code, start) => cells.get(`${code} ${start}`) ?? null })
      continue
    }
    for (const revision of [1, 2, 3]) {
      views.push({
        name: `revision ${revision}`,
        cell: (code, start) => cells.get(`${code} ${start} ${revision}`) ?? null,
      })
    }
  }
  return views
}

const isSmall = ({ x, n }: { x: number; n: number }) =>
  (x >= 1 && x <= 5) || (n - x >= 1 && n - x <= 5) || (n > 0 && n <= 10)

describe.each(wider)('what the %s is told of calculated figures', (role) => {
  it('is told only where each of their parts is told, in every view, and what is told is never small', async () => {
    let told = 0
    let hidden = 0
    for (const { name, cell } of await viewsOf(role)) {
      for (const start of starts) {
        const parts = reported.map((code) => cell(code, start))
        const of = { sum: parts, across: [parts[0], parts[2]], above: parts }
        for (const key of ['sum', 'across', 'above'] as const) {
          const calculated = cell(codes[key], start)
          if (calculated === null) hidden += 1
          else {
            told += 1
            if (!name.startsWith('revision')) expect([name, key, start, ...of[key]]).not.toContain(null)
            expect([name, key, start, calculated, isSmall(calculated)]).toContain(false)
          }
        }
      }
    }
    expect(told).toBeGreaterThan(20)
    expect(hidden).toBeGreaterThan(20)
  })

  it('cannot be worked out where it is hidden for its own smallness: what stands on top is hidden too', async () => {
    let tried = 0
    const views = await viewsOf(role)
    for (const { name, cell } of views.filter((view) => !view.name.startsWith('revision'))) {
      for (const [p, start] of starts.entries()) {
        const truth = reported.map((_, s) => numbers(p, s))
        const [a, , c] = truth
        const across = { x: a?.[0] ?? 0, n: c?.[1] ?? 0 }
        const isSmallItself = truth.some(([x, n]) => isSmall({ x, n }))
        if (!isSmall(across) || isSmallItself) continue
        tried += 1
        expect([name, start, cell(codes.across, start), cell('PO01', start)]).toEqual([
          name,
          start,
          null,
          null,
        ])
      }
    }
    expect(tried).toBeGreaterThan(3)
  })

  it('is hidden on the scorecard, in the list and in what changed as on its page', async () => {
    const caller = at.callerAs(role)
    const rows = await caller.indicator.list()
    for (const code of Object.values(codes)) {
      const { points } = await caller.indicator.get({ code })
      const row = rows.find((each) => each.code === code)
      expect(row?.values).toEqual(points.map(({ value }) => value))
      const { changes } = await caller.change.list({ from: '2026-11-20T00:00:00.000Z', to: at.clock.now })
      const hidden = new Set(
        points.filter(({ value }) => value === null).map(({ periodStart }) => periodStart),
      )
      for (const { indicatorCode, periodStart, is, was } of changes) {
        if (indicatorCode !== code || !hidden.has(periodStart ?? '')) continue
        expect([code, periodStart, is, was ?? is]).toEqual([code, periodStart, is, is])
        expect(is).not.toMatch(/\d/)
      }
    }
  })

  it('says nothing of a part in words where it is hidden', async () => {
    for (const code of Object.values(codes)) {
      const { formula, points } = await at.callerAs(role).indicator.get({ code })
      const hidden = points.filter(({ symbol }) => symbol === 'c').map(({ periodStart }) => periodStart)
      for (const { periodStart, sentence } of formula?.gaps ?? []) {
        if (hidden.includes(periodStart)) expect(sentence).toMatch(/is not shown, because a number/)
      }
    }
  })
})

describe('a calculated figure whose part was small before it was corrected', () => {
  it('is told to nobody beyond partners, in no view and at no moment, for its former state would follow', async () => {
    const october = '2026-10-01'
    for (const code of ['HE01', 'CO01']) {
      await publishFigure(at.database, lineOf(at, code, october), {
        ...{ numerator: '100', denominator: '200', value: '50', recordedAt: at.clock.now },
      })
    }
    await saveFigures(at, {
      PO01: { numerator: '4', denominator: '200', happened: 'Few.', why: 'Few.', next: 'More.' },
      PO02: { value: '7' },
    })
    await submitSaved(at)
    await approveSubmitted(at)
    at.clock.now = '2026-11-24T09:00:00.000Z'
    await correctMonth(at, { numerator: '100', denominator: '200' })
    const was = { code: codes.sum, asAt: '2026-11-23T12:00:00.000Z' }
    const octoberOf = ({ points }: { points: readonly { periodStart: string; value: string | null }[] }) =>
      points.find(({ periodStart }) => periodStart === october)
    const trusted = await at.callerAs('chair').indicator.get({ code: codes.sum })
    expect(octoberOf(trusted)).toMatchObject({ value: '50', revisions: [{ was: '34.0%', is: '50.0%' }] })
    expect(octoberOf(await at.callerAs('chair').indicator.get(was))?.value).toBe('34')
    for (const role of wider) {
      const caller = at.callerAs(role)
      const now = await caller.indicator.get({ code: codes.sum })
      expect(octoberOf(now)).toMatchObject({ value: null, symbol: 'c', revisions: [] })
      expect(octoberOf(await caller.indicator.get(was))).toMatchObject({ value: null, symbol: 'c' })
      const { rows } = await at.download(`revisions.csv?indicator=${codes.sum}`, role)
      const states = rows.filter((row) => row.period_start === october)
      expect(states.map(({ value }) => value)).toEqual(['', ''])
      const { changes } = await caller.change.list({ from: was.asAt, to: at.clock.now })
      const told = changes.filter(
        ({ indicatorCode, periodStart }) => indicatorCode === codes.sum && periodStart === october,
      )
      expect(told.length).toBeGreaterThan(0)
      for (const change of told) {
        expect(`${change.was} ${change.is} ${change.why}`).not.toContain('34')
        if (change.kind === 'revised-figure') expect(`${change.was} ${change.is}`).not.toMatch(/\d/)
      }
    }
  })
})

describe('an observer', () => {
  it('is told nothing that is made of indicators under goals they were not granted', async () => {
    const { db } = at.database
    const code = await addCalculated(at, [['PO02.numerator'], []], { unit: 'count' })
    const before = await at.callerAs('observer').indicator.get({ code })
    expect(before.points.some(({ value }) => value !== null)).toBe(true)
    await db
      .updateTable('indicator')
      .set({ goalId: at.goal('well') })
      .where('id', '=', at.indicator('PO02'))
      .execute()
    await db
      .updateTable('partnership')
      .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
      .where('id', '=', at.partnershipId)
      .execute()
    const { points, formula } = await at.callerAs('observer').indicator.get({ code })
    expect(points.every(({ value }) => value === null)).toBe(true)
    expect(JSON.stringify(formula)).not.toContain('PO02')
    const trusted = await at.callerAs('chair').indicator.get({ code })
    expect(trusted.formula?.numerator).toMatchObject([{ code: 'PO02' }])
  })
})
