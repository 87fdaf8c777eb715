import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { describe, expect, it } from 'vitest'
import { addCalculated, agreeIndicator, draftCalculated, parts } from '../../support/make/calculated.ts'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import {
  approveSubmitted,
  correctMonth,
  entryOf,
  publishMonth,
  saveFigures,
  submitSaved,
} from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)
const manager = () => at.callerAs('manager')
const october = '2026-10-01'
const ratio = [
  ['PO01.numerator', 'CO01.numerator'],
  ['PO01.denominator', 'CO01.denominator'],
] as const
const view = (code: string, by = 'manager') => at.callerAs(by).indicator.get({ code })
const pointOf = async (code: string, periodStart: string, by = 'manager') =>
  (await view(code, by)).points.find((point) => point.periodStart === periodStart)
const councilOctober = (numerator: string) =>
  publishFigure(at.database, lineOf(at, 'CO01', october), {
    ...{ numerator, denominator: '200', value: `${Number(numerator) / 2}`, recordedAt: at.clock.now },
  })
const retire = (code: string, deed: 'retire' | 'restore' | 'suspend' | 'resume', steps: number) =>
  manager().indicator.step({ code, deed, steps, reason: 'It has to be so.', meeting: '' })

/** The month of an agency, saved and submitted. */
async function submitted(agency: 'police' | 'icb', by: string, code: string, numerator: string) {
  const caller = at.callerAs(by)
  const owed = (await caller.return.list()).find(
    ({ agencyCode, frequency }) => agencyCode === agency && frequency === 'monthly',
  )
  const sheet = await caller.return.get({ id: owed?.id ?? '' })
  const said = { happened: 'As ever.', why: 'As ever.', next: 'As ever.' }
  const entries = sheet.rows.map((row) =>
    row.code === code
      ? entryOf(row.seriesId, { numerator, denominator: '200', ...said })
      : entryOf(row.seriesId, { value: '7' }),
  )
  await caller.return.saveDraft({ id: sheet.id, entries })
  const { version } = await caller.return.get({ id: sheet.id })
  return caller.return.submit({ id: sheet.id, version })
}

describe('a calculated indicator', () => {
  it('has both parts where two agencies publish them at one time', async () => {
    const code = await addCalculated(at, [['PO01.numerator'], ['HE01.denominator']])
    await openReturns(at.services)
    const police = await submitted('police', 'police-contributor', 'PO01', '150')
    const health = await submitted('icb', 'health-contributor', 'HE01', '180')
    await Promise.all([
      at.callerAs('police-lead').return.approve({ id: police.id, version: police.version }),
      at.callerAs('health-lead').return.approve({ id: health.id, version: health.version }),
    ])
    expect(await pointOf(code, october)).toMatchObject({ numerator: '150', denominator: '200', value: '75' })
  })

  it('is provisional for as long as a figure that goes into it is', async () => {
    const code = await addCalculated(at, [['PO01.numerator'], ['PO01.denominator']])
    const provisional = 'Two suites report by 24 November.'
    await openReturns(at.services)
    await saveFigures(at, {
      PO01: { numerator: '180', denominator: '200', provisional },
      PO02: { value: '7' },
    })
    await submitSaved(at)
    await approveSubmitted(at)
    expect(await pointOf(code, october)).toMatchObject({ value: '90', state: 'provisional' })
    const listed = (await manager().indicator.list()).find((row) => row.code === code)
    expect(listed?.latest?.provisional).toBe(true)
    await correctMonth(at, { numerator: '190', denominator: '200' })
    expect(await pointOf(code, october)).toMatchObject({ value: '95', state: 'revised' })
  })

  it('has its whole history when it is agreed, and says how it is made', async () => {
    const code = await draftCalculated(at, ratio)
    expect((await view(code)).points).toEqual([])
    await agreeIndicator(at, code)
    const { points, formula, reportingAgencyName } = await view(code)
    expect(points).toHaveLength(15)
    const [police, council] = [await view('PO01'), await view('CO01')]
    for (const [n, point] of points.entries()) {
      const sum = Number(police.points[n]?.numerator) + Number(council.points[n]?.numerator)
      expect(point).toMatchObject({ numerator: `${sum}`, denominator: '400', value: `${sum / 4}` })
    }
    expect(formula?.sentence).toBe(
      '(completed (PO01) + completed (CO01)) over (due (PO01) + due (CO01)), of the same month.',
    )
    expect(reportingAgencyName).toBe(null)
    expect((await manager().indicator.list()).find((row) => row.code === code)?.calculated).toBe(true)
  })

  it('stands on the scorecard with status and signal as any other', async () => {
    const code = await addCalculated(at, ratio)
    const rows = (await manager().scorecard.get()).goals.flatMap((goal) => goal.rows)
    const row = rows.find((each) => each.code === code)
    expect(row?.latest?.periodLabel).toBe('September 2026')
    expect(row?.reading.signal).toBe('no-real-change')
    expect(row?.values).toHaveLength(15)
  })

  it('waits for all of its parts, and comes with the return that brings the last', async () => {
    const code = await addCalculated(at, ratio)
    await councilOctober('100')
    const { gaps } = (await view(code)).formula ?? { gaps: [] }
    expect(gaps).toEqual([
      {
        periodStart: october,
        sentence: 'October 2026 has no figure, because PO01 of October 2026 is missing.',
      },
    ])
    await publishMonth(at)
    expect(await pointOf(code, october)).toMatchObject({ value: '70', numerator: '280', state: 'published' })
    expect((await view(code)).formula?.gaps).toEqual([])
  })

  it('is corrected with its parts, says why, and leaves an act; earlier moments keep what stood', async () => {
    const code = await addCalculated(at, ratio)
    await councilOctober('100')
    await publishMonth(at)
    at.clock.now = '2026-11-24T09:00:00.000Z'
    await correctMonth(at, { numerator: '160', denominator: '200' })
    const point = await pointOf(code, october)
    expect(point).toMatchObject({ value: '65', state: 'revised' })
    expect(point?.revisions).toMatchObject([
      { was: '70.0%', is: '65.0%', why: 'PO01 of October 2026 was corrected.', enteredBy: null },
    ])
    const { seriesId } = await view(code)
    expect((await eventsOn(at, seriesId)).map(({ action }) => action)).toEqual(['measurement.corrected'])
    const asAt = '2026-11-23T12:00:00.000Z'
    const then = await manager().indicator.get({ code, asAt })
    expect(then.points.at(-1)?.value).toBe('70')
    const { changes } = await manager().change.list({ from: asAt, to: at.clock.now })
    expect(changes.filter(({ indicatorCode }) => indicatorCode === code)).toMatchObject([
      { kind: 'revised-figure', was: '70.0%', is: '65.0%', why: 'PO01 of October 2026 was corrected.' },
    ])
  })

  it('has no return: no line is asked of anyone, nobody can be named, no part is added', async () => {
    const code = await addCalculated(at, ratio)
    await openReturns(at.services)
    for (const { id } of await manager().return.list()) {
      const { rows } = await manager().return.get({ id })
      expect(rows.map((row) => row.code)).not.toContain(code)
    }
    const { lines } = await manager().indicator.reporters()
    expect(lines.map((line) => line.code)).not.toContain(code)
    const [line] = await manager().indicator.lines({ code })
    const named = { code, seriesId: line?.id ?? '', name: 'All', reportingAgencyCode: 'police' }
    expect((await refusal(manager().indicator.changeSeries(named))).sentence).toContain('no return')
    const dimension = { code, dimension: 'Age', addsUp: true, parts: [] }
    expect((await refusal(manager().indicator.addDimension(dimension))).sentence).toContain('not broken down')
    const { tasks } = await manager().partnership.setUp()
    expect(JSON.stringify(tasks)).not.toContain('without an agency')
  })

  it('is refused in a circle, also through others, with another frequency and with values', async () => {
    const code = await addCalculated(at, ratio)
    const above = await addCalculated(at, [[`${code}.numerator`], ['PO01.denominator']])
    expect(await pointOf(above, '2026-09-01')).toMatchObject({ denominator: '200' })
    const definition = {
      ...{ name: 'Done', plainEnglish: 'Done', definition: 'Done', source: 'Own', caveats: '' },
      ...{ numeratorWording: '', denominatorWording: '', challengeQuestion: '' },
      ...{ fromPeriod: '2026-04-01', breaksComparability: false, reason: 'Anew' },
    }
    for (const part of [code, above]) {
      const formula = { numerator: parts(`${part}.numerator`), denominator: parts('PO01.denominator') }
      const circle = manager().indicator.revise({ code, steps: 2, ...definition, formula })
      expect((await refusal(circle)).sentence).toContain('circle')
    }
    const quarterly = draftCalculated(at, [['PO03.numerator'], ['PO01.denominator']])
    expect((await refusal(quarterly)).fields?.[0]?.field).toBe('numeratorParts')
    const below = draftCalculated(at, [['PO01.numerator'], ['PO02.denominator']])
    expect((await refusal(below)).fields?.[0]?.field).toBe('denominatorParts')
    const reported = manager().indicator.revise({
      ...{ code: 'PO01', steps: 1, ...definition, numeratorWording: 'a', denominatorWording: 'b' },
      formula: { numerator: parts('CO01.numerator'), denominator: parts('CO01.denominator') },
    })
    expect((await refusal(reported)).sentence).toContain('write another one')
  })

  it('takes another formula from a period on, as a version of its definition with its reason', async () => {
    const code = await addCalculated(at, ratio)
    const { definition, name, plainEnglish } = await view(code)
    const before = await pointOf(code, '2026-03-01')
    await manager().indicator.revise({
      ...{ code, steps: 2, name, plainEnglish, definition: definition.text, source: 'Own', caveats: '' },
      ...{ numeratorWording: '', denominatorWording: '', challengeQuestion: '' },
      ...{ fromPeriod: '2026-04-01', breaksComparability: true, reason: 'The council counts otherwise.' },
      formula: { numerator: parts('PO01.numerator'), denominator: parts('PO01.denominator') },
    })
    const { points, versions, formula } = await view(code)
    expect(versions.map(({ version, reason }) => [version, reason])[0]).toEqual([
      2,
      'The council counts otherwise.',
    ])
    expect(formula?.sentence).toBe('completed (PO01) over due (PO01), of the same month.')
    expect(formula?.versions.map(({ sentence }) => sentence.includes('CO01'))).toEqual([true, false])
    const april = points.find((point) => point.periodStart === '2026-04-01')
    expect(april).toMatchObject({ denominator: '200', breakBefore: true, state: 'revised' })
    expect(april?.revisions[0]?.why).toBe('It is calculated by another formula.')
    expect(await pointOf(code, '2026-03-01')).toMatchObject({ value: before?.value, revisions: [] })
  })

  it('breaks where one of its parts breaks', async () => {
    const code = await addCalculated(at, ratio)
    await manager().indicator.revise({
      ...{ code: 'PO01', steps: 1, name: 'Anew', plainEnglish: 'Anew', definition: 'Anew' },
      ...{ numeratorWording: 'completed', denominatorWording: 'due', source: 'Own', caveats: '' },
      ...{
        challengeQuestion: '',
        fromPeriod: '2026-04-01',
        breaksComparability: true,
        reason: 'A new form.',
      },
    })
    const { versions, points, steps } = await view(code)
    expect(versions[0]).toMatchObject({
      ...{ version: 2, breaksComparability: true, fromPeriod: '2026-04-01' },
      reason: 'PO01, which it is calculated from, was defined anew.',
    })
    expect(points.find((point) => point.breakBefore)?.periodStart).toBe('2026-04-01')
    expect(steps).toBe(3)
  })

  it('catches up with its parts when it is resumed', async () => {
    const code = await addCalculated(at, ratio)
    await retire(code, 'suspend', 2)
    await councilOctober('100')
    await publishMonth(at)
    expect(await pointOf(code, october)).toBe(undefined)
    await retire(code, 'resume', 3)
    expect(await pointOf(code, october)).toMatchObject({ value: '70' })
  })

  it('is previewed from the figures that are there, before anything is written', async () => {
    const formula = { numerator: parts('PO01.numerator'), denominator: parts('CO01.denominator') }
    const asked = { unit: 'percent', frequency: 'monthly', decimals: '1', formula }
    const preview = await manager().indicator.previewFormula(asked)
    expect(preview.points).toHaveLength(15)
    expect(preview.sentence).toBe('completed (PO01) over due (CO01), of the same month.')
    const police = await view('PO01')
    expect(preview.points.map(({ value }) => value)).toEqual(police.points.map(({ value }) => value))
    expect(await manager().indicator.previewFormula({ ...asked, frequency: 'quarterly' })).toEqual({
      ...{ sentence: '', points: [], gaps: [] },
    })
    const choices = await manager().indicator.formulaChoices({})
    expect(choices.find(({ code }) => code === 'PO02')).toMatchObject({ hasFraction: false, unit: 'count' })
    expect(choices.map(({ code }) => code)).not.toContain('PO04')
  })
})
