import { runClocks } from '@roundtable/server/lifecycle/clocks.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { always } from '../../support/make/notice.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { agreeTarget, declineTarget, proposeTarget, targetIn } from '../../support/make/target.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnershipAlone)

const noticesOf = async (key: string) => (await at.callerAs(key).notice.list({})).notices
const kindsOf = async (key: string) => (await noticesOf(key)).map(({ kind }) => kind)

describe('a proposed target', () => {
  it('is told to those who may agree it, with the page it is decided on', async () => {
    await proposeTarget(at.callerAs('police-lead'))
    const [notice, ...more] = await noticesOf('chair')
    expect(more).toEqual([])
    expect(notice).toMatchObject({
      kind: 'target-proposed',
      title: 'Proposed: target of PO01 from April 2026',
      page: '/indicators/PO01',
      settled: false,
    })
    expect(notice?.sentence).toMatch(/proposed the target of PO01.*once the board agrees it\.$/)
    expect(notice?.sentence).not.toMatch(/95|Higher/)
    for (const key of ['police-lead', 'police-contributor', 'manager', 'scrutineer', 'observer']) {
      expect(await kindsOf(key), key).toEqual([])
    }
  })

  it('is not told to the one of the board who proposed it', async () => {
    await proposeTarget(at.callerAs('chair'))
    expect(await kindsOf('chair')).toEqual([])
  })

  it('is settled once it is agreed, and who proposed it is told by whom', async () => {
    await proposeTarget(at.callerAs('police-lead'))
    await agreeTarget(at.callerAs('chair'))
    expect((await noticesOf('chair')).map(({ settled }) => settled)).toEqual([true])
    const [notice] = await noticesOf('police-lead')
    expect(notice).toMatchObject({ kind: 'target-decided', title: 'Agreed: target of PO01 from April 2026' })
    const row = await at.database.db
      .selectFrom('notice')
      .selectAll()
      .where('kind', '=', 'target-decided')
      .executeTakeFirstOrThrow()
    const step = await at.database.db
      .selectFrom('transition')
      .selectAll()
      .where('id', '=', row.transitionId)
      .executeTakeFirstOrThrow()
    expect(step).toMatchObject({ subjectId: row.subjectId, act: 'target.agreed', at: row.eventAt })
  })

  it('that is declined is settled, waits for nobody, and who proposed it is told without the reason', async () => {
    await proposeTarget(at.callerAs('police-lead'))
    await declineTarget(at.callerAs('chair'), 'Too low.')
    expect((await noticesOf('chair')).map(({ settled }) => settled)).toEqual([true])
    expect((await at.callerAs('chair').me.get()).waiting).toBe(0)
    const [notice] = await noticesOf('police-lead')
    expect(notice).toMatchObject({
      kind: 'target-decided',
      title: 'Declined: target of PO01 from April 2026',
    })
    expect(notice?.sentence).not.toContain('Too low.')
    const history = await at.callerAs('police-lead').timeline.list({ kind: 'indicator', code: 'PO01' })
    expect(JSON.stringify(history)).toContain('Too low.')
  })

  it('is declined by those who may agree it, and by nobody who proposed it', async () => {
    await proposeTarget(at.callerAs('chair'))
    expect((await refusal(declineTarget(at.callerAs('chair')))).code).toBe('rule')
    expect((await refusal(declineTarget(at.callerAs('manager')))).code).toBe('forbidden')
  })

  it('is declined once, and then agreed no more', async () => {
    await proposeTarget(at.callerAs('police-lead'))
    const target = targetIn(await at.callerAs('chair').indicator.get({ code: 'PO01' }), { state: 'proposed' })
    await declineTarget(at.callerAs('chair'))
    expect((await refusal(agreeTarget(at.callerAs('chair'), { target }))).code).toBe('conflict')
  })

  it('that is refused tells nobody', async () => {
    await refusal(proposeTarget(at.callerAs('police-lead'), { rationale: '' }))
    expect(await at.database.db.selectFrom('notice').selectAll().execute()).toEqual([])
  })

  it('is told to who joins the board while it waits, once', async () => {
    await proposeTarget(at.callerAs('police-lead'))
    expect(await runClocks(at.services, always)).toBeGreaterThanOrEqual(0)
    const seat = at.database.db.updateTable('member').set({ role: 'chair' })
    await seat.where('id', '=', at.member('police-second-lead')).execute()
    const before = await kindsOf('police-second-lead')
    expect(before).not.toContain('target-proposed')
    const [one, two] = await Promise.all([runClocks(at.services, always), runClocks(at.services, always)])
    expect(one + two).toBe(1)
    expect(await kindsOf('police-second-lead')).toContain('target-proposed')
    const proposed = at.database.db.selectFrom('target').select('id').where('state', '=', 'proposed')
    const { id } = await proposed.executeTakeFirstOrThrow()
    const written = (await eventsOn(at, id)).filter(({ action }) => action === 'notice.written')
    expect(written).toMatchObject([{ subjectKind: 'target' }])
    await agreeTarget(at.callerAs('chair'))
    expect(await runClocks(at.services, always)).toBe(0)
  })

  it('is mailed as a person wants it', async () => {
    const { channels } = await at.callerAs('chair').notice.preferences.get()
    expect(channels).toContainEqual({ kind: 'target-proposed', channel: 'at-once' })
    expect(channels).toContainEqual({ kind: 'target-decided', channel: 'weekly' })
  })
})
