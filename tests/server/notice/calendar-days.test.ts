import { expect, it } from 'vitest'
import { verifiedAction } from '../../support/make/action.ts'
import { doneWith, raiseChallenge, readChallenge, runChallengeClocks } from '../../support/make/challenge.ts'
import { acceptIssue, issueRef, owned, raiseIssue } from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

type Day = { summary: string; day: string; sequence: number; stamp: string }
/** The days of somebody’s calendar whose summary holds these words. */
async function daysOf(by: string, words: string): Promise<Day[]> {
  const { address } = await at.callerAs(by).notice.calendarFeed.renew()
  const text = await (await fetch(at.url + new URL(address).pathname)).text()
  const value = (block: string, name: string) =>
    new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(block)?.[1]?.trim() ?? ''
  return text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .filter((block) => block.includes(words))
    .map((block) => ({
      summary: value(block, 'SUMMARY'),
      day: value(block, 'DTSTART'),
      sequence: Number(value(block, 'SEQUENCE')),
      stamp: value(block, 'DTSTAMP'),
    }))
}

it('the last day to answer stands in the calendar of who answers, moves with its stage and ends with an answer', async () => {
  const { reference } = await raiseChallenge(at, {
    toAgencyCode: 'police',
    by: 'council-lead',
    about: 'goal safe',
  })
  const words = `Challenge ${reference}`
  const [first] = await daysOf('police-lead', words)
  expect(first).toMatchObject({ day: '20261207' })
  expect(first?.summary).not.toContain('employment')
  for (const by of ['police-contributor', 'council-lead', 'health-lead']) {
    expect(await daysOf(by, words), by).toEqual([])
  }
  await doneWith(at, reference).answer('police-lead')
  expect(await daysOf('police-lead', words)).toEqual([])
  at.clock.now = '2026-12-01T09:00:00.000Z'
  const other = await raiseChallenge(at)
  const later = `Challenge ${other.reference}`
  const [before] = await daysOf('lead-partner', later)
  at.clock.now = '2026-12-16T09:00:00.000Z'
  await runChallengeClocks(at)
  const [after] = await daysOf('lead-partner', later)
  expect((await readChallenge(at, other.reference)).state).toBe('stage-2')
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
  expect([after?.day !== before?.day, after?.stamp]).toEqual([true, '20261216T090000Z'])
  expect(await daysOf('council-lead', later)).toEqual([])
})

it('a restricted challenge stands in no calendar', async () => {
  const ground = 'Conduct.'
  const { reference } = await raiseChallenge(at, { restricted: true, ground, by: 'chair' })
  for (const by of ['council-lead', 'lead-partner', 'manager', 'chair']) {
    expect(await daysOf(by, `Challenge ${reference}`), by).toEqual([])
  }
})

it('the day an impact is looked at stands in the calendar of who looks at it, the chair’s too', async () => {
  const { number } = await verifiedAction(at)
  const words = `The impact of Action ${number}`
  for (const by of ['chair', 'manager', 'scrutineer']) {
    expect(await daysOf(by, words), by).toMatchObject([{ day: '20270601' }])
  }
  for (const by of ['police-lead', 'health-contributor']) expect(await daysOf(by, words), by).toEqual([])
})

it('the day an issue is looked at again stands in the calendar of its owner’s lead, and moves', async () => {
  const id = await raiseIssue(at)
  await acceptIssue(at, id)
  const [before] = await daysOf('police-lead', 'Issue 1')
  expect(before).toMatchObject({ day: '20270111' })
  for (const by of ['police-contributor', 'health-lead', 'chair']) {
    expect(await daysOf(by, 'Issue 1'), by).toEqual([])
  }
  const words = { title: 'Late', why: 'Children wait.', known: '', likelihood: '', impact: '', controls: '' }
  await at.callerAs('chair').issue.revise({
    ...(await issueRef(at, id)),
    ...{ ...words, ...owned, acceptedBy: '', reviewOn: '2027-02-01', reason: 'Later.' },
  })
  const [after] = await daysOf('police-lead', 'Issue 1')
  expect(after).toMatchObject({ day: '20270201' })
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
})
