import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addSlices } from '../../support/make/series.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

/** PO01 has figures from July 2025 on; PO04, which is retired, had six before them, one of them small. */
const at = perTest(async () => {
  const partnership = await servePartnership()
  for (const [n, numerator] of ['100', '110', '4', '120', '130', '140'].entries()) {
    const line = lineOf(partnership, 'PO04', `2025-0${n + 1}-01`)
    const value = `${Number(numerator) / 2}`
    const recordedAt = '2026-01-10T12:00:00.000Z'
    await publishFigure(partnership.database, line, { numerator, denominator: '200', value, recordedAt })
  }
  return partnership
})
const manager = () => at.callerAs('manager')
const given = { code: 'PO01', predecessorCode: 'PO04', fromPeriod: '2025-07-01', comparable: true }
const name = async (changes: Partial<typeof given> = {}) => {
  const id = newId()
  await manager().indicator.namePredecessor({
    id,
    ...given,
    reason: 'The old system called it so.',
    ...changes,
  })
  return id
}
const pointsOf = async (by = 'manager', asAt?: string) =>
  (await at.callerAs(by).indicator.get({ code: 'PO01', ...(asAt === undefined ? {} : { asAt }) })).points
const rowOf = async (by = 'manager') =>
  (await at.callerAs(by).indicator.list()).find(({ code }) => code === 'PO01')

describe('an indicator that continues another', () => {
  it('shows the figures of the other before its own, on its page, the scorecard and in files, and says so', async () => {
    await name()
    const points = await pointsOf()
    expect(points).toHaveLength(21)
    expect(points.map(({ asCode }) => asCode)).toEqual([...Array(6).fill('PO04'), ...Array(15).fill(null)])
    expect(points.slice(0, 2).map(({ value }) => value)).toEqual(['50', '55'])
    expect(points.some(({ breakBefore }) => breakBefore)).toBe(false)
    const view = await manager().indicator.get({ code: 'PO01' })
    expect(view.predecessor).toMatchObject({ code: 'PO04', words: ['until June 2025 as PO04'] })
    expect(view.subtitle).toContain('January 2025 to September 2026')
    expect((await rowOf())?.values).toEqual(points.map(({ value }) => value))
    for (const file of ['series', 'measurements']) {
      const { rows } = await at.download(`${file}.csv?indicator=PO01`, 'manager')
      const first = rows.find((row) => row.period_start === '2025-01-01')
      expect(first).toMatchObject({ numerator: '100', value: '50' })
      expect(first?.commentary).toContain('Reported as PO04.')
      expect(rows.filter((row) => row.commentary?.includes('PO04'))).toHaveLength(6)
    }
  })

  it('leaves the other as it is', async () => {
    const before = await manager().indicator.get({ code: 'PO04' })
    await name()
    expect((await manager().indicator.get({ code: 'PO04' })).points).toEqual(before.points)
  })

  it('breaks at the change where the two are not comparable, and its own figures count where it has them', async () => {
    await name({ fromPeriod: '2025-09-01', comparable: false })
    const points = await pointsOf()
    expect(points.filter(({ asCode }) => asCode !== null)).toHaveLength(6)
    expect(points.find(({ breakBefore }) => breakBefore)?.periodStart).toBe('2025-09-01')
    expect((await rowOf())?.breaksAt).toEqual([8])
  })

  it('follows a correction of the other', async () => {
    await name()
    const line = lineOf(at, 'PO04', '2025-01-01')
    const recordedAt = at.clock.now
    const figure = { numerator: '90', denominator: '200', value: '45', revision: 2, recordedAt }
    await publishFigure(at.database, line, figure)
    await at.database.db
      .updateTable('partnership')
      .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
      .where('id', '=', at.partnershipId)
      .execute()
    expect((await pointsOf())[0]).toMatchObject({ value: '45', state: 'revised', asCode: 'PO04' })
  })

  it('is taken back, once, and earlier moments read as they stood', async () => {
    at.clock.now = '2026-11-24T09:00:00.000Z'
    const id = await name()
    at.clock.now = '2026-11-25T09:00:00.000Z'
    await manager().indicator.removePredecessor({ code: 'PO01', id })
    expect(await pointsOf()).toHaveLength(15)
    expect(await pointsOf('manager', '2026-11-24T12:00:00.000Z')).toHaveLength(21)
    expect(await pointsOf('manager', '2026-11-23T12:00:00.000Z')).toHaveLength(15)
    expect(await actionsOn(at, at.indicator('PO01'))).toEqual([
      'indicator.predecessor-named',
      'indicator.predecessor-removed',
    ])
    const again = manager().indicator.removePredecessor({ code: 'PO01', id })
    expect((await refusal(again)).code).toBe('not-found')
  })

  it('is named once however often it is sent, and has one predecessor at a time', async () => {
    const id = newId()
    const sent = { id, ...given, reason: 'The same.' }
    await manager().indicator.namePredecessor(sent)
    await manager().indicator.namePredecessor(sent)
    expect((await refusal(name({ predecessorCode: 'CO01' }))).sentence).toContain('already')
    expect(await actionsOn(at, at.indicator('PO01'))).toEqual(['indicator.predecessor-named'])
  })

  it.each([
    ['itself', { predecessorCode: 'PO01' }],
    ['one of another frequency', { predecessorCode: 'PO03' }],
    ['one of another unit', { predecessorCode: 'PO02' }],
    ['one there is not', { predecessorCode: 'ZZ99' }],
    ['one from the middle of a period', { fromPeriod: '2025-07-02' }],
  ])('is refused where it names %s', async (_, changes) => {
    expect((await refusal(name(changes))).code).toBe('bad-input')
  })

  it('is refused in a circle, and a chain is one history', async () => {
    await name()
    const circle = manager().indicator.namePredecessor({
      ...{ id: newId(), code: 'PO04', predecessorCode: 'PO01', fromPeriod: '2025-07-01' },
      ...{ comparable: true, reason: 'Round.' },
    })
    expect((await refusal(circle)).sentence).toContain('circle')
    await publishFigure(at.database, lineOf(at, 'CO01', '2024-12-01'), {
      ...{ numerator: '80', denominator: '200', value: '40', recordedAt: '2026-01-10T12:00:00.000Z' },
    })
    await manager().indicator.namePredecessor({
      ...{ id: newId(), code: 'PO04', predecessorCode: 'CO01', fromPeriod: '2025-01-01' },
      ...{ comparable: false, reason: 'Older still.' },
    })
    const { points, predecessor } = await manager().indicator.get({ code: 'PO01' })
    expect(points.slice(0, 2).map(({ asCode, value }) => [asCode, value])).toEqual([
      ['CO01', '40'],
      ['PO04', '50'],
    ])
    expect(points[1]?.breakBefore).toBe(true)
    expect(predecessor?.words).toEqual(['until December 2024 as CO01', 'until June 2025 as PO04'])
  })

  it('is previewed as it would be read, and nothing is written', async () => {
    const view = await manager().indicator.previewPredecessor({ ...given, comparable: false })
    expect(view.points).toHaveLength(21)
    expect(view.points[6]?.breakBefore).toBe(true)
    expect(await pointsOf()).toHaveLength(15)
    const choices = await manager().indicator.predecessorChoices({ code: 'PO01' })
    expect(choices.map(({ code }) => code).toSorted()).toEqual(['CO01', 'HE01', 'PO04'])
  })

  it('is named by the manager alone', async () => {
    for (const key of ['chair', 'police-lead', 'police-contributor', 'observer']) {
      const call = at.callerAs(key).indicator.namePredecessor({ id: newId(), ...given, reason: 'Mine.' })
      expect((await refusal(call)).code).toBe('forbidden')
    }
  })
})

describe('what a wider audience is told of a history that was taken on', () => {
  const wider = ['elected-member', 'observer', 'young-person'] as const

  it('is what they are told of the other one: a small figure is hidden in every view', async () => {
    await name()
    for (const role of wider) {
      const points = await pointsOf(role)
      expect(points[2]).toMatchObject({ value: null, numerator: null, symbol: 'c', asCode: 'PO04' })
      expect(points[1]).toMatchObject({ value: '55' })
      expect((await rowOf(role))?.values.slice(0, 3)).toEqual(['50', '55', null])
      for (const file of ['series', 'measurements']) {
        const { rows } = await at.download(`${file}.csv?indicator=PO01`, role)
        const march = rows.find((row) => row.period_start === '2025-03-01')
        expect(march).toMatchObject({ numerator: '', denominator: '', value: '', symbol: 'c' })
      }
    }
  })

  it('is hidden where only the parts of the other one give it away', async () => {
    // Two hidden parts that can only be five each follow from a whole of ten, so the whole is hidden too.
    const parts = await addSlices(at, ['North', 'South'], { indicatorId: at.indicator('PO04') })
    for (const [seriesId, numerator] of [
      [parts.North, '5'],
      [parts.South, '5'],
    ] as const) {
      const line = lineOf(at, 'PO04', '2025-01-01', { seriesId })
      const figure = { numerator, denominator: '100', value: numerator }
      await publishFigure(at.database, line, { ...figure, recordedAt: '2026-01-10T12:00:00.000Z' })
    }
    const whole = { numerator: '10', denominator: '200', value: '5', revision: 2 }
    const line = lineOf(at, 'PO04', '2025-01-01')
    await publishFigure(at.database, line, { ...whole, recordedAt: '2026-01-11T12:00:00.000Z' })
    await name()
    const own = await at.callerAs('chair').indicator.get({ code: 'PO04' })
    expect(own.points[0]?.value).toBe('5')
    for (const role of wider) {
      expect((await pointsOf(role))[0]).toMatchObject({ periodStart: '2025-01-01', value: null, symbol: 'c' })
      expect((await rowOf(role))?.values[0]).toBe(null)
      const { rows } = await at.download('measurements.csv?indicator=PO01', role)
      expect(rows[0]).toMatchObject({ period_start: '2025-01-01', value: '', symbol: 'c' })
    }
  })

  it('is nothing where the other one stands under a goal they were not granted', async () => {
    await at.database.db
      .updateTable('indicator')
      .set({ goalId: at.goal('well') })
      .where('id', '=', at.indicator('PO04'))
      .execute()
    await name()
    const view = await at.callerAs('observer').indicator.get({ code: 'PO01' })
    expect(view.points).toHaveLength(15)
    expect(JSON.stringify(view)).not.toContain('PO04')
    const { body } = await at.download('measurements.csv?indicator=PO01', 'observer')
    expect(body).not.toContain('PO04')
    expect(await pointsOf('elected-member')).toHaveLength(21)
  })
})
