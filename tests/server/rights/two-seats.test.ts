import type { Role } from '@roundtable/shared/base/role.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { doneAction, evidence, setAction } from '../../support/make/action.ts'
import { doneWith, raiseChallenge, readChallenge } from '../../support/make/challenge.ts'
import {
  acceptIssue,
  closedIssue,
  closeIssue,
  issueRef,
  owned,
  raiseIssue,
  startIssue,
  stepIssue,
} from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { giveSeat } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)
const also = (key: string, role: Role, agency: string, over = {}) =>
  giveSeat(at, key, { agencyId: at.agency(agency), role, ...over })
const said = async (tried: Promise<unknown>): Promise<string> => (await refusal(tried)).sentence

describe('one person in two seats, with an action', () => {
  it('verifies by neither what an agency of theirs did, nor checks its impact', async () => {
    await also('health-lead', 'contributor', 'police')
    const done = await doneAction(at)
    const own = 'somebody of another agency'
    const by = at.callerAs('health-lead').action
    expect(await said(by.verify({ id: done.id, version: 2, words: '' }))).toContain(own)
    expect(await said(by.refuse({ id: done.id, version: 2, reason: 'No.' }))).toContain(own)
    await at.callerAs('education-lead').action.verify({ id: done.id, version: 2, words: '' })
    const checked = { answer: 'yes' as const, words: 'Seen.', nextOn: null, decision: null }
    expect(await said(by.check({ id: done.id, version: 3, ...checked }))).toContain(own)
  })

  it('does not verify what they reported done from a seat that has ended since', async () => {
    const seat = await also('health-lead', 'contributor', 'police')
    const { id } = await setAction(at)
    await at.callerAs('health-lead').action.report({ id, version: 1, ...evidence })
    await at.database.db.updateTable('member').set({ endedAt: at.clock.now }).where('id', '=', seat).execute()
    const verified = at.callerAs('health-lead').action.verify({ id, version: 2, words: '' })
    expect(await said(verified)).toBe(
      'Nobody verifies what they did themselves: somebody of another agency can.',
    )
  })

  it('is waited for with nothing of it', async () => {
    await also('chair', 'contributor', 'police')
    await doneAction(at)
    const { items } = await at.callerAs('chair').me.waiting()
    expect(items.filter(({ subject }) => subject === 'action')).toEqual([])
  })
})

describe('one person in two seats, with an issue', () => {
  it('who leads the owner and chairs the board, cannot close it', async () => {
    await also('chair', 'agency-lead', 'police')
    const id = await raiseIssue(at)
    await acceptIssue(at, id)
    expect(await said(closeIssue(at, id, 'chair'))).toContain('Your agency owns this issue')
  })

  it('who gave it to another owner, does not close it from the board', async () => {
    await also('chair', 'manager', 'council')
    const id = await raiseIssue(at)
    await at.callerAs('chair').issue.accept({ ...(await issueRef(at, id)), ...owned, ownerAgency: 'schools' })
    const words = {
      title: 'Late',
      why: 'Children wait.',
      known: '',
      controls: '',
      likelihood: '',
      impact: '',
    }
    const revised = { ...words, ...owned, ownerAgency: 'police', acceptedBy: '', reason: 'It is theirs.' }
    await at.callerAs('chair').issue.revise({ ...(await issueRef(at, id)), ...revised })
    expect(await said(closeIssue(at, id, 'chair'))).toContain('You changed this issue')
    await closeIssue(at, id, 'lead-partner')
  })

  it('raises it as a manager where they are one, so that the board decides on it', async () => {
    await also('police-lead', 'manager', 'council')
    const id = await raiseIssue(at)
    expect(await said(acceptIssue(at, id, 'manager'))).toContain('the board decides on it')
    expect(await said(acceptIssue(at, id, 'police-lead'))).toContain('the board decides on it')
    await acceptIssue(at, id, 'chair')
  })

  it('decides on what another manager raised by the seat of the board alone, once it is confirmed', async () => {
    const seat = await also('scrutineer', 'manager', 'council')
    expect(seat).not.toBe('')
    const board = await also('scrutineer', 'delegated-partner', 'council', { confirmedAt: null })
    const id = await raiseIssue(at, { as: 'manager' })
    expect(await said(acceptIssue(at, id, 'scrutineer'))).toContain('the board decides on it')
    await at.database.db
      .updateTable('member')
      .set({ confirmedAt: at.clock.now })
      .where('id', '=', board)
      .execute()
    await acceptIssue(at, id, 'scrutineer')
    expect((await eventsOn(at, id)).at(-1)).toMatchObject({ action: 'issue.accepted', memberId: board })
  })

  it('does not decide on the reopening they proposed; the owner’s own does not leave it closed', async () => {
    const id = await closedIssue(at)
    await stepIssue(at, id, 'propose-reopening', 'manager')
    for (const deed of ['reopen', 'leave-closed'] as const) {
      expect(await said(stepIssue(at, id, deed, 'manager'))).toContain('You proposed to reopen this issue')
    }
    expect((await at.callerAs('manager').me.waiting()).items.map(({ page }) => page)).not.toContain(
      '/issues/1',
    )
    await also('chair', 'contributor', 'police')
    expect(await said(stepIssue(at, id, 'leave-closed', 'chair'))).toContain('Your agency owns this issue')
    expect((await at.callerAs('chair').issue.get({ number: 1 })).may).not.toContain('leave-closed')
    await stepIssue(at, id, 'reopen', 'chair')
  })

  it('does not close what they worked on by another seat', async () => {
    await also('lead-partner', 'agency-lead', 'icb')
    const id = await raiseIssue(at)
    await at.callerAs('manager').issue.accept({ ...(await issueRef(at, id)), ...owned, ownerAgency: 'icb' })
    await startIssue(at, id, 'lead-partner')
    const seats = at.database.db.updateTable('member').set({ endedAt: at.clock.now })
    await seats.where('personId', '=', at.person('lead-partner')).where('role', '=', 'agency-lead').execute()
    expect(await said(closeIssue(at, id, 'lead-partner'))).toContain('worked on this issue')
  })
})

describe('one person in two seats, with a challenge', () => {
  beforeEach(async () => {
    await also('police-lead', 'agency-lead', 'council')
  })

  it('does not answer what they raised, and is not waited for with it', async () => {
    await raiseChallenge(at)
    expect(await said(doneWith(at, '1').answer('police-lead'))).toContain('You raised this challenge')
    expect((await readChallenge(at, '1')).can).not.toContain('answer')
    const { items } = await at.callerAs('police-lead').me.waiting()
    expect(items.filter(({ subject }) => subject === 'challenge')).toEqual([])
    await doneWith(at, '1').answer('council-lead')
  })

  it('does not accept for the agency that asks what the other agency of theirs answered', async () => {
    await raiseChallenge(at, { by: 'police-second-lead' })
    await doneWith(at, '1').answer('council-lead')
    for (const deed of ['accept', 'disagree'] as const) {
      expect((await refusal(doneWith(at, '1').decide(deed, 'police-lead'))).code).toBe('forbidden')
    }
    await doneWith(at, '1').decide('accept', 'police-second-lead')
    expect((await refusal(doneWith(at, '1').decide('resolve', 'police-lead'))).code).toBe('forbidden')
  })

  it('does not accept the answer they gave themselves', async () => {
    await raiseChallenge(at, { by: 'police-second-lead' })
    await doneWith(at, '1').answer('police-lead')
    expect((await refusal(doneWith(at, '1').decide('accept', 'police-lead'))).code).toBe('forbidden')
    await doneWith(at, '1').decide('accept', 'police-second-lead')
  })
})
