import { newId } from '@roundtable/db/ids.ts'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { callsOf, publishMonth } from '../support/browser/calls.ts'
import { fillDay, useJourney } from '../support/browser/journey.ts'
import { readCsv } from '../support/read/csv.ts'

/** November has ended; 90 of 100 conferences were in time in October, and 85 are agreed. */
const journey = useJourney({ from: '2026-12-14T09:00:00.000Z' })
const about = '/northmere/indicators/HP10'
const wording = 'A duty desk sends every report the day before'

const publish = (page: Page, start: string, numerator: string) =>
  publishMonth(page, { agency: 'council', code: 'HP10', start, figure: { numerator, denominator: '20' } })

type Seat = { id: string; version: number; name: string }
/** The lead of the police deputises for who sits on the board for them. */
async function deputise(page: Page): Promise<void> {
  const { read, write } = await callsOf(page, 'manager')
  const seats = await read<Seat[]>('member.list')
  const seatOf = (name: string) => seats.find((seat) => seat.name === name)
  const days = { fromDay: '2027-01-12', untilDay: '2027-12-31' }
  const { id, version } = seatOf('Neil Abara') ?? {}
  await write('member.deputise', { id, version, deputyMemberId: seatOf('Ruth Calder')?.id, ...days })
}

const pathOf = (page: Page) => new URL(page.url()).pathname
let [issue, challenge, action] = ['', '', '']

describe('conferences that come late', () => {
  it('are off target twice, a rule proposes an issue, and the manager accepts it as one of the police', async () => {
    const page = await journey.visit('/northmere/issues', 'manager')
    const { write } = await callsOf(page, 'manager')
    const set = { isOn: true, periods: '2', reason: 'We want to see it early.' }
    await write('issueRule.set', { kind: 'off-target-run', version: 2, ...set })
    await publish(page, '2026-11-01', '12')
    await journey.moveTo('2027-01-12T09:00:00.000Z')
    await publish(page, '2026-12-01', '12')
    await journey.moveTo('2027-01-12T11:00:00.000Z')
    await callsOf(page, 'manager')
    await page.goto('/northmere/issues?show=triage&q=HP10')
    await page.getByRole('link', { name: /off target 2 periods running$/ }).click()
    await page.getByText('What the rule found: November 2026 to December 2026').waitFor()
    issue = pathOf(page)
    await page.getByRole('button', { name: 'Accept it' }).click()
    const accept = page.getByRole('dialog')
    await accept.getByLabel('How heavy it weighs').selectOption('high')
    await accept.getByLabel('Agency that owns it').selectOption('police')
    await accept.getByLabel('Post that answers for it').fill('Superintendent')
    await fillDay(accept, 'Looked at again on', '2027-03-01')
    await accept.getByRole('button', { name: 'Accept it' }).click()
    await page.getByText(/is accepted: the board reads it now/).waitFor()
  })

  it('are what the chair challenges the police about, with an offer of support', async () => {
    const page = await journey.visit(about, 'chair')
    await page.getByRole('link', { name: 'Raise a challenge' }).click()
    await page.getByLabel('Agency that is asked').selectOption('police')
    await page.getByLabel('The question').fill('What brings every report before the conference?')
    await page.getByLabel('What it rests on').fill('Two months off target: reports of the police came last.')
    await page.getByLabel('With what you help').fill('A nurse who reads the reports with them.')
    await page.getByLabel('Who helps').selectOption('icb')
    await fillDay(page, 'By when', '2027-03-31')
    await page.getByRole('button', { name: 'Raise the challenge' }).click()
    await page.getByRole('heading', { name: 'Northmere Police has until 26 January to answer' }).waitFor()
    challenge = pathOf(page)
    await deputise(page)
  })

  it('are answered at the second stage, where it came by itself, and the chair accepts the answer', async () => {
    await journey.moveTo('2027-01-27T09:00:00.000Z')
    const page = await journey.visit(challenge, 'police-lead')
    await page.getByText('Northmere Police did not answer until 26 January 2027.').waitFor()
    const { read } = await callsOf(page, 'police-lead')
    const { stage } = await read<{ stage: number }>('challenge.get', {
      reference: challenge.split('/').at(-1),
    })
    expect(stage).toBe(2)
    await page.getByRole('textbox', { name: 'Your answer' }).fill('A duty desk, from 15 February.')
    await page.getByLabel('We take up the support').check()
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await page.getByText(/^The answer is sent/).waitFor()
    await callsOf(page, 'chair')
    await page.goto(challenge)
    await page.getByRole('button', { name: 'Accept the answer' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click()
    await page.getByRole('heading', { name: 'The answer is accepted, and not resolved yet' }).waitFor()
  })

  it('lead to an action that the police do and cannot verify, and that health verifies', async () => {
    const page = await journey.visit(challenge, 'chair')
    const { write } = await callsOf(page, 'chair')
    const { number } = await write<{ number: number }>('action.set', {
      ...{ id: newId(), subjectKind: 'issue', subjectCode: issue.split('/').at(-1), wording },
      ...{ agencyCode: 'police', title: 'Chief inspector', dueOn: '2027-03-01', evidenceWanted: 'The log' },
      ...{ impactOn: '2027-05-12', isTest: false, expects: '', startsOn: null },
    })
    action = `/northmere/actions/${number}`
    await journey.moveTo('2027-02-26T09:00:00.000Z')
    await callsOf(page, 'police-lead')
    await page.goto(action)
    await page.getByRole('button', { name: 'Report done' }).click()
    const report = page.getByRole('dialog')
    await report.getByLabel('What was done, and what shows it').fill('The desk is staffed.')
    await report.getByRole('button', { name: 'Report it done' }).click()
    await page.getByText(/^Reported done\. It counts once/).waitFor()
    await page
      .getByText(/another agency/)
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: 'Verify', exact: true }).count()).toBe(0)
    const police = await callsOf(page, 'police-lead')
    const done = await police.read<{ id: string; version: number }>('action.get', { number })
    const verifying = police.write('action.verify', {
      id: done.id,
      version: done.version,
      words: 'It was done.',
    })
    await expect(verifying).rejects.toThrow(/another agency|of that agency/)
    await callsOf(page, 'health-lead')
    await page.goto(action)
    await page.getByRole('button', { name: 'Verify', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'It was done' }).click()
    await page.getByText(/is verified\.$/).waitFor()
  })

  it('are in time again two months later: the impact is checked, and the chair closes the issue', async () => {
    await journey.moveTo('2027-05-12T09:00:00.000Z')
    const page = await journey.visit('/northmere', 'chair')
    await publish(page, '2027-03-01', '19')
    await publish(page, '2027-04-01', '19')
    await callsOf(page, 'health-lead')
    await page.goto(action)
    await page.getByRole('button', { name: 'Check impact' }).click()
    const check = page.getByRole('dialog')
    await check.getByText('95.0%').waitFor()
    await check.getByLabel('Did it make a difference?').selectOption('yes')
    await check.getByLabel('What you looked at, and what it shows').fill('On target two months after.')
    await check.getByRole('button', { name: 'Say so' }).click()
    await page.getByText(/is over: what it changed stands on the record/).waitFor()
    await callsOf(page, 'police-lead')
    await page.goto(issue)
    await page.getByRole('button', { name: 'Start on it' }).click()
    await page.getByRole('button', { name: 'Ask to close it' }).click()
    const ask = page.getByRole('dialog')
    await ask.getByLabel('What shows that it is solved').fill('In time two months running.')
    await ask.getByLabel('Evidence, a link a line').fill('Log https://police.example/log')
    await ask.getByRole('button', { name: 'Ask to close it' }).click()
    await page.getByText(/^You asked for it to be closed/).waitFor()
    await callsOf(page, 'chair')
    await page.goto(issue)
    await page.getByRole('button', { name: 'Close it' }).click()
    const close = page.getByRole('dialog')
    await close.getByLabel('What shows that it is solved').fill('Every report was there.')
    await close.getByRole('button', { name: 'Close it' }).click()
    await page.getByText(/is closed\. If its indicator is worse again/).waitFor()
  })

  it('are told from the first figure to the last act, in order, on the timeline and in its file', async () => {
    const page = await journey.visit(about, 'chair')
    const acts = [
      ...['Issue proposed by a rule', 'Issue accepted', 'Raised'],
      ...['Moved on by itself: nobody answered in time', 'Answered', 'Answer accepted'],
      ...['Set', 'Reported done', 'Verified by another agency', 'Impact checked'],
      ...['Work on the issue started', 'Asked to close the issue', 'Issue closed with evidence'],
    ]
    const isOfStory = (what: string | undefined) => !/^(Figure published|Commentary)$/.test(what ?? '')
    const shown = page.locator('.timeline-list li > div > strong')
    await expect
      .poll(async () => (await shown.allTextContents()).filter(isOfStory).slice(0, 13).toReversed())
      .toEqual(acts)
    const file = async (path: string) => readCsv(await (await page.request.get(`/export/${path}`)).text())
    const rows = await file('timeline.csv?partnership=northmere&kind=indicator&code=HP10')
    expect(
      rows
        .map(({ what }) => what)
        .filter(isOfStory)
        .slice(0, 13)
        .toReversed(),
    ).toEqual(acts)
    const [closed] = await file('issues.csv?partnership=northmere&show=closed&q=HP10')
    expect(closed).toMatchObject({ state: 'Closed', proposed_by_rule: 'Off target several periods running' })
    const asked = (await file('challenges.csv?partnership=northmere')).find(
      ({ subject_code }) => subject_code === 'HP10',
    )
    expect(asked).toMatchObject({
      ...{ state: 'Accepted', agency_code: 'police', stage: '2', stages_without_answer: '1' },
      support_taken_up: 'yes',
    })
    const did = (await file('actions.csv?partnership=northmere')).find((row) => row.wording === wording)
    expect(did).toMatchObject({
      ...{ agency_code: 'police', done_by: 'Ruth Calder', made_a_difference: 'Yes, it made a difference' },
      verified_by: expect.not.stringMatching(/Ruth Calder|^$/),
    })
  })
})
