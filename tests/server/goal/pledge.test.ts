import { runClocks } from '@roundtable/server/lifecycle/clocks.ts'
import { describe, expect, it } from 'vitest'
import { signPledge } from '../../support/make/goal.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { type Caller, openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)

const ofPolice = async (by: Caller) => {
  const { pledges } = await by.goal.get({ code: 'safe' })
  const found = pledges.find(({ agencyCode }) => agencyCode === 'police')
  if (found === undefined) throw new Error('The police is not there.')
  return found
}

async function place(by: Caller) {
  const { id: pledgeId, version } = await ofPolice(by)
  return { goalCode: 'safe', agencyCode: 'police', pledgeId, version }
}

const ask = async (by: Caller, wording = 'Come to every visit.') =>
  by.goal.askForPledge({ ...(await place(by)), wording, measures: ['PO01'] })

const decline = async (by: Caller, reason = 'We have nobody to send.') =>
  by.goal.declinePledge({ ...(await place(by)), reason, meeting: '' })

const bell = async (by: Caller, kind: string) =>
  (await by.notice.list({})).notices.filter((notice) => notice.kind === kind)

const waiting = async (by: Caller) =>
  (await by.me.waiting()).items.filter(({ what }) => what === 'Pledge').map(({ verb }) => verb)

describe('a pledge an agency is asked for', () => {
  it('waits for its signatory, who is told, and is signed as it is worded, with the figures it will be seen in', async () => {
    const lead = at.callerAs('police-lead')
    await ask(at.callerAs('manager'))
    expect(await waiting(lead)).toEqual(['Sign'])
    expect(await bell(lead, 'pledge-asked')).toHaveLength(1)
    const asked = await ofPolice(lead)
    expect(asked).toMatchObject({ state: 'unsigned', maySign: true, mayAsk: false })
    expect(asked.measures.map(({ code }) => code)).toEqual(['PO01'])
    await signPledge(lead, { wording: asked.wording ?? '', measures: ['PO01'] })
    const signed = await ofPolice(lead)
    expect(signed).toMatchObject({ id: asked.id, state: 'signed', version: 2 })
    expect(signed.steps.map(({ act }) => act)).toEqual(['pledge.signed', 'pledge.worded'])
    expect(await waiting(lead)).toEqual([])
  })

  it('is told to the manager and the board when it is signed, and again when it says something else', async () => {
    const lead = at.callerAs('police-lead')
    await signPledge(lead)
    await signPledge(lead, { wording: 'We will do a little less.' })
    for (const by of ['manager', 'chair']) {
      const told = await bell(at.callerAs(by), 'pledge-signed')
      expect(told).toHaveLength(2)
      expect(told[0]?.sentence).toContain('signed the pledge of Smallborough Police to goal')
    }
    for (const by of ['police-lead', 'elected-member', 'observer']) {
      expect(await bell(at.callerAs(by), 'pledge-signed')).toEqual([])
    }
  })

  it('is asked for by the manager and the board alone, and only of who has not signed', async () => {
    expect((await refusal(ask(at.callerAs('police-lead')))).code).toBe('forbidden')
    expect((await refusal(ask(at.callerAs('elected-member')))).code).toBe('forbidden')
    await signPledge(at.callerAs('police-lead'))
    const refused = await refusal(ask(at.callerAs('manager')))
    expect(refused.sentence).toContain('has signed a pledge')
  })

  it('is seen in figures of its own goal and in no other', async () => {
    const refused = await refusal(signPledge(at.callerAs('police-lead'), { measures: ['XX99'] }))
    expect(refused.sentence).toContain('XX99 does not measure this goal')
  })
})

describe('a pledge that is declined', () => {
  it('has a reason, which the board is told and reads, and wider readers do not', async () => {
    const manager = at.callerAs('manager')
    await ask(manager)
    const none = await refusal(decline(at.callerAs('police-lead'), ' '))
    expect(none.code).toBe('bad-input')
    await decline(at.callerAs('police-lead'))
    const chair = at.callerAs('chair')
    const [step] = (await ofPolice(chair)).steps
    expect(step).toMatchObject({ act: 'pledge.declined', reason: 'We have nobody to send.' })
    expect(await bell(chair, 'pledge-declined')).toHaveLength(1)
    expect(JSON.stringify(await at.callerAs('elected-member').goal.get({ code: 'safe' }))).not.toContain(
      'nobody to send',
    )
    expect((await refusal(decline(at.callerAs('police-lead')))).code).toBe('rule')
    expect((await manager.goal.list())[0]?.pledges).toMatchObject({ declined: 1 })
  })

  it('can be declined before any was worded, after it was signed, and signed after all', async () => {
    const lead = at.callerAs('police-lead')
    await decline(lead)
    expect(await ofPolice(lead)).toMatchObject({ state: 'declined', wording: null })
    await signPledge(lead)
    expect(await ofPolice(lead)).toMatchObject({ state: 'signed', wording: 'We share what we know.' })
    await decline(lead, 'The money has gone.')
    const { steps } = await ofPolice(lead)
    expect(steps.map(({ act }) => act).toSorted()).toEqual([
      'pledge.declined',
      'pledge.declined',
      'pledge.ended',
      'pledge.signed',
    ])
  })

  it('is declined by its own agency alone, and as it was seen', async () => {
    await ask(at.callerAs('manager'))
    const foreign = await refusal(decline(at.callerAs('council-lead')))
    expect(foreign.code).toBe('forbidden')
    const seen = await place(at.callerAs('police-lead'))
    const stale = { ...seen, version: seen.version + 1, reason: 'No.', meeting: '' }
    const conflict = await refusal(at.callerAs('police-lead').goal.declinePledge(stale))
    expect(conflict).toMatchObject({ code: 'conflict', current: { id: seen.pledgeId } })
  })

  it('stands as it stood at a moment', async () => {
    const lead = at.callerAs('police-lead')
    await signPledge(lead)
    at.clock.now = '2027-02-01T09:00:00.000Z'
    await decline(lead)
    at.clock.now = '2027-02-02T09:00:00.000Z'
    const stateAt = async (asAt: string) =>
      (await lead.goal.get({ code: 'safe', asAt })).pledges.find(({ agencyCode }) => agencyCode === 'police')
    expect(await stateAt('2027-01-31T09:00:00.000Z')).toMatchObject({ state: 'signed' })
    expect(await stateAt('2027-02-01T10:00:00.000Z')).toMatchObject({ state: 'declined' })
  })
})

describe('what the board waits for', () => {
  it('names who has not answered, who declined, and whose review has come', async () => {
    const chair = at.callerAs('chair')
    const today = at.clock.now.slice(0, 10)
    await signPledge(at.callerAs('police-lead'), { reviewOn: today })
    await signPledge(at.callerAs('council-lead'), { agencyCode: 'council', reviewOn: '2099-01-01' })
    const found = await chair.goal.pledgesToAnswer()
    const police = found.filter(({ agencyCode }) => agencyCode === 'police')
    expect(police.find(({ goalCode }) => goalCode === 'safe')).toMatchObject({ review: 'due' })
    expect(found.some((each) => each.agencyCode === 'council' && each.goalCode === 'safe')).toBe(false)
    expect(found.some(({ state }) => state === 'none')).toBe(true)
  })

  it('is set for a day to come', async () => {
    const signing = signPledge(at.callerAs('police-lead'), { reviewOn: '2020-01-01' })
    expect((await refusal(signing)).fields).toEqual([
      { field: 'reviewOn', sentence: 'Choose today or a day to come.' },
    ])
  })

  it('tells the signatory four weeks before a review, once', async () => {
    const lead = at.callerAs('police-lead')
    await signPledge(lead, { reviewOn: '2099-01-01' })
    at.clock.now = '2098-12-05T09:00:00.000Z'
    const lease = { isHeld: () => true, release: async () => undefined }
    await runClocks(at.services, lease)
    await runClocks(at.services, lease)
    expect(await bell(lead, 'pledge-review')).toHaveLength(1)
    const { wording } = await lead.goal.get({ code: 'safe' })
    const [told] = (await lead.notice.list({})).notices.filter(({ kind }) => kind === 'pledge-review')
    expect(told?.title).toBe(`Review due: the pledge of Smallborough Police to “${wording}”`)
  })
})
