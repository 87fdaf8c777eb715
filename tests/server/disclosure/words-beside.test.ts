import { exportQueries } from '@roundtable/shared/export/export.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { lineOf, publishFigure, writeCommentary } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { addSlices } from '../../support/make/series.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

/** Three of North in August; in September only North has been published so far. */
const at = perFile(servePartnership)
const wider = ['elected-member', 'observer', 'young-person'] as const
const [august, september] = ['2026-08-01', '2026-09-01']
const secret = 'SECRET: three children of one family'

beforeAll(async () => {
  const { North, South, West } = await addSlices(at, ['North', 'South', 'West'])
  const publish = (seriesId: string, start: string, [x, n]: readonly [number, number]) =>
    publishFigure(at.database, lineOf(at, 'PO01', start, { seriesId }), {
      ...{ numerator: `${x}`, denominator: `${n}`, value: `${(100 * x) / n}`, revision: 2, why: secret },
    })
  const whole = at.series('PO01')
  await publish(whole, august, [60, 110])
  await publish(North, august, [3, 40])
  await publish(South, august, [21, 30])
  await publish(West, august, [36, 40])
  await publish(whole, september, [70, 120])
  await publish(North, september, [20, 40])
  await writeCommentary(at.database, { ...lineOf(at, 'PO01', august), seriesId: North }, { happened: secret })
  await writeCommentary(
    at.database,
    { ...lineOf(at, 'PO01', september), seriesId: North },
    { happened: secret },
  )
  const line = { code: 'PO01', seriesId: whole }
  const manager = at.callerAs('manager')
  for (const onDay of ['2026-08-14', '2026-09-14']) {
    await manager.indicator.annotate({ ...line, onDay, label: secret, note: secret })
  }
  await manager.indicator.retitle({ ...line, title: secret, replaces: null })
  await manager.indicator.markStepChange({
    ...{ ...line, fromPeriod: august, baseline: null, label: secret, reason: secret, meeting: 'Board' },
  })
})

describe.each(wider)('beside a figure of one line that is not told, the %s', (role) => {
  it('reads no note, title, reason or commentary of that month on the page of any line', async () => {
    const caller = at.callerAs(role)
    const { series } = await caller.indicator.get({ code: 'PO01' })
    for (const { id } of series) {
      expect(JSON.stringify(await caller.indicator.get({ code: 'PO01', seriesId: id }))).not.toContain(
        'SECRET',
      )
    }
    const told = [await caller.timeline.list({ kind: 'indicator', code: 'PO01' }), await caller.change.list()]
    expect(JSON.stringify(told)).not.toContain('SECRET')
  })

  it('sees where the lines of the chart begin anew, without a word of why', async () => {
    const { stepChanges, sentences } = await at.callerAs(role).indicator.get({ code: 'PO01' })
    expect(stepChanges).toMatchObject([{ fromPeriod: august, label: 'Step change', reason: '', meeting: '' }])
    expect(sentences).toContain('Average and limits start anew in August 2026.')
  })

  it('finds none of them in any file there is, by search, among their notices or in the trail', async () => {
    for (const [name, { shape }] of Object.entries(exportQueries)) {
      const query = [
        ...('indicator' in shape ? ['indicator=PO01'] : []),
        ...('kind' in shape && 'code' in shape ? ['kind=indicator', 'code=PO01'] : []),
      ]
      const { status, body } = await at.download(`${name}.csv?${query.join('&')}`, role)
      expect([name, status < 500, body.includes('SECRET')]).toEqual([name, true, false])
    }
    const caller = at.callerAs(role)
    const answers = [
      () => caller.search.find({ text: 'SECRET' }),
      () => caller.search.find({ text: 'PO01' }),
      () => caller.search.find({ text: 'three children of one family' }),
      () => caller.notice.list({}),
      () => caller.auditEvent.list({}),
      () => caller.scorecard.get(),
      () => caller.benchmark.list(),
      () => caller.me.waiting(),
    ]
    for (const ask of answers) {
      // What a reader has no right to tells them nothing.
      const told = await ask().catch((error: Error) => error.message)
      expect(JSON.stringify(told)).not.toContain('SECRET')
    }
  })

  it('is told that a part waits, and is told the whole', async () => {
    const caller = at.callerAs(role)
    const { series, points } = await caller.indicator.get({ code: 'PO01' })
    const north = series.find(({ name }) => name === 'North')?.id ?? ''
    const { points: parts } = await caller.indicator.get({ code: 'PO01', seriesId: north })
    expect(points.find(({ periodStart }) => periodStart === september)?.numerator).toBe('70')
    expect(parts.map(({ periodStart, symbol, text }) => [periodStart, symbol, text])).toEqual([
      [august, 'c', 'Suppressed: small numbers'],
      [september, 'x', 'Waits until all parts are there and add up'],
    ])
  })
})

it('the chair reads all of them, and finds them', async () => {
  const chair = at.callerAs('chair')
  expect(JSON.stringify(await chair.indicator.get({ code: 'PO01' }))).toContain(secret)
  expect((await chair.search.find({ text: 'one family' }))[0]).toMatchObject({
    kind: 'commentary',
    code: 'PO01',
  })
})
