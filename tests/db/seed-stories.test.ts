import { compareDecimal, sumDecimals } from '@roundtable/shared/base/decimal.ts'
import { statusOf } from '@roundtable/shared/reading/status.ts'
import { targetInForce } from '@roundtable/shared/target/target-in-force.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../support/database/test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase({ demonstration: true })
})
afterAll(() => database.close())

async function linesOf(code: string) {
  const rows = await database.db
    .selectFrom('measurement as m')
    .innerJoin('series as s', 's.id', 'm.seriesId')
    .innerJoin('indicator as i', 'i.id', 's.indicatorId')
    .selectAll('m')
    .select(['s.kind', 's.name', 'i.polarity'])
    .where('i.code', '=', code)
    .orderBy('m.periodStart')
    .execute()
  return rows
}
const mainOf = async (code: string) => (await linesOf(code)).filter((row) => row.kind === 'partnership')
const valuesOf = async (code: string) =>
  (await mainOf(code)).flatMap(({ value }) => (value === null ? [] : [Number(value)]))
const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
const moved = async (code: string, months: number) => {
  const values = await valuesOf(code)
  return mean(values.slice(-months)) - mean(values.slice(0, months))
}

describe('what the figures tell', () => {
  it('care leavers in work or learning slide to 41 of 87', async () => {
    const main = await mainOf('CL01')
    expect(main.at(-1)).toMatchObject({ numerator: '41', denominator: '87', periodStart: '2026-10-01' })
    expect(await moved('CL01', 12)).toBeLessThan(-20)
  })

  it.each([
    ['HP15', 12, -10],
    ['CC03', 12, -6],
  ])('%s grows worse', async (code, months, least) => {
    expect(await moved(code, months)).toBeLessThan(least)
  })

  it.each([
    ['ED09', 12, 15],
    ['CL02', 12, 4],
    ['HP10', 12, 10],
  ])('%s grows better', async (code, months, least) => {
    expect(await moved(code, months)).toBeGreaterThan(least)
  })

  it('absence peaks each winter and has no figure in August', async () => {
    const main = await mainOf('ED01')
    expect(main.filter((row) => row.periodStart.slice(5, 7) === '08').map((row) => row.reason)).toEqual(
      Array(4).fill('nil-return'),
    )
    const inMonth = (month: string) =>
      mean(main.filter((row) => row.periodStart.slice(5, 7) === month).map((row) => Number(row.value)))
    expect(inMonth('01') - inMonth('07')).toBeGreaterThan(1.5)
  })

  it.each(['YJ03', 'HE06'])('%s jumps where its definition breaks', async (code) => {
    const [version] = await database.db
      .selectFrom('indicatorVersion as v')
      .innerJoin('indicator as i', 'i.id', 'v.indicatorId')
      .select(['v.fromPeriod', 'v.reason'])
      .where('i.code', '=', code)
      .where('v.breaksComparability', '=', 1)
      .execute()
    const main = await mainOf(code)
    const of = (after: boolean) =>
      main
        .filter((row) => row.periodStart >= (version?.fromPeriod ?? '') === after)
        .map((row) => Number(row.value))
    expect(of(true).length).toBeGreaterThanOrEqual(13)
    expect(Math.abs(mean(of(true)) - mean(of(false))) / mean(of(false))).toBeGreaterThan(0.25)
  })

  it('initial health assessments never come near their target', async () => {
    const values = await valuesOf('HE01')
    expect(Math.max(...values)).toBeLessThan(80)
  })

  it('asks of young people have tiny denominators, nights in a cell are mostly none', async () => {
    for (const { denominator, reason } of await mainOf('VO02'))
      if (reason === null) expect(Number(denominator)).toBeLessThan(10)
    const nights = await valuesOf('YJ07')
    expect(nights.filter((n) => n === 0).length).toBeGreaterThan(nights.length / 2)
  })

  it.each(['CL01', 'CL02'])('the age bands of %s add up to the whole', async (code) => {
    const rows = await linesOf(code)
    for (const whole of rows.filter((row) => row.kind === 'partnership')) {
      const bands = rows.filter((row) => row.kind === 'slice' && row.periodStart === whole.periodStart)
      expect(bands).toHaveLength(3)
      expect(sumDecimals(bands.map((band) => band.numerator ?? '0'))).toBe(whole.numerator)
      expect(sumDecimals(bands.map((band) => band.denominator ?? '0'))).toBe(whole.denominator)
    }
  })

  it.each(['HP16', 'WF05', 'WF06', 'QA03'])('the agencies of %s add up to the whole', async (code) => {
    const rows = await linesOf(code)
    for (const whole of rows.filter((row) => row.kind === 'partnership')) {
      const agencies = rows.filter((row) => row.kind === 'agency' && row.periodStart === whole.periodStart)
      expect(sumDecimals(agencies.map((agency) => agency.numerator ?? '0'))).toBe(whole.numerator)
      expect(sumDecimals(agencies.map((agency) => agency.denominator ?? '0'))).toBe(whole.denominator)
    }
  })

  it('nine to fourteen headline indicators are off target, and each says why', async () => {
    const targets = await database.db.selectFrom('target').selectAll().where('state', '=', 'agreed').execute()
    const headlines = await database.db
      .selectFrom('indicator')
      .selectAll()
      .where('headline', '=', 1)
      .execute()
    const said = await database.db.selectFrom('commentary').selectAll().execute()
    let off = 0
    for (const { code, polarity } of headlines) {
      const last = (await mainOf(code)).at(-1)
      const own = targets.filter((target) => target.seriesId === last?.seriesId)
      const target = targetInForce(own, last?.periodStart ?? '')
      if (statusOf({ value: last?.value ?? null, target, polarity }) !== 'off-target') continue
      off += 1
      const about = said.filter(
        (row) => row.seriesId === last?.seriesId && row.periodStart === last.periodStart,
      )
      expect(about, code).toHaveLength(1)
    }
    expect(off).toBeGreaterThanOrEqual(9)
    expect(off).toBeLessThanOrEqual(14)
  })

  it('what waits for approval is complete where it is off target', async () => {
    const entries = await database.db
      .selectFrom('returnEntry as e')
      .innerJoin('return as r', 'r.id', 'e.returnId')
      .innerJoin('series as s', 's.id', 'e.seriesId')
      .innerJoin('indicator as i', 'i.id', 's.indicatorId')
      .selectAll('e')
      .select(['i.polarity', 'i.code', 'r.periodStart'])
      .where('r.state', '=', 'submitted')
      .execute()
    const targets = await database.db.selectFrom('target').selectAll().where('state', '=', 'agreed').execute()
    expect(entries.length).toBeGreaterThan(0)
    for (const entry of entries) {
      const own = targets.filter((target) => target.seriesId === entry.seriesId)
      const target = targetInForce(own, entry.periodStart)
      if (statusOf({ value: entry.value, target, polarity: entry.polarity }) !== 'off-target') continue
      expect(
        [entry.happened, entry.why, entry.next].every((text) => text !== ''),
        entry.code,
      ).toBe(true)
    }
  })

  it('targets are agreed by somebody at a meeting, and two only proposed', async () => {
    const targets = await database.db.selectFrom('target').selectAll().execute()
    expect(targets.filter((target) => target.state === 'proposed')).toHaveLength(2)
    for (const { state, agreedBy, agreedAt, meeting, rationale, low, high } of targets) {
      expect(rationale).not.toBe('')
      expect([agreedBy, agreedAt, meeting].every((part) => (part === null) === (state === 'proposed'))).toBe(
        true,
      )
      if (low !== null && high !== null) expect(compareDecimal(low, high)).toBeLessThan(0)
    }
  })

  it('England’s published values stand beside them as benchmarks', async () => {
    const rows = await database.db
      .selectFrom('benchmark')
      .select(['periodStart', 'periodEnd', 'periodLabel', 'value', 'licence'])
      .where('indicatorCode', '=', 'CL01')
      .where('areaCode', '=', 'E92000001')
      .orderBy('periodStart', 'desc')
      .execute()
    expect(rows[0]).toEqual({
      periodStart: '2024-04-01',
      periodEnd: '2025-03-31',
      periodLabel: '2025',
      value: '54',
      licence: 'Open Government Licence v3.0',
    })
  })
})

describe('what the actions tell', () => {
  it('none was verified, checked or cancelled by anybody of the agency that has it to do', async () => {
    const decided = await database.db
      .selectFrom('transition as t')
      .innerJoin('action as a', 'a.id', 't.subjectId')
      .innerJoin('member as m', (on) =>
        on.onRef('m.partnershipId', '=', 'a.partnershipId').onRef('m.personId', '=', 't.personId'),
      )
      .select(['a.number', 't.act', 'a.agencyId', 'm.agencyId as by'])
      .where('t.act', 'in', ['action.verified', 'action.impact-checked', 'action.cancelled'])
      .execute()
    expect(decided.filter(({ act }) => act === 'action.cancelled')).toHaveLength(2)
    expect(decided.filter(({ agencyId, by }) => agencyId === by)).toEqual([])
  })
})

describe('what lies behind an indicator', () => {
  it('is about that indicator: it shares a word with its name, its definition or its plain words', async () => {
    const rows = await database.db
      .selectFrom('indicatorStory as s')
      .innerJoin('indicator as i', 'i.id', 's.indicatorId')
      .innerJoin('indicatorVersion as v', 'v.indicatorId', 'i.id')
      .select(['i.code', 'v.name', 'v.plainEnglish', 'v.definition', 's.text'])
      .execute()
    expect(rows.length).toBeGreaterThan(6)
    const usual = /^(child|young|people|agenc|their|there|years?$|months?$|which|about|would|where|after)/
    const wordsOf = (text: string) =>
      (text.toLowerCase().match(/[a-z]{5,}/g) ?? []).filter((w) => !usual.test(w))
    const strangers = rows.filter(({ name, plainEnglish, definition, text }) => {
      const own = new Set(wordsOf(`${name} ${plainEnglish} ${definition}`).map((word) => word.slice(0, 5)))
      return !wordsOf(text).some((word) => own.has(word.slice(0, 5)))
    })
    expect(strangers.map(({ code }) => code)).toEqual([])
  })
})

describe('what the trail tells', () => {
  it('was sent back or reopened for a reason wherever it says so', async () => {
    const told = await database.db
      .selectFrom('auditEvent as e')
      .leftJoin('typedWords as w', 'w.id', 'e.reasonId')
      .select(['e.summary', 'w.text'])
      .where('e.summary', 'like', '%with a reason.')
      .execute()
    expect(told.length).toBeGreaterThan(6)
    for (const { summary, text } of told) expect(text, summary).toMatch(/^[A-Z].{20,}\.$/)
  })
})
