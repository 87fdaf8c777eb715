import { newId } from '@roundtable/db/ids.ts'
import type { Page } from 'playwright-core'

/** Another persona acts, and the reader is back. */
async function actAs(page: Page, persona: string, reader: string, act: () => Promise<void>): Promise<void> {
  const headers = { origin: new URL(page.url()).origin }
  const signIn = (who: string) => page.request.post('/api/demo/sign-in', { data: { persona: who }, headers })
  await signIn(persona)
  await act()
  await signIn(reader)
}

/** An issue that waits for the manager's triage. */
async function raised(page: Page): Promise<string> {
  const headers = { origin: new URL(page.url()).origin }
  const data = { id: newId(), title: 'Answers come late', indicator: 'HP07', goal: '', why: 'Children wait.' }
  let number = 0
  await actAs(page, 'police-lead', 'manager', async () => {
    const answer = await page.request.post('/trpc/northmere/issue.raise', { data, headers })
    if (!answer.ok()) throw new Error(await answer.text())
    number = (await answer.json()).result.data.number
  })
  return `/northmere/issues/${number}`
}

export const issueForms = [
  { file: 'issue/raise-issue-form', path: '/northmere/issues/new?goal=G2' },
  {
    file: 'issue/accept-issue-dialog',
    path: raised,
    opener: /^Accept it$/,
  },
  { file: 'issue/issue-deeds', path: raised, opener: /^Set it aside$/ },
  { file: 'issue/revise-issue-dialog', path: '/northmere/issues/1', opener: /^Change it$/ },
  { file: 'issue/note-issue-dialog', path: '/northmere/issues/1', opener: /^Note progress$/ },
  {
    file: 'issue/set-rule-dialog',
    path: '/northmere/issues/rules',
    opener: /^Try and switch on/,
    forgets: true,
  },
] as const

export const closingForms = [
  { file: 'issue/close-issue-dialog', path: '/northmere/issues/1', opener: /^Close it$/ },
] as const
