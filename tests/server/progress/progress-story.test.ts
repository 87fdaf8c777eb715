import { proposeIssues } from '@roundtable/server/issue-rule/propose-issues.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { expect, it } from 'vitest'
import { setAction } from '../../support/make/action.ts'
import { doneWith, raiseChallenge, readChallenge, runChallengeClocks } from '../../support/make/challenge.ts'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { acceptIssue, issueRef, noteOn, setRule, startIssue } from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const as = (key: string) => at.callerAs(key)

/** PO01 of a month, published seven weeks after its beginning: 80 is its target. */
async function publish(month: string, value: string): Promise<void> {
  const start = `${month}-01`
  const recordedAt = `${addDays(start, 50)}T09:00:00.000Z`
  await publishFigure(at.database, lineOf(at, 'PO01', start), { value, recordedAt })
  at.clock.now = recordedAt
}
const later = (day: string) => {
  at.clock.now = `${day}T09:00:00.000Z`
}

it('from two figures off target to an issue that another agency closes, each step is on one timeline and in the files', async () => {
  await setRule(at, 'off-target-run')
  await publish('2027-01', '70')
  await publish('2027-02', '69')
  await proposeIssues(at.services, { isHeld: () => true })
  const { issues } = await as('manager').issue.list({ show: 'triage' })
  const number = issues.find(({ indicatorCode }) => indicatorCode === 'PO01')?.number ?? 0
  const { id } = await issueRef(at, number)
  await acceptIssue(at, id)
  await startIssue(at, id)

  const { reference } = await raiseChallenge(at, {
    ...{ by: 'chair', toAgencyCode: 'police', about: 'indicator PO01', supportAgencyCode: 'icb' },
    question: 'What brings the answers back within a day?',
  })
  later('2027-06-01')
  await runChallengeClocks(at)
  expect(await readChallenge(at, reference, 'chair')).toMatchObject({ state: 'stage-2', silences: 1 })
  expect((await refusal(doneWith(at, reference).answer('police-lead'))).code).toBe('forbidden')
  await doneWith(at, reference).answer('manager', 'A second person answers from June.')
  expect((await refusal(doneWith(at, reference).decide('accept', 'police-lead'))).code).toBe('forbidden')
  await doneWith(at, reference).decide('accept', 'chair')

  const action = await setAction(at, {
    ...{ subjectKind: 'issue', subjectCode: String(number), wording: 'A second person answers' },
    ...{ dueOn: '2027-07-01', impactOn: '2027-09-01' },
  })
  const held = async () => {
    const { version } = await as('manager').action.get({ number: action.number })
    return { id: action.id, version }
  }
  await as('police-lead').action.report({ ...(await held()), evidence: 'In post since 7 June.', links: '' })
  const ownVerifying = as('police-second-lead').action.verify({ ...(await held()), words: '' })
  expect((await refusal(ownVerifying)).code).toBe('forbidden')
  await as('health-lead').action.verify({ ...(await held()), words: 'Seen on the rota.' })
  await publish('2027-07', '84')
  await publish('2027-08', '85')
  await as('health-lead').action.check({
    ...(await held()),
    ...{ answer: 'yes', words: 'Two months on target.', nextOn: null, decision: null },
  })

  await as('police-lead').issue.note({ ...noteOn(id, { text: 'On target again.', asksToClose: true }) })
  const closing = {
    noteId: at.services.newId(),
    text: 'Two months on target.',
    evidence: 'Rota https://police.example/rota',
  }
  const byOwner = as('police-lead').issue.close({ ...(await issueRef(at, id)), ...closing })
  expect((await refusal(byOwner)).code).toBe('forbidden')
  await as('chair').issue.close({ ...(await issueRef(at, id)), ...closing })

  const { entries } = await as('chair').timeline.list({ kind: 'indicator', code: 'PO01' })
  const acts = entries
    .map(({ what, sentence }) => `${what}: ${sentence}`)
    .filter((what) => !/^(Figure|Commentary)/.test(what))
    .toReversed()
  expect(acts).toMatchInlineSnapshot(`
    [
      "Issue proposed by a rule: Issue 1 was proposed by a rule.",
      "Issue accepted: Issue 1 was accepted.",
      "Work on the issue started: Issue 1 is worked on.",
      "Raised: Challenge 1 from the chair of the partnership to Smallborough Police was raised, with an offer of support.",
      "Moved on by itself: nobody answered in time: Challenge 1: The chair of the partnership to Smallborough Police, PO01: nobody answered until 8 April 2027, and it moved to stage 2.",
      "Answered: Challenge 1 from the chair of the partnership to Smallborough Police was answered at stage 2.",
      "Answer accepted: The answer was accepted: Challenge 1 from the chair of the partnership to Smallborough Police, stage 2.",
      "Set: Action 1 was set for Smallborough Police, due on 1 July 2027.",
      "Reported done: Smallborough Police reported Action 1 done.",
      "Verified by another agency: Action 1 of Smallborough Police was verified.",
      "Impact checked: Action 1 of Smallborough Police: yes, it made a difference.",
      "Asked to close the issue: Issue 1: its owner asks for it to be closed.",
      "Issue closed with evidence: Issue 1 was closed with evidence.",
    ]
  `)
  const row = (file: string, by = 'chair') =>
    at
      .download(file, by)
      .then(({ rows }) =>
        rows.find(
          (each) =>
            [each.indicator_code, each.subject_code].includes('PO01') || each.subject_kind === 'issue',
        ),
      )
  expect(await row('issues.csv?show=all')).toMatchObject({ state: 'Closed' })
  expect(await row('actions.csv')).toMatchObject({ made_a_difference: 'Yes, it made a difference' })
  expect(await row('challenges.csv')).toMatchObject({ state: 'Accepted', stages_without_answer: '1' })
})
