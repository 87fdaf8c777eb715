import { describe, expect, it } from 'vitest'
import { actionOn, doneAction, setAction } from '../../support/make/action.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)
const later = {
  agencyCode: '',
  title: '',
  dueOn: '2027-01-29',
  reason: 'The team is not there before spring.',
}
const manager = () => at.callerAs('manager').action
const anHourOn = (minutes: number) => new Date(Date.parse(at.clock.now) + minutes * 60_000).toISOString()

describe('actions that are changed together', () => {
  it('are many: two hundred and more in one act', async () => {
    const refs = []
    for (let n = 0; n < 201; n += 1) refs.push({ id: (await setAction(at)).id, version: 1 })
    const { changed, refused } = await manager().changeSeveral({ actions: refs, ...later })
    expect([changed.length, refused.length]).toEqual([201, 0])
  })

  it('are changed without those that cannot be, where that is asked, each named with its reason', async () => {
    const open = await setAction(at)
    const done = await doneAction(at)
    const own = await setAction(at, { agencyCode: 'council' })
    const actions = [open, own].map(({ id }) => ({ id, version: 1 })).concat({ id: done.id, version: 2 })
    expect((await refusal(manager().changeSeveral({ actions, ...later }))).sentence).toContain(
      '2 of 3 cannot be changed, so none was.',
    )
    const { changed, refused } = await manager().changeSeveral({ actions, others: true, ...later })
    expect(changed).toEqual([{ id: open.id, version: 2 }])
    expect(refused).toEqual([
      expect.stringContaining(`Action ${own.number}`),
      expect.stringContaining(`Action ${done.number}`),
    ])
    expect(await actionOn(at, own.id)).toMatchObject({ dueOn: '2026-12-18', version: 1 })
    const none = manager().changeSeveral({ actions: [{ id: done.id, version: 2 }], others: true, ...later })
    expect((await refusal(none)).sentence).toContain('is reported done')
  })

  it('are changed once where one is named twice, and tell none that says already what was asked', async () => {
    const { id } = await setAction(at)
    const same = await setAction(at, { dueOn: later.dueOn })
    const ref = { id, version: 1 }
    const { changed } = await manager().changeSeveral({
      actions: [ref, ref, { id: same.id, version: 1 }],
      ...later,
    })
    expect(changed).toEqual([{ id, version: 2 }])
    expect(await actionOn(at, same.id)).toMatchObject({ version: 1 })
    expect(await manager().undoChange({ actions: [...changed, ...changed] })).toMatchObject({
      changed: [{ id, version: 3 }],
    })
  })

  it('are put back in one press by whoever changed them, with both steps in their history', async () => {
    const first = await setAction(at)
    const second = await setAction(at, { dueOn: '2026-12-20', title: 'Head of visits' })
    const given = { agencyCode: 'icb', title: 'Lead nurse', dueOn: '2027-01-29', reason: later.reason }
    const actions = [first, second].map(({ id }) => ({ id, version: 1 }))
    const { changed } = await manager().changeSeveral({ actions, ...given })
    expect(await manager().undoChange({ actions: changed })).toEqual({
      changed: [first, second].map(({ id }) => ({ id, version: 3 })),
      refused: [],
    })
    expect(await actionOn(at, second.id)).toMatchObject({
      ...{ agencyCode: 'police', title: 'Head of visits', dueOn: '2026-12-20', state: 'open' },
    })
    expect(await actionsOn(at, first.id)).toEqual(['action.set', 'action.given', 'action.given'])
    const { history } = await manager().get({ number: first.number })
    expect(history[0]?.reason).toBe('The change was taken back.')
    expect((await refusal(manager().undoChange({ actions: changed }))).code).toBe('conflict')
  })

  it('are not put back to an agency that has left since', async () => {
    const { id } = await setAction(at)
    const given = { agencyCode: 'icb', title: 'Lead nurse', dueOn: '', reason: later.reason }
    const { changed } = await manager().changeSeveral({ actions: [{ id, version: 1 }], ...given })
    const left = { code: 'police', version: 1, deed: 'end' as const, reason: 'It moves.' }
    await at.callerAs('manager').agency.step(left)
    expect((await refusal(manager().undoChange({ actions: changed }))).sentence).toBe(
      'The agency that had it is no partner any more: it stays where it is.',
    )
    expect(await actionOn(at, id)).toMatchObject({ agencyCode: 'icb' })
  })

  it('stay where something else happened since, and are put back by nobody else, nor the next day', async () => {
    const [first, second] = [await setAction(at), await setAction(at)]
    const actions = [first, second].map(({ id }) => ({ id, version: 1 }))
    const { changed } = await manager().changeSeveral({ actions, ...later })
    await at.callerAs('police-contributor').action.begin({ id: first.id, version: 2 })
    expect((await refusal(at.callerAs('chair').action.undoChange({ actions: changed }))).code).toBe('rule')
    expect(await actionOn(at, second.id)).toMatchObject({ dueOn: '2027-01-29', version: 2 })
    const { changed: back, refused } = await manager().undoChange({ actions: changed })
    expect([back, refused]).toEqual([
      [{ id: second.id, version: 3 }],
      [expect.stringContaining(`Action ${first.number} changed since`)],
    ])
    const again = await manager().changeSeveral({ actions: back, ...later })
    at.clock.now = anHourOn(61)
    expect((await refusal(manager().undoChange({ actions: again.changed }))).sentence).toContain(
      'within the hour',
    )
  })

  it('lets nobody off: a step that changed no words, and what another agency accepted, is not taken back', async () => {
    const { id } = await setAction(at)
    await at.callerAs('police-lead').action.begin({ id, version: 1 })
    const undo = at.callerAs('police-lead').action.undoChange({ actions: [{ id, version: 2 }] })
    expect((await refusal(undo)).sentence).toContain('whoever made it')
  })
})
