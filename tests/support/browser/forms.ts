import type { Page } from 'playwright-core'
import { answered } from '../read/answered.ts'
import { accountDialogs, outsiderForms, providerDialogs } from './account-pages.ts'
import { actionForms, leadsActionForms } from './action-pages.ts'
import { groupDialogs } from './group-pages.ts'
import { closingForms, issueForms } from './issue-pages.ts'
import { challengeForms, meetingForms } from './progress-pages.ts'
import { draft, goal } from './proposed-words.ts'
import { publicationDialogs } from './publication-pages.ts'
import { choosePublished, matchPublished } from './published-steps.ts'
import { removalDialogs } from './removal-pages.ts'
import { proposingForms } from './target-forms.ts'

/** A form of the product: who meets it where, and how it is opened. */
export type FormOfPage = {
  /** The file that draws it, in client/src/features. */
  file: string
  path: string | ((page: Page) => Promise<string>)
  /** The button that opens it; without one it stands on the page. */
  opener?: RegExp
  /** What is done on the page before it can be opened. */
  before?: (page: Page) => Promise<unknown>
  /** What makes it wrong, beside every text being taken out. */
  spoil?: (page: Page) => Promise<unknown>
  /** It asks for nothing that could be wrong. */
  asksNothing?: true
  /** What is typed into it is not there again after Esc. */
  forgets?: true
}

/** The page of a return of the reader that is in this state. */
const returnThatIs = (state: string) => async (page: Page) => {
  const answer = await page.request.get('/trpc/northmere/return.list')
  const list: { id: string; state: string }[] = answered(await answer.json())
  return `/northmere/returns/${list.find((owed) => owed.state === state)?.id ?? `none-is-${state}`}`
}

/** Something the manager has proposed, for a reader who comes back after them. */
const proposedFor = (reader: string, procedure: string, data: object, path: string) => async (page: Page) => {
  const headers = { origin: new URL(page.url()).origin }
  const signIn = (persona: string) => page.request.post('/api/demo/sign-in', { data: { persona }, headers })
  await signIn('manager')
  const answer = await page.request.post(`/trpc/northmere/${procedure}`, { data, headers })
  if (!answer.ok()) throw new Error(await answer.text())
  await signIn(reader)
  return path
}
/** The demonstration has the whole catalogue: here one of it is still to be had. */
async function catalogueWithOneLeft(page: Page): Promise<string> {
  await page.route('**/catalogue.list*', async (route) => {
    const response = await route.fetch()
    const answer: { present: string | null }[] = answered(await response.json())
    const data = answer.map((entry, n) => (n === 0 ? { ...entry, present: null } : entry))
    await route.fulfill({ response, json: { result: { data } } })
  })
  return '/northmere/catalogue'
}

/** Somebody has answered what the reader asked: here it is told so. */
async function answeredForMe(page: Page): Promise<string> {
  await page.route('**/progress.own*', async (route) => {
    const response = await route.fetch()
    const own: object = answered(await response.json())
    const item = {
      ...{ kind: 'challenge', number: 1, title: 'Who rings us?', raisedAt: '2026-11-02T09:00:00.000Z' },
      ...{ becameOfIt: 'Police has answered.', said: ['We ring on Monday.'] },
      answered: { id: '0192d4e0-0000-7000-8000-000000000001', version: 1 },
    }
    await route.fulfill({ response, json: { result: { data: { ...own, items: [item] } } } })
  })
  return '/northmere/challenges'
}

const partnerships = '/northmere/partnerships'
const people = '/northmere/people'
const hp07 = '/northmere/indicators/HP07'

export const formsByPersona: Record<string, readonly FormOfPage[]> = {
  manager: [
    { file: 'member/invite-dialog', path: people, opener: /^Invite somebody$/ },
    ...accountDialogs,
    ...removalDialogs,
    ...challengeForms,
    ...meetingForms,
    ...providerDialogs,
    {
      file: 'member/require-factor-dialog',
      path: people,
      opener: /^Second factor$/,
      asksNothing: true,
      forgets: true,
    },
    {
      file: 'indicator/story/write-story-dialog',
      path: '/northmere/indicators/CL01',
      opener: /^Write it/,
    },
    { file: 'goal/pledge/ask-pledge-dialog', path: '/northmere/goals/G2', opener: /^(Ask|Reword) / },
    { file: 'member/add-agency-dialog', path: people, opener: /^Add an agency$/ },
    { file: 'member/deputise-dialog', path: people, opener: /^Deputise/, forgets: true },
    { file: 'member/end-seat-dialog', path: people, opener: /^End seat/ },
    { file: 'member/change-seat-dialog', path: people, opener: /^Change the seat of/ },
    { file: 'goal/revise-goal-dialog', path: '/northmere/goals/G2', opener: /^Revise this goal$/ },
    {
      file: 'goal/map-goal-dialog',
      path: '/northmere/goals/G2',
      opener: /^Map to frameworks$/,
      asksNothing: true,
      forgets: true,
    },
    { file: 'goal/propose-goal-dialog', path: '/northmere/goals', opener: /^Propose a goal$/ },
    { file: 'goal/end-goal-dialog', path: '/northmere/goals/G2', opener: /^End this goal$/ },
    { file: 'scorecard/name-view-dialog', path: '/northmere?sort=status', opener: /^Save this view$/ },
    {
      file: 'member/invitation/mail-domains-dialog',
      path: people,
      opener: /^Mail domains/,
      spoil: (page) => page.getByLabel('Mail domains, one a line').fill('no domain'),
    },
    { file: 'member/rename-agency-dialog', path: people, opener: /^Change the agency/ },
    ...groupDialogs,
    { file: 'board/board-dialog', path: '/northmere/boards', opener: /^Add a board$/ },
    { file: 'member/merge-agency-dialog', path: people, opener: /^Merge/ },
    {
      file: 'partnership/terms-dialog',
      path: '/northmere/terms',
      opener: /^Dates of 2026/,
      asksNothing: true,
      forgets: true,
    },
    {
      file: 'benchmark/match-dialog',
      path: '/northmere/benchmarks',
      before: choosePublished,
      opener: /^Match a measure$/,
      forgets: true,
    },
    {
      file: 'benchmark/source-dialog',
      path: '/northmere/benchmarks',
      before: matchPublished,
      opener: /^Take over/,
    },
    ...publicationDialogs,
    ...actionForms,
    ...issueForms,
    { file: 'set-up/partnership-dialog', path: '/northmere/set-up', opener: /^Partnership$/ },
    {
      file: 'catalogue/adopt-dialog',
      path: catalogueWithOneLeft,
      before: (page) =>
        page
          .getByRole('checkbox', { name: /^Choose / })
          .first()
          .check(),
      opener: /^Take 1 indicator$/,
      asksNothing: true,
    },
    {
      file: 'indicator/definition/name-reporter-dialog',
      path: '/northmere/indicators/reporters',
      before: (page) =>
        page
          .getByRole('checkbox', { name: /^Choose / })
          .first()
          .check(),
      opener: /^Say who reports 1 line$/,
    },
    { file: 'indicator/definition/break-down-dialog', path: hp07, opener: /^Break it down$/ },
    { file: 'indicator/definition/place-dialog', path: hp07, opener: /^Move it$/, asksNothing: true },
    { file: 'indicator/definition/revise-definition-dialog', path: hp07, opener: /^Define it anew$/ },
    {
      file: 'indicator/predecessor/name-predecessor-dialog',
      path: hp07,
      opener: /^Continue another one$/,
      spoil: (page) => page.getByLabel('Which indicator it continues').selectOption(''),
    },
    {
      file: 'indicator/definition/indicator-lines',
      path: '/northmere/indicators/CL01',
      opener: /^Change Aged/,
      forgets: true,
    },
    { file: 'accountability/assign-dialog', path: '/northmere/accountabilities', opener: /\. Change$/ },
    {
      file: 'accountability/hand-over-dialog',
      path: '/northmere/accountabilities?show=parts',
      opener: /^Hand over/,
    },
    {
      file: 'accountability/end-answer-dialog',
      path: '/northmere/accountabilities?show=parts',
      opener: /^End\b/,
    },
    { file: 'schedule/schedule-dialog', path: '/northmere/schedules', opener: /^Change when/ },
    { file: 'indicator/note/annotate-dialog', path: hp07, opener: /^Add a note$/ },
    { file: 'indicator/note/mark-step-dialog', path: hp07, opener: /^Mark a step change$/ },
    {
      file: 'indicator/note/set-step-aside-dialog',
      path: '/northmere/indicators/HP15',
      opener: /^Set it aside$/,
    },
    { file: 'indicator/note/retitle-dialog', path: hp07, opener: /^Write the title$/ },
    { file: 'indicator/note/choose-chart-dialog', path: hp07, opener: /^Choose the chart$/ },
    { file: 'as-at/as-at-dialog', path: '/northmere/indicators', opener: /^As at now/, forgets: true },
    {
      file: 'import/paste-dialog',
      path: returnThatIs('due'),
      opener: /^Paste from Excel$/,
      asksNothing: true,
    },
    { file: 'disclosure/revise-rules-form', path: '/northmere/disclosure' },
    ...proposingForms,
    { file: 'notice/notice-choices', path: '/northmere/notices?part=choices', asksNothing: true },
    { file: 'return/acts/reason-dialog', path: returnThatIs('published'), opener: /^Reopen this period$/ },
    {
      file: 'return/progress/close-period-dialog',
      path: '/northmere/returns/progress',
      opener: /^Close \w+ \d{4}$/,
      asksNothing: true,
    },
  ],
  chair: [
    ...closingForms,
    {
      file: 'target/agree-targets-dialog',
      path: async (page) => {
        await page.goto('/northmere/targets')
        await page.getByRole('button', { name: /^Choose all/ }).click()
        return new URL(page.url()).pathname
      },
      opener: /^Agree \d+ targets?$/,
    },
    {
      file: 'indicator/target/agree-target-dialog',
      path: '/northmere/indicators/ED03',
      opener: /^Agree this target$/,
    },
    {
      file: 'indicator/target/decline-target-dialog',
      path: '/northmere/indicators/ED03',
      opener: /^Decline it$/,
    },
    {
      file: 'goal/agree-goals-dialog',
      path: proposedFor('chair', 'goal.propose', goal, '/northmere/goals'),
      opener: /^Agree/,
    },
    {
      file: 'indicator/definition/agree-indicators-dialog',
      path: proposedFor('chair', 'indicator.draft', draft, '/northmere/indicators'),
      opener: /^Agree/,
    },
  ],
  administrator: [
    { file: 'partnership/add-partnership-dialog', path: partnerships, opener: /^Add a partnership$/ },
    {
      file: 'partnership/add-published-dialog',
      path: partnerships,
      opener: /^Add published figures$/,
      forgets: true,
    },
  ],
  'police-lead': [
    { file: 'goal/pledge/sign-pledge-dialog', path: '/northmere/goals/G2', opener: /^(Sign|Renew) for/ },
    { file: 'goal/pledge/decline-pledge-dialog', path: '/northmere/goals/G2', opener: /^Decline for/ },
    ...leadsActionForms,
  ],
  'health-lead': [
    {
      file: 'return/review/check-decisions',
      path: returnThatIs('submitted'),
      before: (page) =>
        page
          .getByRole('button', { name: /^Approve / })
          .first()
          .click(),
      opener: /^Check and finish$/,
      asksNothing: true,
    },
  ],
  'police-contributor': [
    {
      file: 'return/acts/return-act-dialog',
      path: returnThatIs('due'),
      opener: /^Nil return$/,
      asksNothing: true,
    },
  ],
  'carer-representative': [
    { file: 'plain/plain-raise-issue', path: '/northmere/issues/new' },
    { file: 'plain/plain-ask', path: '/northmere/challenges/new' },
    { file: 'plain/plain-verdict-dialog', path: answeredForMe, opener: /^Say if it answers you$/ },
  ],
  'young-person': [{ file: 'plain/plain-propose', path: '/northmere/meetings' }],
  nobody: outsiderForms,
}
