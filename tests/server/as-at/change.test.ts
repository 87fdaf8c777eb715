import { changeBands } from '@roundtable/shared/change/change-rank.ts'
import type { ChangeKind } from '@roundtable/shared/change/change-words.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { lineOf, recordRevisions } from '../../support/make/figure.ts'
import { reviseGoal } from '../../support/make/goal.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { correctMonth, publishMonth } from '../../support/make/return.ts'
import { proposeTarget } from '../../support/make/target.ts'
import { refusal } from '../../support/read/refusal.ts'

const suppressed = 'Suppressed: small numbers'
const from = '2026-11-23T12:00:00.000Z'
const at = perFile(openPartnership)
beforeAll(async () => {
  at.clock.now = '2026-11-24T09:00:00.000Z'
  await publishMonth(at)
  const manager = at.callerAs('manager')
  await reviseGoal(manager, { code: 'safe', wording: 'Safer' })
  await reviseGoal(manager, { code: 'well', wording: 'Weller' })
  at.clock.now = '2026-11-25T09:00:00.000Z'
  await proposeTarget(at.callerAs('chair'))
  at.clock.now = '2026-11-26T09:00:00.000Z'
  await correctMonth(at, { numerator: '170', denominator: '200' })
  at.clock.now = '2026-11-30T09:00:00.000Z'
})

const changesAs = (key: string, asked: { from?: string; to?: string } = { from }) =>
  at.callerAs(key).change.list(asked)
const ofKind = async (kind: ChangeKind, key = 'chair', asked: { from?: string; to?: string } = { from }) =>
  (await changesAs(key, asked)).changes.filter((change) => change.kind === kind)

describe('what changed', () => {
  it('tells a figure published in the span as new, with what it reads at the end', async () => {
    const [first, ...others] = await ofKind('new-figure')
    expect(first).toMatchObject({
      indicatorCode: 'PO01',
      periodLabel: 'October 2026',
      was: null,
      is: '85.0%',
    })
    expect(others.map(({ indicatorCode }) => indicatorCode)).toEqual(['PO02'])
    const early = await ofKind('new-figure', 'chair', { from, to: '2026-11-24T12:00:00.000Z' })
    expect(early[0]).toMatchObject({ is: '90.0%' })
  })

  it('tells a figure that stood before as revised: was, is, who and why', async () => {
    const span = { from: '2026-11-25T12:00:00.000Z' }
    expect(await ofKind('new-figure', 'chair', span)).toEqual([])
    expect(await ofKind('revised-figure', 'chair', span)).toMatchObject([
      {
        indicatorCode: 'PO01',
        was: '90.0%',
        is: '85.0%',
        why: 'Counted twice.',
        at: '2026-11-26T09:00:00.000Z',
      },
    ])
  })

  it('tells who proposed a target, and who reworded a goal', async () => {
    expect(await ofKind('target')).toMatchObject([{ what: 'Proposed', is: '≥ 95%', why: 'Higher.' }])
    const goals = await ofKind('goal')
    expect(goals.map(({ goalCode, was, is }) => [goalCode, was, is])).toEqual([
      ['safe', 'Children are safe', 'Safer'],
      ['well', 'Children are well', 'Weller'],
    ])
    expect(goals[0]?.who).toBeTruthy()
  })

  it('counts by kind, and names the indicators concerned', async () => {
    const { counts, indicators, from: began, to } = await changesAs('chair')
    expect(counts).toMatchObject({ 'new-figure': 2, 'revised-figure': 0, target: 1, goal: 2 })
    expect(indicators.find(({ code }) => code === 'PO01')?.kinds).toContain('new-figure')
    expect([began, to]).toEqual([from, at.clock.now])
  })

  it('puts first what a board reads first, each with why, and gives the kind asked for page by page', async () => {
    const { changes, total, first, page, pages } = await changesAs('chair')
    const bands = changes.map(({ band }) => changeBands.indexOf(band))
    expect(bands).toEqual([...bands].sort((a, b) => a - b))
    expect(new Set(bands).size).toBeGreaterThan(1)
    expect(changes.every(({ because }) => because.endsWith('.'))).toBe(true)
    expect({ first, page, pages }).toEqual({ first: 1, page: 1, pages: 1 })
    expect(changes).toHaveLength(total)
    const goals = await at.callerAs('chair').change.list({ from, kind: 'goal', page: 9 })
    expect(goals).toMatchObject({ total: 2, page: 1 })
    expect(goals.counts['new-figure']).toBe(2)
  })

  it('gives fifty changes a page, the rest on the next pages, and the whole for paper', async () => {
    const months = Array.from(
      { length: 60 },
      (_, n) => `${2015 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`,
    )
    await recordRevisions(
      at.database,
      months.map((month) => lineOf(at, 'PO02', month)),
      {
        numerator: null,
        denominator: null,
        value: '30',
        revision: 1,
        why: '',
        recordedAt: '2026-11-28T08:00:00.000Z',
      },
    )
    const span = { from: '2026-11-27T12:00:00.000Z', to: '2026-11-29T12:00:00.000Z' }
    const list = (part: object) => at.callerAs('chair').change.list({ ...span, kind: 'new-figure', ...part })
    const [one, two, whole] = [await list({}), await list({ page: 2 }), await list({ whole: true })]
    expect(one).toMatchObject({ total: 60, pages: 2, first: 1 })
    expect(two).toMatchObject({ page: 2, first: 51 })
    expect([...one.changes, ...two.changes]).toEqual(whole.changes)
    expect(whole).toMatchObject({ pages: 1, first: 1 })
  })

  it('knows when each person last looked, on an earlier day, and nobody else', async () => {
    const looked = async (key: string) => (await changesAs(key)).lookedAt
    const chair = at.callerAs('chair')
    expect(await looked('chair')).toBeNull()
    await chair.change.look()
    expect(await looked('chair')).toBeNull()
    const first = at.clock.now
    at.clock.now = '2026-12-01T09:00:00.000Z'
    expect(await looked('chair')).toBe(first)
    await chair.change.look()
    await chair.change.look()
    expect(await looked('chair')).toBe(first)
    expect(await looked('manager')).toBeNull()
    expect(await refusal(at.callerAs('administrator').change.look())).toMatchObject({ code: 'forbidden' })
    at.clock.now = first
  })

  it('begins thirty days before its end unless told otherwise', async () => {
    expect(await changesAs('chair', {})).toMatchObject({ from: '2026-10-31T09:00:00.000Z', to: at.clock.now })
  })

  it('tells an observer of granted goals only', async () => {
    const goals = await ofKind('goal', 'observer')
    expect(goals.map(({ goalCode }) => goalCode)).toEqual(['safe'])
  })

  it('refuses the system administrator, who sees no figures', async () => {
    expect(await refusal(changesAs('administrator'))).toMatchObject({ code: 'forbidden' })
  })

  it('refuses a span that ends before it begins, and one that reaches into the future', async () => {
    const backwards = { from: '2026-11-26T00:00:00.000Z', to: '2026-11-25T00:00:00.000Z' }
    expect(await refusal(changesAs('chair', backwards))).toMatchObject({ code: 'bad-input' })
    const ahead = { from, to: '2030-01-01T00:00:00.000Z' }
    expect((await refusal(changesAs('chair', ahead))).sentence).toContain('has not come yet')
  })

  it('tells wider readers neither end of a figure that is suppressed at one of them', async () => {
    const trusted = await ofKind('revised-figure', 'chair', { from: '2026-12-01T12:00:00.000Z' }).catch(
      () => [],
    )
    expect(trusted).toEqual([])
    at.clock.now = '2026-12-02T09:00:00.000Z'
    await recordRevisions(at.database, [lineOf(at, 'PO02', '2026-09-01')], {
      numerator: null,
      denominator: null,
      value: '3',
      revision: 2,
      why: 'Only three were found.',
      recordedAt: '2026-12-02T08:00:00.000Z',
    })
    const span = { from: '2026-12-01T12:00:00.000Z' }
    expect(await ofKind('revised-figure', 'chair', span)).toMatchObject([
      { is: '3', why: 'Only three were found.' },
    ])
    for (const key of ['elected-member', 'observer']) {
      const [told] = await ofKind('revised-figure', key, span)
      expect(told).toMatchObject({ indicatorCode: 'PO02', was: suppressed, is: suppressed, why: null })
      expect(told?.because).toBe('A figure that is hidden, as small numbers are, was revised.')
    }
  })
})
