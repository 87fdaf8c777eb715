import { newId } from '@roundtable/db/ids.ts'
import { goalViewSchema } from '@roundtable/shared/goal/goal.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const manager = () => at.callerAs('manager')
const items = async () => (await manager().goal.get({ code: 'safe' })).frameworkItems
const map = async (...chosen: string[]) =>
  manager().goal.map({ code: 'safe', seen: (await items()).map(({ id }) => id), items: chosen })

/** Mapped years ago, with an edition that is over. */
const mapWithOldEdition = () =>
  at.database.db
    .insertInto('goalFrameworkItem')
    .values({
      ...{ partnershipId: at.partnershipId, id: newId(), goalId: at.goal('safe') },
      ...{ framework: 'ilacs', version: '2018-01', item: 'ilacs-help-and-protection' },
      ...{ recordedAt: '2020-04-01T09:00:00.000Z', recordedBy: at.person('manager') },
      ...{ endedAt: null, endedBy: null },
    })
    .execute()

describe('a goal', () => {
  it('is mapped to items of the editions that hold today, and mapped again without what it no longer serves', async () => {
    await map('outcome-safe', 'ilacs-help-and-protection')
    const view = await at.callerAs('chair').goal.get({ code: 'safe' })
    expect(view).toEqual(goalViewSchema.parse(view))
    expect(view.frameworkItems).toMatchObject([
      { framework: 'national-framework', version: '2023-12', item: 'outcome-safe' },
      { framework: 'ilacs', version: '2026-04', item: 'ilacs-help-and-protection' },
    ])
    const before = at.clock.now
    at.clock.now = new Date(Date.parse(before) + 60_000).toISOString()
    await map('outcome-safe', 'enabler-multi-agency')
    expect((await items()).map(({ item }) => item)).toEqual(['outcome-safe', 'enabler-multi-agency'])
    const then = await manager().goal.get({ code: 'safe', asAt: before })
    expect(then.frameworkItems.map(({ item }) => item)).toEqual(['outcome-safe', 'ilacs-help-and-protection'])
    expect(await actionsOn(at, at.goal('safe'))).toEqual(['goal.mapped', 'goal.mapped'])
  })

  it('keeps the edition it was mapped with, is listed once a newer one holds, and is mapped anew', async () => {
    await mapWithOldEdition()
    const anew = async () => (await at.download('goals.csv?mapping=anew', 'chair')).rows
    expect(await anew()).toMatchObject([
      { goal_code: 'safe', framework_editions: expect.stringContaining('January 2018') },
    ])
    await map('ilacs-help-and-protection')
    expect(await items()).toMatchObject([{ version: '2026-04' }])
    expect(await anew()).toEqual([])
  })

  it('is found by what it serves, on the page and in the file', async () => {
    await map('outcome-safe')
    const of = async (query: string) =>
      (await at.download(`goals.csv?${query}`, 'chair')).rows.map(({ goal_code }) => goal_code)
    expect(await of('item=outcome-safe')).toEqual(['safe'])
    expect(await of('item=enabler-workforce')).toEqual([])
    expect(await of('mapping=none')).toEqual(['well'])
    const list = await at.callerAs('chair').goal.list()
    expect(list.map(({ frameworkItems }) => frameworkItems.length)).toEqual([1, 0])
  })

  it('is mapped by the manager alone, as it was seen, to what there is, and never twice alike', async () => {
    const input = { code: 'safe', seen: [], items: ['outcome-safe'] }
    for (const key of ['chair', 'police-lead', 'observer']) {
      expect((await refusal(at.callerAs(key).goal.map(input))).code).toBe('forbidden')
    }
    expect((await refusal(map('ilacs-in-care-and-leavers'))).code).toBe('not-found')
    await manager().goal.map(input)
    expect((await refusal(manager().goal.map(input))).code).toBe('conflict')
    expect((await refusal(map('outcome-safe'))).sentence).toMatch(/^Nothing was changed/)
  })
})
