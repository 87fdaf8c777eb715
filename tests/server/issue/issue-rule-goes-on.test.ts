import { proposeIssues } from '@roundtable/server/issue-rule/propose-issues.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { acceptIssue, closeIssue, setRule, startIssue, stepIssue } from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { agreeTarget, proposeTarget } from '../../support/make/target.ts'

const at = perTest(openPartnershipAlone)
const run = () => proposeIssues(at.services, { isHeld: () => true })

/** One month after another from January 2027 on, each published three weeks after it. */
let next = 0
async function publish(...values: string[]): Promise<void> {
  for (const value of values) {
    const month = `${2027 + Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}`
    next += 1
    const recordedAt = `${addDays(`${month}-01`, 50)}T09:00:00.000Z`
    await publishFigure(at.database, lineOf(at, 'PO01', `${month}-01`), { value, recordedAt })
    at.clock.now = recordedAt > at.clock.now ? recordedAt : at.clock.now
    await run()
  }
}
const ofPolice = async () => {
  const { issues } = await at.callerAs('manager').issue.list({ show: 'all' })
  const found = issues.filter(({ indicatorCode }) => indicatorCode === 'PO01')
  return found.toSorted((a, b) => b.number - a.number)
}
const states = async () => (await ofPolice()).map(({ state }) => state)
async function closeTheLast(): Promise<string> {
  const [issue] = await ofPolice()
  const id = issue?.id ?? ''
  await acceptIssue(at, id)
  await startIssue(at, id)
  await closeIssue(at, id)
  return id
}
const level = (most: number, ...values: string[]) =>
  Array.from({ length: most }, (_, i) => values[i % values.length] ?? '')

/** A process that runs level, falls for seven months on end, and an issue about it that was closed. */
async function closedWhileBelow(): Promise<string> {
  next = 0
  await setRule(at, 'special-cause')
  await publish(...level(20, '86', '92', '88', '90'))
  expect(await states()).toEqual([])
  await publish(...level(7, '80', '80.5', '81'))
  expect(await states()).toEqual(['proposed'])
  return closeTheLast()
}

it('a run below the average that goes on is put forward again once it is as long as the chart asks for', async () => {
  await closedWhileBelow()
  await publish(...level(6, '80.5', '81', '80'))
  expect(await states()).toEqual(['closed'])
  await publish('80.5')
  expect(await states()).toEqual(['reopen-proposed'])
})

it('a figure beyond the limits is, as soon as it is known', async () => {
  const id = await closedWhileBelow()
  await publish('80.5')
  expect(await states()).toEqual(['closed'])
  await publish('70')
  expect(await states()).toEqual(['reopen-proposed'])
  await stepIssue(at, id, 'leave-closed')
  await publish('70', '71', '70', '70', '71')
  expect(await states()).toEqual(['closed'])
})

it('a target out of reach is, once six figures have missed it since', async () => {
  next = 0
  await proposeTarget(at.callerAs('manager'), { low: '99' })
  await agreeTarget(at.callerAs('chair'))
  await setRule(at, 'beyond-limits')
  await publish(...level(14, '83', '85', '82', '84.5', '83.5'))
  expect(await states()).toEqual(['proposed'])
  await closeTheLast()
  await publish(...level(5, '83', '85', '82', '84.5', '83.5'))
  expect(await states()).toEqual(['closed'])
  await publish('84')
  expect(await states()).toEqual(['reopen-proposed'])
})

it('a run that goes on for more than a year is an issue of its own where its periods are too long for a year', async () => {
  next = 0
  await setRule(at, 'off-target-run', { periods: '12' })
  await publish(...level(12, '60', '61'))
  expect(await states()).toEqual(['proposed'])
  await closeTheLast()
  await publish(...level(11, '60', '61'))
  expect(await states()).toEqual(['closed'])
  at.clock.now = `${addDays(at.clock.now.slice(0, 10), 60)}T09:00:00.000Z`
  await publish('60')
  expect(await states()).toEqual(['proposed', 'closed'])
})
