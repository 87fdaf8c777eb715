import { byKey } from '@roundtable/shared/base/by-key.ts'
import { nextPeriod } from '@roundtable/shared/base/period.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { commentaryFields } from '@roundtable/shared/figure/entry-fields.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishFigure, recordRevisions, writeCommentary } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { procedures } from '../../support/read/procedure.ts'

/** Three of ninety-one, in every figure of the partnership: nothing else in it looks like this. */
const small = { numerator: '3', denominator: '91', value: '3.2967032967033' }
const secret = 'Three children of one family.'
const telling = [/3\.2967/, /(?<!\d)3\.3%/, /"numerator":"3"/, /"denominator":"91"/, new RegExp(secret)]

const partnership = perFile(openNorthmere)

beforeAll(async () => {
  const { db } = partnership.database
  const { partnershipId } = partnership
  await db
    .updateTable('measurement')
    .set({ ...small, state: 'revised', revision: 2 })
    .execute()
  const series = await db
    .selectFrom('series')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .execute()
  for (const { id } of series) {
    const newest = await db
      .selectFrom('measurement')
      .select(['periodStart', 'periodEnd'])
      .where('seriesId', '=', id)
      .orderBy('periodStart', 'desc')
      .executeTakeFirst()
    if (newest === undefined) continue
    const line = { partnershipId, seriesId: id, ...newest }
    const recordedAt = partnership.clock.now
    await recordRevisions({ db }, [line], { ...small, revision: 90, why: secret, recordedAt })
    await writeCommentary({ db }, line, {
      version: 90,
      ...byKey(commentaryFields, () => `https://example.org/${secret}`),
      recordedAt,
    })
  }
})

/** Everything the router can be asked by this reader, in one text. */
async function everything(role: Role): Promise<string> {
  const caller = partnership.callerAs(role)
  const told: unknown[] = [
    await caller.scorecard.get(),
    await caller.goal.list(),
    await caller.goal.pledgesToAnswer(),
    await caller.indicator.list(),
    await caller.indicator.names(),
    await caller.indicator.page({ whole: true }),
    await caller.indicator.plainNames(),
    await caller.accountability.matrix(),
    await caller.accountability.upkeep(),
    await caller.accountability.list(),
    await caller.benchmark.list(),
    await caller.search.find({ text: 'care' }),
    await caller.search.find({ text: secret }),
    await caller.me.get(),
    await caller.change.list(),
    await caller.disclosure.get(),
    await caller.target.list(),
  ]
  for (const { code } of await caller.goal.list()) {
    told.push(await caller.goal.get({ code }), await caller.timeline.list({ kind: 'goal', code }))
  }
  for (const { code } of (await caller.accountability.matrix()).agencies) {
    told.push(await caller.accountability.agency({ agencyCode: code }))
  }
  for (const { code } of await caller.indicator.list()) {
    const view = await caller.indicator.get({ code })
    told.push(view, await caller.timeline.list({ kind: 'indicator', code }))
    for (const { id } of view.series) told.push(await caller.indicator.get({ code, seriesId: id }))
  }
  return JSON.stringify(told)
}

describe('a partnership full of small counts', () => {
  it('is asked for everything its wider readers may ask', () => {
    const readable: readonly unknown[] = ['see published figures', 'see goals']
    const paths = procedures.flatMap(({ path, type, right }) =>
      type === 'query' && readable.includes(right) ? [path] : [],
    )
    expect(paths.toSorted()).toEqual([
      'accountability.agency',
      'accountability.list',
      'accountability.matrix',
      'accountability.upkeep',
      'benchmark.list',
      'change.list',
      'disclosure.get',
      'goal.get',
      'goal.list',
      'goal.pledgesToAnswer',
      'indicator.get',
      'indicator.list',
      'indicator.names',
      'indicator.page',
      'indicator.plainNames',
      'scorecard.get',
      'scorecard.views',
      'search.find',
      'target.list',
      'timeline.list',
    ])
  })

  it('shows them to its trusted members', async () => {
    const told = await everything('chair')
    for (const trace of telling) expect(told).toMatch(trace)
  })

  it.each(['elected-member', 'observer', 'young-person'] as const)(
    'shows none of them to the %s: no figure, no interval, no sentence, no commentary, no former state',
    async (role) => {
      const told = await everything(role)
      for (const trace of telling) expect(trace.exec(told)).toBeNull()
      expect(told).toContain('Suppressed')
    },
  )

  it('judges nothing that is not shown', async () => {
    const rows = (await partnership.callerAs('elected-member').scorecard.get()).goals.flatMap(
      (goal) => goal.rows,
    )
    const hidden = rows.filter((row) => row.latest?.symbol === 'c')
    expect(hidden.length).toBeGreaterThan(20)
    for (const { reading, values } of hidden) {
      expect(['no-figure', 'not-judged']).toContain(reading.status)
      expect(reading.signal).toBe('not-enough-data')
      expect(values.every((value) => value === null)).toBe(true)
    }
  })
})

describe('one small part of a total that is shown', () => {
  it('takes the next smallest part with it', async () => {
    const fresh = await openNorthmere()
    try {
      const chair = fresh.callerAs('chair')
      const { series, points, frequency } = await chair.indicator.get({ code: 'CL01' })
      const slices = series.filter((line) => line.kind === 'slice')
      const { start: period, end } = nextPeriod(frequency, points.at(-1)?.periodStart ?? '')
      const publishAs = (seriesId: string | undefined, numerator: number, denominator: number) =>
        publishFigure(
          fresh.database,
          {
            partnershipId: fresh.partnershipId,
            seriesId: seriesId ?? '',
            periodStart: period,
            periodEnd: end,
          },
          {
            numerator: `${numerator}`,
            denominator: `${denominator}`,
            value: `${(100 * numerator) / denominator}`,
          },
        )
      const counts = [4, 12, 25]
      for (const [i, { id }] of slices.entries()) await publishAs(id, counts[i] ?? 40, 50)
      await publishAs(series.find(({ kind }) => kind === 'partnership')?.id, 41, 150)
      const shown = []
      for (const { id } of slices) {
        const view = await fresh.callerAs('elected-member').indicator.get({ code: 'CL01', seriesId: id })
        shown.push(view.points.find((point) => point.periodStart === period)?.symbol ?? 'shown')
      }
      const whole = await fresh.callerAs('elected-member').indicator.get({ code: 'CL01' })
      expect(whole.points.at(-1)?.symbol).toBeNull()
      expect(shown).toEqual(['c', 'c', 'shown'])
    } finally {
      await fresh.close()
    }
  })
})
