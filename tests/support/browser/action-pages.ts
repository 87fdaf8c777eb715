import type { Page } from 'playwright-core'

/** The page of the first action that waits to be verified, in this reader’s eyes. */
const actionThatIs = (state: string, deed: string) => async (page: Page) => {
  const answer = await page.request.get('/trpc/northmere/action.list')
  const { actions }: { actions: { number: number; state: string; can: string[] }[] } = (await answer.json())
    .result.data
  const found = actions.find((action) => action.state === state && action.can.includes(deed))
  return `/northmere/actions/${found?.number ?? 999_999}`
}

const actions = '/northmere/actions'
const head = 'action_number,wording,agency_code,named_role,due_on,evidence_wanted,subject_kind,subject_code'
const row = ',Ask every school,schools,Attendance lead,2099-01-30,A list,indicator,ED01'

/** A file with one new action, looked at and not taken. */
async function chooseFile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take from a file' }).click()
  const buffer = Buffer.from(`${head}\n${row}\n`)
  await page.locator('#action-file').setInputFiles({ name: 'actions.csv', mimeType: 'text/csv', buffer })
}

/** Forms of actions that the manager meets. */
export const actionForms = [
  { file: 'action/set-action-form', path: '/northmere/actions/new' },
  { file: 'action/change-action-dialog', path: actionThatIs('in-progress', 'cancel'), opener: /^Change$/ },
  {
    file: 'action/change-actions-dialog',
    path: actions,
    before: (page: Page) =>
      page
        .getByRole('checkbox', { name: /^Choose action / })
        .first()
        .check(),
    opener: /^Change 1 action$/,
  },
  { file: 'action/action-file-dialog', path: actions, before: chooseFile },
  { file: 'action/report-dialog', path: actionThatIs('in-progress', 'report'), opener: /^Report done$/ },
  { file: 'action/verify-dialogs', path: actionThatIs('done', 'refuse'), opener: /^Do not verify$/ },
  {
    file: 'action/check-dialog',
    path: actionThatIs('verified', 'check'),
    opener: /^Check impact$/,
  },
]

/** Forms of actions that the lead of an agency meets. */
export const leadsActionForms = [
  { file: 'action/ask-change-dialog', path: actionThatIs('open', 'report'), opener: /^Ask for a change$/ },
  { file: 'action/role-dialog', path: actionThatIs('open', 'report'), opener: /^Name another role$/ },
]
