import { loosest, problemsOfThresholds } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)

const rules = {
  smallCount: 12,
  smallDenominator: 20,
  roundCountsTo: 15,
  reason: 'The health agencies ask for it.',
}
const countOf = async (persona: string) =>
  (await at.callerAs(persona).indicator.get({ code: 'PO02' })).points.map((point) => point.text)

describe('the disclosure rules', () => {
  it('are the standard ones until the manager revises them', async () => {
    const found = await at.callerAs('elected-member').disclosure.get()
    expect(found).toMatchObject({
      source: 'returns',
      version: 0,
      smallCount: 5,
      versions: [],
      mayRevise: false,
    })
    expect(found.sentences[0]).toBe('A count from 1 to 5 is not shown; zero is.')
  })

  it('revised, count at the next reading, are kept in every version and told in the trail', async () => {
    await at.database.db
      .updateTable('measurement')
      .set({ value: '11' })
      .where('partnershipId', '=', at.partnershipId)
      .where('seriesId', '=', at.series('PO02'))
      .where('periodStart', '=', '2026-09-01')
      .execute()
    expect((await countOf('elected-member')).at(-1)).toBe('11')
    const caller = at.callerAs('manager')
    const revised = await caller.disclosure.revise({ version: 0, ...rules })
    expect(revised).toMatchObject({
      version: 1,
      smallCount: 12,
      versions: [{ version: 1, reason: rules.reason }],
    })
    expect((await countOf('elected-member')).at(-1)).toBe('Suppressed: small numbers')
    expect((await countOf('chair')).at(-1)).toBe('11')
    const back = await caller.disclosure.revise({ version: 1, ...rules, smallCount: 6, roundCountsTo: 10 })
    expect(back.versions.map(({ version }) => version)).toEqual([2, 1])
    expect((await countOf('elected-member')).at(-1)).toBe('Suppressed: small numbers')
    const { events } = await caller.auditEvent.list({ category: 'definitions' })
    expect(events.filter(({ action }) => action === 'disclosure-rules.revised')).toHaveLength(2)
  })

  it('that are looser tell nothing that was hidden, until a version says so', async () => {
    await at.database.db
      .updateTable('measurement')
      .set({ value: '11' })
      .where('partnershipId', '=', at.partnershipId)
      .where('seriesId', '=', at.series('PO02'))
      .where('periodStart', '=', '2026-09-01')
      .execute()
    const caller = at.callerAs('manager')
    const looser = { ...rules, smallCount: 6, roundCountsTo: 10 }
    await caller.disclosure.revise({ version: 0, ...rules })
    await caller.disclosure.revise({ version: 1, ...looser })
    expect((await countOf('elected-member')).at(-1)).toBe('Suppressed: small numbers')
    await caller.disclosure.revise({ version: 2, ...looser, tellsEarlier: true })
    expect((await countOf('elected-member')).at(-1)).toBe('11')
  })

  it.each([
    ['elected-member', 'Suppressed: small numbers'],
    ['observer', 'Suppressed: small numbers'],
    ['young-person', 'Suppressed: small numbers'],
    ['public', 'Suppressed: small numbers'],
    ['trusted', '11'],
  ])('are looked at as they are typed, before they are saved, as %s', async (audience, shown) => {
    await at.database.db
      .updateTable('measurement')
      .set({ value: '11' })
      .where('partnershipId', '=', at.partnershipId)
      .where('seriesId', '=', at.series('PO02'))
      .where('periodStart', '=', '2026-09-01')
      .execute()
    const latest = async (seenAs: string) =>
      (await at.callerAs('manager', seenAs).indicator.get({ code: 'PO02' })).points.at(-1)?.text
    expect(await latest(`${audience}.12.20.15`)).toBe(shown)
    expect(await latest(audience)).toBe(audience === 'public' ? '10' : '11')
    expect(await refusal(latest(`${audience}.1.20.15`))).toMatchObject({ code: 'bad-input' })
    expect((await at.callerAs('manager').disclosure.get()).version).toBe(0)
  })

  it('are not for others to look at through the eyes of a third', async () => {
    const chair = at.callerAs('chair', 'elected-member.12.20.15')
    expect(await refusal(chair.indicator.get({ code: 'PO02' }))).toMatchObject({ code: 'forbidden' })
  })

  it('seen in another version are not revised, and are told as they stand', async () => {
    const caller = at.callerAs('manager')
    await caller.disclosure.revise({ version: 0, ...rules })
    expect(await refusal(caller.disclosure.revise({ version: 0, ...rules }))).toMatchObject({
      code: 'conflict',
      current: { version: 1, smallCount: 12 },
    })
  })

  it.each(['chair', 'council-lead', 'elected-member', 'administrator'])(
    'are not for the %s to revise',
    async (who) => {
      expect(await refusal(at.callerAs(who).disclosure.revise({ version: 0, ...rules }))).toMatchObject({
        code: 'forbidden',
      })
    },
  )

  it.each([
    [{ smallCount: 0 }, 'smallCount', 'The largest count that is hidden is a whole number from 3 to 50.'],
    [
      { smallDenominator: 0 },
      'smallDenominator',
      'The largest denominator that is hidden is a whole number from 5 to 200.',
    ],
    [
      { roundCountsTo: 1 },
      'roundCountsTo',
      'The number counts are rounded to is a whole number from 5 to 100.',
    ],
    [
      { smallCount: 12, smallDenominator: 11 },
      'smallDenominator',
      'The largest hidden denominator cannot be below the largest hidden count.',
    ],
    [
      { smallCount: 12, roundCountsTo: 10 },
      'roundCountsTo',
      'Counts cannot be rounded to less than the largest hidden count.',
    ],
  ])('with %o are refused in words', async (change, field, sentence) => {
    const asked = { version: 0, ...rules, ...change }
    expect(problemsOfThresholds(asked)).toEqual([{ field, sentence }])
    expect(await refusal(at.callerAs('manager').disclosure.revise(asked))).toMatchObject({
      code: 'bad-input',
      fields: [{ field, sentence }],
    })
  })

  it('may be as loose as the loosest, and the database refuses to change a version', async () => {
    expect(problemsOfThresholds(loosest)).toEqual([])
    await at.callerAs('manager').disclosure.revise({ version: 0, ...loosest, reason: 'Less is lost.' })
    const change = at.database.db
      .updateTable('disclosureRuleSet')
      .set({ smallCount: 0 })
      .where('partnershipId', '=', at.partnershipId)
      .execute()
    await expect(change).rejects.toThrow('append-only')
  })
})
