import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { actionOf, actionOn, setAction } from '../../support/make/action.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { toldOf } from '../../support/make/notice.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const reason = 'It said January: a slip.'

async function asked(change: { wording?: string; dueOn?: string } = {}, by = 'police-lead') {
  const { id, number } = await setAction(at, {}, 'police-lead')
  const { wording, dueOn, evidenceWanted, impactOn } = actionOf()
  const proposalId = newId()
  const words = { wording, dueOn, evidenceWanted, impactOn, ...change }
  await at.callerAs(by).action.askChange({ id, version: 1, proposalId, ...words, reason })
  return { ref: { id, version: 2, proposalId }, number }
}
const askedOn = async (number: number, by = 'chair') => (await at.callerAs(by).action.get({ number })).asked

describe('a change that an agency asks for in its own action', () => {
  it('lets it off nothing until another agency accepts it in one press', async () => {
    const { ref, number } = await asked({ dueOn: '2027-01-18' }, 'police-contributor')
    expect(await actionOn(at, ref.id)).toMatchObject({ dueOn: '2026-12-18', state: 'open' })
    expect(await askedOn(number)).toMatchObject([{ outcome: 'waits', dueOn: '2027-01-18', reason }])
    for (const by of ['police-lead', 'police-second-lead', 'health-lead', 'police-contributor']) {
      expect((await refusal(at.callerAs(by).action.acceptChange(ref))).code, by).toBe('forbidden')
    }
    await at.callerAs('chair').action.acceptChange(ref)
    expect(await actionOn(at, ref.id)).toMatchObject({ dueOn: '2027-01-18', version: 3 })
    const { asked: after, history, mayAnswer } = await at.callerAs('chair').action.get({ number })
    expect([after[0]?.outcome, mayAnswer]).toEqual(['changed', false])
    expect(history[0]?.sentence).toContain('Before: due on 18 December 2026.')
    expect(history[0]?.reason).toBe(`As Smallborough Police asked: ${reason}`)
    expect(after[0]?.was).toMatchObject({ dueOn: '2026-12-18', wording: after[0]?.wording })
    const again = at.callerAs('manager').action.acceptChange({ ...ref, version: 3 })
    expect((await refusal(again)).code).toBe('rule')
  })

  it('is not accepted by who asked it, wherever they sit by now', async () => {
    const { ref, number } = await asked({ dueOn: '2027-01-18' })
    await at.database.db
      .updateTable('member')
      .set({ agencyId: at.agency('icb'), role: 'delegated-partner' })
      .where('id', '=', at.member('police-lead'))
      .execute()
    const again = at.callerAs('police-lead').action
    expect((await refusal(again.acceptChange(ref))).sentence).toContain('You asked for this yourself')
    expect((await again.get({ number })).mayAnswer).toBe(false)
  })

  it('waits on where another role has it to do, and where what answered it is taken back', async () => {
    const { ref, number } = await asked({ dueOn: '2027-01-18' })
    const one = (version: number, change: object) => ({
      ...{ actions: [{ id: ref.id, version }], agencyCode: '', title: '', dueOn: '', reason: 'So agreed.' },
      ...change,
    })
    const outcome = async () => (await askedOn(number))[0]?.outcome
    await at.callerAs('police-second-lead').action.changeSeveral(one(2, { title: 'Head of visits' }))
    expect(await outcome()).toBe('waits')
    const { changed } = await at.callerAs('chair').action.changeSeveral(one(3, { dueOn: '2027-02-01' }))
    expect(await outcome()).toBe('changed')
    await at.callerAs('chair').action.undoChange({ actions: changed })
    expect(await outcome()).toBe('waits')
    const waits = (await at.callerAs('chair').me.waiting()).items.filter(({ id }) => id === ref.id)
    expect(waits.map(({ verb }) => verb)).toContain('Accept, or say why not')
    await at.callerAs('chair').action.acceptChange({ ...ref, version: 5 })
    expect(await actionOn(at, ref.id)).toMatchObject({ dueOn: '2027-01-18', title: 'Head of visits' })
  })

  it('is declined with a reason, and the action stands as it was', async () => {
    const { ref, number } = await asked({ wording: 'Call some families' })
    const decline = (why: string, by = 'chair') =>
      at.callerAs(by).action.declineChange({ ...ref, reason: why })
    expect((await refusal(decline(''))).code).toBe('bad-input')
    expect((await refusal(decline('No.', 'police-lead'))).code).toBe('forbidden')
    await decline('All of them.')
    expect(await actionOn(at, ref.id)).toMatchObject({ wording: 'Call each family within a day' })
    expect(await askedOn(number)).toMatchObject([{ outcome: 'declined', wording: 'Call some families' }])
  })

  it('tells who answers and then who asked, waits for them, and nobody else', async () => {
    const { ref } = await asked({ dueOn: '2027-01-18' })
    const people = ['police-lead', 'chair', 'manager', 'scrutineer', 'health-lead']
    const told = async (kind: string) =>
      (await toldOf(at, people)).filter((each) => each.endsWith(` ${kind}`)).toSorted()
    expect(await told('action-change-asked')).toEqual([
      'chair action-change-asked',
      'manager action-change-asked',
    ])
    const waits = async (by: string) =>
      (await at.callerAs(by).me.waiting()).items.filter(({ id }) => id === ref.id).map(({ verb }) => verb)
    expect(await waits('chair')).toEqual(['Accept, or say why not'])
    expect(await waits('health-lead')).toEqual([])
    await at.callerAs('chair').action.declineChange({ ...ref, reason: 'In time.' })
    expect(await told('action-change-declined')).toEqual(['police-lead action-change-declined'])
    expect(await waits('chair')).toEqual([])
  })

  it('that changes nothing, of another agency or of what is done is refused; asked anew it takes the place', async () => {
    const { ref, number } = await asked({ dueOn: '2027-01-18' })
    const { wording, dueOn, evidenceWanted, impactOn } = actionOf()
    const ask = (change: object, by = 'police-lead', version = 2) =>
      at.callerAs(by).action.askChange({
        ...{ id: ref.id, version, proposalId: newId(), wording, dueOn, evidenceWanted, impactOn, reason },
        ...change,
      })
    expect((await refusal(ask({}))).fields).toMatchObject([{ field: 'wording' }])
    expect((await refusal(ask({ dueOn: '2027-02-01' }, 'health-lead'))).code).toBe('forbidden')
    await ask({ dueOn: '2027-02-01' })
    expect((await askedOn(number)).map(({ outcome }) => outcome)).toEqual(['waits', 'replaced'])
    const first = at.callerAs('chair').action.acceptChange({ ...ref, version: 3 })
    expect((await refusal(first)).code).toBe('rule')
    await at.callerAs('police-lead').action.report({ id: ref.id, version: 3, evidence: 'Done.', links: '' })
    expect((await askedOn(number))[0]?.outcome).toBe('over')
    expect((await refusal(ask({ dueOn: '2027-03-01' }, 'police-lead', 4))).code).toBe('rule')
  })

  it('is read as at a moment as it stood then', async () => {
    const before = at.clock.now
    at.clock.now = '2026-11-24T09:00:00.000Z'
    const { ref, number } = await asked({ dueOn: '2027-01-18' })
    const then = at.clock.now
    at.clock.now = '2026-11-25T09:00:00.000Z'
    await at.callerAs('chair').action.declineChange({ ...ref, reason: 'In time.' })
    const past = await at.callerAs('chair').action.get({ number, asAt: then })
    expect(past.asked).toMatchObject([{ outcome: 'waits' }])
    expect(before < then).toBe(true)
  })
})
