import { newId } from '@roundtable/db/ids.ts'
import { ownToEnd } from '@roundtable/shared/action/action-rights.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { describe, expect, it } from 'vitest'
import {
  actionOf,
  actionOn,
  doneAction,
  evidence,
  setAction,
  verifiedAction,
} from '../../support/make/action.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { giveSeat } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)
const reason = 'The team is not there before spring.'

describe('an action', () => {
  it('is numbered from one, once however often it is sent, and remembers the figure it is for', async () => {
    const input = actionOf()
    expect(await at.callerAs('manager').action.set(input)).toEqual({ number: 1 })
    expect(await at.callerAs('manager').action.set(input)).toEqual({ number: 1 })
    expect(await setAction(at)).toMatchObject({ number: 2 })
    const view = await at.callerAs('chair').action.get({ number: 1 })
    expect(view).toMatchObject({ state: 'open', subject: { code: 'PO01' }, indicatorCode: 'PO01' })
    expect(view.impact?.whenSet).toEqual(view.impact?.now)
    expect(view.impact?.whenSet).not.toBeNull()
    expect(await actionsOn(at, input.id)).toEqual(['action.set'])
  })

  it('goes its whole way: begun and done by its agency, verified by another, its impact checked', async () => {
    const { id, number } = await setAction(at)
    const police = at.callerAs('police-contributor').action
    await police.begin({ id, version: 1 })
    await police.note({ id: newId(), actionId: id, text: 'Half of the teams do it.' })
    await police.report({ id, version: 2, ...evidence })
    await at.callerAs('health-lead').action.verify({ id, version: 3, words: 'I saw the log.' })
    const early = {
      answer: 'too-early' as const,
      words: 'One month only.',
      nextOn: '2027-09-01',
      decision: null,
    }
    await at.callerAs('scrutineer').action.check({ id, version: 4, ...early })
    expect(await actionOn(at, id)).toMatchObject({
      state: 'verified',
      impactOn: '2027-09-01',
      answer: 'too-early',
    })
    const answer = { answer: 'yes' as const, words: 'Six months above.', nextOn: null, decision: null }
    await at.callerAs('chair').action.check({ id, version: 5, ...answer })
    const view = await at.callerAs('police-lead').action.get({ number })
    expect(view).toMatchObject({
      state: 'impact-checked',
      answer: 'yes',
      can: [],
      verifiedBy: 'Leila Haddad',
    })
    expect(view.checks.map(({ answer: each, figure }) => [each, figure?.label])).toEqual([
      ['too-early', 'September 2026'],
      ['yes', 'September 2026'],
    ])
    expect(view.history.map(({ what }) => what)).toEqual([
      'Impact checked',
      'Impact checked: too early to say',
      'Verified by another agency',
      'Reported done',
      'Progress noted',
      'Begun',
      'Set',
    ])
    expect(view.history.find(({ what }) => what === 'Progress noted')?.sentence).toBe(
      'Half of the teams do it.',
    )
  })

  it('is in progress again where nothing shows that it was done', async () => {
    const { id, version } = await doneAction(at)
    await at.callerAs('health-lead').action.refuse({ id, version, reason: 'The log is empty.' })
    expect(await actionOn(at, id)).toMatchObject({ state: 'in-progress', doneAt: null })
    const { items } = await at.callerAs('police-lead').me.waiting()
    expect(items.find((item) => item.id === id)).toMatchObject({ verb: 'Report done', dueOn: '2026-12-18' })
  })

  it('is cancelled by the board, and by whoever set it, with a reason; by nobody else', async () => {
    const { id } = await setAction(at, {}, 'scrutineer')
    expect((await refusal(at.callerAs('police-lead').action.cancel({ id, version: 1, reason }))).code).toBe(
      'forbidden',
    )
    await at.callerAs('scrutineer').action.cancel({ id, version: 1, reason })
    expect((await refusal(at.callerAs('chair').action.cancel({ id, version: 2, reason }))).sentence).toBe(
      'This action was cancelled.',
    )
    expect((await actionOn(at, id)).can).toEqual([])
  })

  it('is cancelled, put off, given away or reworded by nobody of its own agency, the manager neither', async () => {
    const words = {
      wording: 'Write to every school',
      title: 'Head of schools',
      evidenceWanted: 'The letters.',
    }
    const own = { ...words, agencyCode: 'council', impactOn: null, dueOn: '2026-12-18' }
    const { id, number } = await setAction(at, own, 'lead-partner')
    const partner = at.callerAs('lead-partner').action
    const ref = { id, version: 1 }
    const { refusedEnding, can } = await partner.get({ number })
    expect({ refusedEnding, can: can.includes('cancel') }).toEqual({ refusedEnding: ownToEnd, can: false })
    const tries = [
      () => partner.cancel({ ...ref, reason }),
      () => partner.change({ ...ref, ...own, dueOn: '2026-12-19', reason }),
      () => partner.change({ ...ref, ...own, agencyCode: 'icb', reason }),
      () => partner.changeSeveral({ actions: [ref], agencyCode: '', title: '', dueOn: '2027-01-29', reason }),
      () => partner.change({ ...ref, ...own, wording: 'Write to one school', reason }),
      () => partner.change({ ...ref, ...own, evidenceWanted: 'A word.', reason }),
      () => partner.change({ ...ref, ...own, impactOn: '2027-06-01', reason }),
      () => at.callerAs('council-lead').action.cancel({ ...ref, reason }),
      () => at.callerAs('manager').action.cancel({ ...ref, reason }),
      () => at.callerAs('manager').action.change({ ...ref, ...own, dueOn: '2027-01-29', reason }),
    ]
    for (const tried of tries) expect((await refusal(tried())).code).toBe('forbidden')
    expect(await actionOn(at, id)).toMatchObject({ dueOn: '2026-12-18', version: 1 })
    await partner.change({ ...ref, ...own, title: 'Head of lessons', dueOn: '2026-12-11', reason })
    await at.callerAs('chair').action.change({ ...ref, version: 2, ...own, dueOn: '2027-01-29', reason })
    await at.callerAs('chair').action.cancel({ ...ref, version: 3, reason })
  })

  it('is not ended by a person’s seat on the board while another of theirs is in its agency, or waits', async () => {
    const { id } = await setAction(at, { agencyCode: 'council' })
    const cancel = () => at.callerAs('chair').action.cancel({ id, version: 1, reason })
    const member = () => at.database.db.updateTable('member').where('id', '=', at.member('chair'))
    await member().set({ confirmedAt: null }).execute()
    expect((await refusal(cancel())).sentence).toContain('waits for its second keeper')
    expect((await actionOn(at, id, 'chair')).can).toEqual(['change'])
    await member().set({ confirmedAt: at.clock.now }).execute()
    const second = await giveSeat(at, 'chair', { agencyId: at.agency('council'), role: 'contributor' })
    expect((await refusal(cancel())).sentence).toBe(ownToEnd)
    const ends = at.database.db.updateTable('member').where('id', '=', second)
    await ends.set({ endedAt: at.clock.now }).execute()
    await cancel()
  })

  it('that a lead set for their own agency is cancelled by the board', async () => {
    const { id } = await setAction(at, {}, 'police-lead')
    const refused = await refusal(at.callerAs('police-lead').action.cancel({ id, version: 1, reason }))
    expect([refused.code, refused.sentence]).toEqual(['forbidden', ownToEnd])
    await at.callerAs('lead-partner').action.cancel({ id, version: 1, reason })
  })

  it('keeps what it said before, and is read as it stood at a moment', async () => {
    const { id, number } = await setAction(at)
    at.clock.now = '2026-12-01T09:00:00.000Z'
    const { wording, evidenceWanted, impactOn } = actionOf()
    const words = { wording, evidenceWanted, impactOn, agencyCode: 'icb', title: 'Head of nursing' }
    await at.callerAs('chair').action.change({ id, version: 1, ...words, dueOn: '2027-01-31', reason })
    expect(await actionOn(at, id)).toMatchObject({ dueOn: '2027-01-31', agencyCode: 'icb', version: 2 })
    const then = await at.callerAs('chair').action.get({ number, asAt: '2026-11-30T09:00:00.000Z' })
    expect(then).toMatchObject({
      dueOn: '2026-12-18',
      agencyCode: 'police',
      version: 1,
      state: 'open',
      can: [],
    })
    expect((await at.callerAs('chair').action.list({ asAt: '2026-11-01T09:00:00.000Z' })).actions).toEqual([])
  })
})

describe('several actions', () => {
  it('change their day in one act with one reason, all or none', async () => {
    const [one, two] = [await setAction(at), await setAction(at)]
    const refs = [one, two].map(({ id }) => ({ id, version: 1 }))
    const change = { agencyCode: '', title: '', dueOn: '2027-02-26', reason }
    const stale = at.callerAs('manager').action.changeSeveral({
      actions: [refs[0] ?? { id: '', version: 0 }, { id: two.id, version: 7 }],
      ...change,
    })
    expect((await refusal(stale)).code).toBe('conflict')
    expect((await actionOn(at, one.id)).dueOn).toBe('2026-12-18')
    await at.callerAs('manager').action.changeSeveral({ actions: refs, ...change })
    for (const { number } of [one, two]) {
      const view = await at.callerAs('manager').action.get({ number })
      expect(view).toMatchObject({ dueOn: '2027-02-26', version: 2 })
      expect(view.history[0]).toMatchObject({
        reason,
        sentence: 'Actions 1 and 2 were changed: due on 26 February 2027. Before: due on 18 December 2026.',
      })
    }
    const events = await at.database.db
      .selectFrom('auditEvent')
      .select('id')
      .where('partnershipId', '=', at.partnershipId)
      .where('action', '=', 'action.changed')
      .execute()
    expect(events).toHaveLength(1)
  })

  it('are given another role by the lead of their agency, and nothing else', async () => {
    const { id } = await setAction(at)
    const rename = { actions: [{ id, version: 1 }], agencyCode: '', title: 'Deputy head', reason }
    const moved = at.callerAs('police-lead').action.changeSeveral({ ...rename, dueOn: '2027-05-31' })
    expect((await refusal(moved)).code).toBe('forbidden')
    await at.callerAs('police-lead').action.changeSeveral({ ...rename, dueOn: '' })
    expect(await actionOn(at, id)).toMatchObject({ title: 'Deputy head', dueOn: '2026-12-18' })
  })
})

describe('two people at once', () => {
  it('get the conflict with what stands, and a double click one act', async () => {
    const { id, version } = await verifiedAction(at)
    const answer = { answer: 'no' as const, words: 'Nothing moved.', nextOn: null, decision: null }
    await at.callerAs('chair').action.check({ id, version, ...answer })
    const late = await refusal(at.callerAs('health-lead').action.check({ id, version, ...answer }))
    expect(late.code).toBe('conflict')
    expect(late.current).toMatchObject({ state: 'Impact checked', number: 1 })
    expect((await actionsOn(at, id)).filter((act) => act === 'action.impact-checked')).toHaveLength(1)
  })
})

describe('a test of change', () => {
  it('is about an indicator, and stands on its chart from the day it began', async () => {
    const test = { isTest: true, expects: 'Two points more in spring', startsOn: '2026-07-01' }
    const ofGoal = setAction(at, { ...test, subjectKind: 'goal', subjectCode: 'safe' })
    expect((await refusal(ofGoal)).sentence).toContain('chart of an indicator')
    const { number } = await setAction(at, test)
    const { annotations } = await at.callerAs('health-lead').indicator.get({ code: 'PO01' })
    expect(annotations).toMatchObject([{ onDay: '2026-07-01', label: 'Test of change: Action 1' }])
    expect((await at.callerAs('elected-member').indicator.get({ code: 'PO01' })).annotations).toEqual([])
    const { effect } = await at.callerAs('chair').action.get({ number })
    expect(effect).toMatch(/^There are \d+ figures to compare with from before 1 July 2026: 13 are needed/)
  })

  it('that is cancelled stands on the chart as such where it had begun, and as it was at a moment before', async () => {
    const test = { isTest: true, expects: 'Two points more in spring' }
    const { id } = await setAction(at, { ...test, startsOn: '2026-07-01' })
    const later = await setAction(at, { ...test, startsOn: '2099-01-01' })
    const before = at.clock.now
    at.clock.now = new Date(Date.parse(before) + 60_000).toISOString()
    const over = { version: 1, reason: 'Nobody could staff it.' }
    for (const each of [id, later.id]) await at.callerAs('chair').action.cancel({ ...over, id: each })
    const marksOf = async (asAt: string | undefined) =>
      (await at.callerAs('health-lead').indicator.get({ code: 'PO01', asAt })).annotations
    expect(await marksOf(undefined)).toMatchObject([
      {
        ...{ onDay: '2026-07-01', label: 'Test of change: Action 1, cancelled' },
        note: `Two points more in spring (cancelled on ${formatDay(before.slice(0, 10))})`,
      },
    ])
    expect((await marksOf(before)).map(({ label }) => label)).toEqual([
      'Test of change: Action 1',
      'Test of change: Action 2',
    ])
    const effectOf = async (number: number) => (await at.callerAs('chair').action.get({ number })).effect
    expect(await effectOf(1)).toContain('are needed to tell a change from chance')
    expect(await effectOf(later.number)).toBeNull()
    const { entries } = await at.callerAs('chair').timeline.list({ kind: 'indicator', code: 'PO01' })
    expect(entries.filter(({ what }) => what === 'Cancelled with a reason')).toHaveLength(2)
  })

  it('ends with what becomes of it', async () => {
    const { id, version } = await verifiedAction(at, {
      ...{ isTest: true, expects: 'Two points more', startsOn: '2026-07-01' },
    })
    const answer = { answer: 'cannot-tell' as const, words: 'Too few figures.', nextOn: null }
    const open = at.callerAs('chair').action.check({ id, version, ...answer, decision: null })
    expect((await refusal(open)).fields).toMatchObject([{ field: 'decision' }])
    await at.callerAs('chair').action.check({ id, version, ...answer, decision: 'stop' })
    expect(await actionOn(at, id)).toMatchObject({ decision: 'stop', answer: 'cannot-tell' })
  })
})
