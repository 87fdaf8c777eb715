import { newId } from '@roundtable/db/ids.ts'
import type { Page } from 'playwright-core'

/** Somebody has asked for words to be blacked out. */
async function askedFor(page: Page): Promise<string> {
  const headers = { origin: new URL(page.url()).origin }
  const data = { id: newId(), words: 'words nobody said', page: '/goals', reason: '' }
  const answer = await page.request.post('/trpc/northmere/removal.ask', { data, headers })
  if (!answer.ok()) throw new Error(await answer.text())
  return '/northmere/removals'
}

export const removalDialogs = [
  {
    file: 'retention/set-retention-dialog',
    path: '/northmere/retention',
    opener: /^Change/,
    forgets: true,
  },
  { file: 'sharing/record-dialog', path: '/northmere/sharing', opener: /^Renew/ },
  { file: 'sharing/end-sharing-dialog', path: '/northmere/sharing', opener: /^End it/ },
  {
    file: 'removal/ask-dialog',
    path: '/northmere/goals',
    opener: /^A name or words that must not be here/,
    forgets: true,
  },
  { file: 'removal/removal-dialogs', path: askedFor, opener: /^Decline/ },
] as const
