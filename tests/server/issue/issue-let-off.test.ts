import { newId } from '@roundtable/db/ids.ts'
import { proposeIssues } from '@roundtable/server/issue-rule/propose-issues.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { describe, expect, it } from 'vitest'
import {
  acceptIssue,
  closedIssue,
  closeIssue,
  issueRef,
  noteOn,
  owned,
  raiseIssue,
  setRule,
  startIssue,
  stepIssue,
} from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { toldOf } from '../../support/make/notice.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const none = { likelihood: '', impact: '', controls: '', acceptedBy: '' }
const words = { title: 'Answers come late', why: 'Children wait.', known: '', ...none }
const revise = async (
  id: string,
  by: string,
  change: Partial<typeof owned & typeof none> = {},
  ownerAgency = 'council',
) =>
  at.callerAs(by).issue.revise({
    ...(await issueRef(at, id)),
    ...words,
    ...{ ...owned, ownerAgency, ...change },
    reason: 'It has to be so.',
  })

/** An issue that the manager’s own agency owns. */
async function ofCouncil(): Promise<string> {
  const id = await raiseIssue(at)
  const ref = await issueRef(at, id)
  await at.callerAs('manager').issue.accept({ ...ref, ...owned, ownerAgency: 'council' })
  return id
}

/** What a rule proposes of two returns of the council that nobody published. */
async function proposedAboutCouncil(): Promise<{ id: string; number: number }> {
  await setRule(at, 'late-twice')
  const rows = ['2026-05-01', '2026-06-01'].map((periodStart) => ({
    ...{ partnershipId: at.partnershipId, id: newId(), agencyId: at.agency('council') },
    ...{ frequency: 'monthly' as const, periodStart, periodEnd: addDays(periodStart, 30) },
    ...{ dueOn: addDays(periodStart, 50), graceDays: 5, state: 'due' as const, version: 1 },
    ...{ openedAt: `${addDays(periodStart, 31)}T06:00:00.000Z`, remark: '' },
  }))
  await at.database.db.insertInto('return').values(rows).execute()
  await proposeIssues(at.services, { isHeld: () => true })
  const { issues } = await at.callerAs('manager').issue.list({ show: 'triage' })
  const found = issues.find(({ ownerAgencyCode }) => ownerAgencyCode === 'council')
  if (found === undefined) throw new Error('Nothing was proposed about the council.')
  return found
}

describe('an issue', () => {
  it('is given away, put off or made to weigh less by nobody of the agency that owns it, the manager as little', async () => {
    const id = await ofCouncil()
    const changes: [Partial<typeof owned>, string][] = [
      [{}, 'police'],
      [{ reviewOn: '2027-06-01' }, 'council'],
      [{ severity: 'low' }, 'council'],
    ]
    for (const [change, owner] of changes) {
      expect(await refusal(revise(id, 'manager', change, owner))).toMatchObject({
        code: 'forbidden',
        sentence: expect.stringContaining('Your agency owns this issue'),
      })
    }
    await revise(id, 'manager', { severity: 'critical', reviewOn: '2026-12-20', ownerTitle: 'Director' })
    await revise(id, 'chair', { reviewOn: '2027-06-01' })
    await revise(id, 'chair', {}, 'police')
    expect((await refusal(revise(id, 'police-lead'))).code).toBe('forbidden')
  })

  it('that is given to another owner is told to them at once, and asked anew before it is closed', async () => {
    const id = await ofCouncil()
    await startIssue(at, id, 'council-lead')
    await at.callerAs('council-lead').issue.note(noteOn(id, { asksToClose: true }))
    expect((await at.callerAs('lead-partner').issue.get({ number: 1 })).closingAsked).toBe(true)
    await revise(id, 'chair', {}, 'police')
    expect((await at.callerAs('lead-partner').issue.get({ number: 1 })).closingAsked).toBe(false)
    const told = await toldOf(at, ['police-lead', 'police-contributor', 'health-lead', 'council-lead'])
    expect(told.filter((each) => each.endsWith('issue-owned')).toSorted()).toEqual([
      'council-lead issue-owned',
      'police-lead issue-owned',
    ])
    expect(told.filter((each) => each.endsWith('given-away'))).toEqual(['council-lead issue-given-away'])
    const lost = (await at.callerAs('council-lead').notice.list({})).notices[0]
    expect(lost?.sentence).toContain('to another owner: Smallborough Police')
    const { notices } = await at.callerAs('police-lead').notice.list({})
    expect(notices[0]?.sentence).toContain('to your agency, which owns it now')
    const { history } = await at.callerAs('chair').issue.get({ number: 1 })
    expect(history[0]).toMatchObject({ word: 'Issue given to another owner' })
    expect((await refusal(closeIssue(at, id, 'chair'))).sentence).toContain('You changed this issue')
    const waits = await at.callerAs('lead-partner').me.waiting()
    expect(waits.items.filter((item) => item.id === id)).toEqual([])
  })

  it('tells the agency that accepts its risk from now on, and the one that does so no more, once', async () => {
    const id = await ofCouncil()
    const people = ['council-lead', 'police-lead', 'health-lead', 'education-lead']
    const told = async () =>
      (await toldOf(at, people)).filter((each) => each.endsWith('issue-risk')).toSorted()
    const risk = (acceptedBy: string) =>
      revise(id, 'chair', { ...{ likelihood: '4', impact: '4', controls: '', acceptedBy } })
    await risk('police')
    expect(await told()).toEqual(['police-lead issue-risk'])
    await risk('police')
    expect(await told()).toEqual(['police-lead issue-risk'])
    at.clock.now = '2026-11-25T09:00:00.000Z'
    await risk('icb')
    expect(await told()).toEqual([
      'health-lead issue-risk',
      'police-lead issue-risk',
      'police-lead issue-risk',
    ])
  })

  it('once closed is not reopened for an owner that has left: another is named first', async () => {
    const id = await closedIssue(at)
    await at.callerAs('manager').agency.step({ code: 'police', version: 1, deed: 'end', reason: 'It moves.' })
    await stepIssue(at, id, 'propose-reopening', 'health-lead')
    expect((await refusal(stepIssue(at, id, 'reopen'))).sentence).toBe(
      'Smallborough Police, which owned it, is no partner any more: change the issue and name another owner, then reopen it.',
    )
    await revise(id, 'manager', {}, 'council')
    await stepIssue(at, id, 'reopen', 'chair')
    expect(await toldOf(at, ['council-lead'])).toContain('council-lead issue-owned')
  })

  it('keeps an agency that accepts its risk from leaving until another does, or none', async () => {
    const id = await ofCouncil()
    await revise(id, 'chair', { likelihood: '4', impact: '4', controls: '', acceptedBy: 'police' })
    const leave = () =>
      at.callerAs('manager').agency.step({ code: 'police', version: 1, deed: 'end', reason: 'It moves.' })
    expect((await refusal(leave())).sentence).toBe(
      'The risk of issue 1 is accepted by Smallborough Police: let another agency accept it, or none, first.',
    )
    await revise(id, 'chair', { likelihood: '4', impact: '4', controls: '', acceptedBy: '' })
    await leave()
  })

  it('tells nobody who accepts its risk before it is an issue', async () => {
    const id = await raiseIssue(at)
    const told = async () =>
      (await toldOf(at, ['health-lead', 'chair'])).filter((each) => each.endsWith('issue-risk'))
    await revise(id, 'manager', { likelihood: '4', impact: '4', controls: '', acceptedBy: 'icb' })
    expect(await told()).toEqual([])
    await acceptIssue(at, id)
    expect(await told()).toEqual(['health-lead issue-risk'])
  })

  it('is looked at again by its owner within three months, and later where the manager or the board says so', async () => {
    const id = await raiseIssue(at)
    await acceptIssue(at, id)
    await startIssue(at, id)
    const note = (reviewOn: string, by = 'police-lead') =>
      at.callerAs(by).issue.note({ ...noteOn(id), reviewOn })
    for (const day of ['2099-01-01', '2027-03-01', '2020-01-01']) {
      expect((await refusal(note(day))).fields, day).toMatchObject([{ field: 'reviewOn' }])
    }
    await note(owned.reviewOn)
    await note('2027-02-01')
    await note('2027-09-01', 'manager')
  })

  it('that a rule proposed about the returns of an agency is not set aside by its people', async () => {
    const { id, number } = await proposedAboutCouncil()
    const ref = await issueRef(at, id)
    const aside = at.callerAs('manager').issue.step({ ...ref, deed: 'set-aside', reason: 'It is ours.' })
    expect((await refusal(aside)).sentence).toContain('It is about your own agency')
    const { may } = await at.callerAs('manager').issue.get({ number })
    expect(may).toContain('accept')
    expect(may).not.toContain('set-aside')
  })
})
