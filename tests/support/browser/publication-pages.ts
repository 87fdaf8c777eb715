import type { Page } from 'playwright-core'

/** The page of publications, with one that waits for its signature. */
async function onePrepared(page: Page): Promise<string> {
  await page.route('**/publication.list*', async (route) => {
    const response = await route.fetch()
    const { result } = await response.json()
    const prepared = {
      ...{ id: '0190c000-0000-7000-8000-000000000002', code: 'CL01', name: 'Care leavers in work' },
      ...{ state: 'prepared', version: 1, title: 'Care leavers in work', words: '', lines: ['All'] },
      ...{ fromLabel: 'April 2025', extent: 'these', preparedAt: '2026-11-20T09:00:00.000Z' },
      ...{ preparedBy: 'Daniel', signedAt: null, signedBy: null, meeting: null, history: [] },
      ...{ maySignOff: true, ownWork: null, mayDecline: true, mayWithdraw: false, mayRevoke: false },
      ...{ mayPrepareAgain: false },
    }
    await route.fulfill({
      response,
      json: { result: { data: { ...result.data, publications: [prepared] } } },
    })
  })
  return '/northmere/publications?state=prepared'
}

export const publicationDialogs = [
  {
    file: 'publication/prepare-publication-dialog',
    path: '/northmere/publications',
    opener: /^Prepare a publication$/,
    forgets: true as const,
  },
  { file: 'publication/sign-off-dialog', path: onePrepared, opener: /^Sign off Care leavers/ },
]
