import { newId } from '@roundtable/db/ids.ts'
import { proposeIssues } from '@roundtable/server/issue-rule/propose-issues.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { momentsOfLine } from '@roundtable/shared/issue-rule/known-line.ts'
import { expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { setRule, stepIssue } from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { agreeTarget, proposeTarget } from '../../support/make/target.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnershipAlone)

/** A month of the police that nobody publishes, opened so many days after its end. */
const owed = (periodStart: string, openedAfter: number) => ({
  ...{ partnershipId: at.partnershipId, id: newId(), agencyId: at.agency('police') },
  ...{ frequency: 'monthly' as const, periodStart, periodEnd: addDays(periodStart, 30) },
  ...{ dueOn: addDays(periodStart, 50), graceDays: 5, state: 'due' as const, version: 1 },
  ...{ openedAt: `${addDays(periodStart, openedAfter)}T06:00:00.000Z`, remark: '' },
})

it('a rule tried on the past tells a late return at the moment at which the rule proposes it', async () => {
  await setRule(at, 'late-twice')
  const rows = [owed('2026-12-01', 31), owed('2027-01-01', 90)]
  await at.database.db.insertInto('return').values(rows).execute()
  const days = Array.from({ length: 100 }, (_, i) => addDays('2027-01-20', i))
  let proposedOn = ''
  for (const day of days) {
    at.clock.now = `${day}T07:00:00.000Z`
    if ((await proposeIssues(at.services, { isHeld: () => true })) > 0) proposedOn = day
  }
  expect(proposedOn).toBe('2027-04-01')
  const { proposals } = await at.callerAs('manager').issueRule.try({ kind: 'late-twice', periods: 2 })
  expect(proposals.map(({ facts }) => facts.at)).toEqual(['2027-04-01T06:00:00.000Z'])
})

it('it looks again when a target ends, a definition breaks or a step begins and ends, as the rule does', () => {
  const target = { id: 'a', fromPeriod: '2026-01-01', low: '1', high: null, tolerance: '0' }
  const moments = momentsOfLine(
    {
      indicator: {
        ...{ name: 'Answers', unit: 'percent', decimals: 0, polarity: 'higher', frequency: 'monthly' },
        chart: 'xmr',
      } as never,
      revisions: [],
      targets: [{ ...target, agreedAt: '2026-02-01', withdrawnAt: '2026-03-01' } as never],
      breaks: [{ fromPeriod: '2026-01-01', recordedAt: '2026-04-01' }],
      segments: [
        { from: '2026-01-01', baseline: 12, recordedAt: '2026-05-01', endedAt: '2026-06-01' } as never,
      ],
    },
    { after: '2026-01-01', until: '2026-12-31' },
  )
  expect(moments).toEqual(['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'])
})

it('a target that cannot be reached is proposed although a run of bad figures was set aside before', async () => {
  await proposeTarget(at.callerAs('manager'), { low: '99' })
  await agreeTarget(at.callerAs('chair'))
  const months = Array.from({ length: 12 }, (_, i) =>
    addDays('2026-11-15', Math.round(i * 30.44)).slice(0, 7),
  )
  for (const [i, month] of months.entries()) {
    const recordedAt = `${addDays(`${month}-01`, 50)}T09:00:00.000Z`
    const value = ['83', '85', '82', '84.5', '83.5'][i % 5] ?? '83'
    await publishFigure(at.database, lineOf(at, 'PO01', `${month}-01`), { value, recordedAt })
    at.clock.now = recordedAt
  }
  const run = () => proposeIssues(at.services, { isHeld: () => true })
  const rulesOf = async () => {
    const { issues } = await at.callerAs('manager').issue.list({ show: 'all' })
    return issues.flatMap(({ indicatorCode, rule, state }) =>
      indicatorCode === 'PO01' ? [`${rule} ${state}`] : [],
    )
  }
  await setRule(at, 'off-target-run')
  await run()
  const { issues } = await at.callerAs('manager').issue.list({ show: 'all' })
  const found = issues.find(({ indicatorCode }) => indicatorCode === 'PO01')
  await stepIssue(at, found?.id ?? '', 'set-aside')
  await setRule(at, 'beyond-limits')
  await run()
  await run()
  expect((await rulesOf()).toSorted()).toEqual(['beyond-limits proposed', 'off-target-run set-aside'])
})

it('it tells figures in full, so to nobody whose agency shares no more', async () => {
  const manager = at.callerAs('manager')
  const { agencies } = await manager.sharing.list()
  for (const { id, version, state } of agencies.find(({ code }) => code === 'council')?.agreements ?? []) {
    if (state !== 'ended') await manager.sharing.end({ id, version, reason: 'It ran out.' })
  }
  const tried = at.callerAs('manager').issueRule.try({ kind: 'off-target-run', periods: 2 })
  expect((await refusal(tried)).code).toBe('forbidden')
})
