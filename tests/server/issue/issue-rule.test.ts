import { newId } from '@roundtable/db/ids.ts'
import { proposeIssues } from '@roundtable/server/issue-rule/propose-issues.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { triedRuleSchema } from '@roundtable/shared/issue-rule/issue-rule.ts'
import { describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import {
  acceptIssue,
  closeIssue,
  raiseIssue,
  setRule,
  startIssue,
  stepIssue,
} from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnershipAlone)
const lease = { isHeld: () => true }
const run = () => proposeIssues(at.services, lease)

/** PO01 of a month, published three weeks after it: 80 is its target, 75 still within its tolerance. */
async function publish(month: string, value: string): Promise<void> {
  const start = `${month}-01`
  const recordedAt = `${addDays(start, 50)}T09:00:00.000Z`
  await publishFigure(at.database, lineOf(at, 'PO01', start), { value, recordedAt })
  at.clock.now = recordedAt
}
const ofPolice = async () => {
  const { issues } = await at.callerAs('manager').issue.list({ show: 'all' })
  return issues
    .filter(({ indicatorCode }) => indicatorCode === 'PO01')
    .toSorted((a, b) => b.number - a.number)
}
/** The issue about PO01 that a rule proposed. */
async function proposed(): Promise<string> {
  await setRule(at, 'off-target-run')
  await publish('2027-01', '70')
  await publish('2027-02', '69')
  await run()
  const [issue] = await ofPolice()
  return issue?.id ?? ''
}
const state = async () => (await ofPolice()).map((issue) => issue.state)

describe('a rule', () => {
  it('proposes an issue where an indicator is off target two periods running, once, with what was known', async () => {
    await setRule(at, 'off-target-run')
    await publish('2027-01', '70')
    await run()
    expect(await ofPolice()).toEqual([])
    await publish('2027-02', '69')
    expect((await Promise.all([run(), run()])).sort()).toEqual([0, 1])
    expect(await run()).toBe(0)
    const [issue] = await ofPolice()
    expect(issue).toMatchObject({ state: 'proposed', rule: 'off-target-run', raisedBy: null })
    expect(issue?.title).toMatch(/off target 2 periods running$/)
    const { facts } = await at.callerAs('manager').issue.get({ number: issue?.number ?? 0 })
    expect(facts?.rows.map(({ label, text }) => [label, text])).toEqual([
      ['January 2027', '70.0%'],
      ['February 2027', '69.0%'],
    ])
    expect(await at.callerAs('chair').issue.list({ show: 'all' })).toMatchObject({ issues: [] })
  })

  it('that is switched off proposes nothing, and is switched with a reason by the manager alone', async () => {
    await setRule(at, 'off-target-run', { isOn: false })
    await publish('2027-01', '70')
    await publish('2027-02', '69')
    expect(await run()).toBe(0)
    const set = { kind: 'off-target-run', version: 1, isOn: true, periods: '3', reason: 'Fewer.' } as const
    expect((await refusal(at.callerAs('chair').issueRule.set(set))).code).toBe('forbidden')
    await at.callerAs('manager').issueRule.set(set)
    expect((await refusal(at.callerAs('manager').issueRule.set(set))).code).toBe('conflict')
    const { rules } = await at.callerAs('chair').issueRule.list()
    expect(rules.find(({ kind }) => kind === 'off-target-run')).toMatchObject({
      ...{ isOn: true, periods: 3, version: 2 },
      history: [{ periods: 3, reason: 'Fewer.' }, { isOn: false }],
    })
  })

  it('does not propose anew what was set aside, however long the run goes on, and a new run is another', async () => {
    const id = await proposed()
    await stepIssue(at, id, 'set-aside')
    await publish('2027-03', '60')
    await run()
    expect(await state()).toEqual(['set-aside'])
    await publish('2027-04', '90')
    await publish('2027-05', '60')
    await publish('2027-06', '60')
    await run()
    expect(await state()).toEqual(['proposed', 'set-aside'])
  })

  it('proposes nothing where an issue is open about the indicator', async () => {
    const id = await proposed()
    await acceptIssue(at, id)
    await publish('2027-03', '90')
    await publish('2027-04', '60')
    await publish('2027-05', '60')
    await run()
    expect(await state()).toEqual(['accepted'])
  })

  it('proposes to reopen what was closed within a year and is worse again, and after a year a new issue', async () => {
    const id = await proposed()
    await acceptIssue(at, id)
    await startIssue(at, id)
    await publish('2027-03', '90')
    await closeIssue(at, id)
    await publish('2027-04', '60')
    await publish('2027-05', '60')
    await run()
    expect(await state()).toEqual(['reopen-proposed'])
    const { history } = await at.callerAs('chair').issue.get({ number: (await ofPolice())[0]?.number ?? 0 })
    expect(history.map(({ by, word }) => [by, word])[0]).toEqual([
      'Roundtable',
      'Reopening of the issue proposed',
    ])
    await stepIssue(at, id, 'leave-closed')
    await run()
    expect(await state()).toEqual(['closed'])
    await publish('2028-06', '90')
    await publish('2028-07', '60')
    await publish('2028-08', '60')
    await run()
    expect(await state()).toEqual(['proposed', 'closed'])
  })

  it('proposes to reopen what was closed while its run went on, once as many periods as it asks for came since', async () => {
    const id = await proposed()
    await acceptIssue(at, id)
    await startIssue(at, id)
    await closeIssue(at, id)
    await publish('2027-03', '68')
    await run()
    expect(await state()).toEqual(['closed'])
    await publish('2027-04', '67')
    await run()
    await run()
    expect(await state()).toEqual(['reopen-proposed'])
    await stepIssue(at, id, 'leave-closed')
    await publish('2027-05', '67')
    await publish('2027-06', '67')
    await publish('2027-07', '67')
    await run()
    expect(await state()).toEqual(['closed'])
  })

  it('proposes to reopen what a person raised and the board closed, where the figures stay off target', async () => {
    await setRule(at, 'off-target-run')
    await publish('2027-01', '70')
    const id = await raiseIssue(at)
    await acceptIssue(at, id)
    await publish('2027-02', '70')
    await startIssue(at, id)
    await closeIssue(at, id)
    await publish('2027-03', '70')
    await run()
    expect(await state()).toEqual(['closed'])
    await publish('2027-04', '70')
    await run()
    expect(await state()).toEqual(['reopen-proposed'])
  })

  it('tried on the past says what it would have proposed, with what was known then and not what is known now', async () => {
    await publish('2027-01', '70')
    await publish('2027-02', '69')
    const then = at.clock.now
    await publish('2027-03', '90')
    const corrected = { value: '88', revision: 2, recordedAt: '2027-06-01T09:00:00.000Z' }
    await publishFigure(at.database, lineOf(at, 'PO01', '2027-02-01'), corrected)
    at.clock.now = '2027-06-02T09:00:00.000Z'
    const tried = await at.callerAs('manager').issueRule.try({ kind: 'off-target-run', periods: 2 })
    expect(tried).toEqual(triedRuleSchema.parse(tried))
    const [proposal] = tried.proposals.filter(({ code }) => code === 'PO01')
    expect(proposal?.facts).toMatchObject({ at: then, rows: [{ text: '70.0%' }, { text: '69.0%' }] })
    expect(await at.callerAs('manager').issueRule.try({ kind: 'off-target-run', periods: 3 })).toMatchObject({
      proposals: expect.not.arrayContaining([expect.objectContaining({ code: 'PO01' })]),
    })
    const past = await at.callerAs('chair').indicator.get({ code: 'PO01', asAt: then })
    const text = new Map(past.points.map((point) => [point.periodLabel, point.text]))
    for (const { label, text: known } of proposal?.facts.rows ?? []) expect(text.get(label)).toBe(known)
    expect(await ofPolice()).toEqual([])
  })

  it('proposes an issue about the returns of an agency that is late twice running, owned by it', async () => {
    await setRule(at, 'late-twice')
    const [first = '', second = ''] = await lateReturns()
    at.clock.now = `${first}T09:00:00.000Z`
    expect(await run()).toBe(0)
    at.clock.now = `${second}T09:00:00.000Z`
    await run()
    const { issues } = await at.callerAs('manager').issue.list({ show: 'triage' })
    expect(issues).toMatchObject([{ rule: 'late-twice', ownerAgencyCode: 'police', indicatorCode: null }])
    expect(issues[0]?.returnsOf).toBe('Smallborough Police')
    expect(await run()).toBe(0)
  })
})

/** Two months of the police that nobody publishes; the first days on which each is late. */
async function lateReturns(): Promise<string[]> {
  const months = ['2026-12-01', '2027-01-01']
  const rows = months.map((periodStart) => ({
    ...{ partnershipId: at.partnershipId, id: newId(), agencyId: at.agency('police') },
    ...{ frequency: 'monthly' as const, periodStart, periodEnd: addDays(periodStart, 30) },
    ...{ dueOn: addDays(periodStart, 50), graceDays: 5, state: 'due' as const, version: 1 },
    ...{ openedAt: `${addDays(periodStart, 31)}T06:00:00.000Z`, remark: '' },
  }))
  await at.database.db.insertInto('return').values(rows).execute()
  return rows.map(({ dueOn }) => addDays(dueOn, 6))
}
