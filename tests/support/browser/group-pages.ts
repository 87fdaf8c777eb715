import type { Page } from 'playwright-core'

/** The page of groups as the facilitator of one sees it. */
async function ownGroup(page: Page): Promise<string> {
  const group = {
    id: '018f0000-0000-7000-8000-000000000001',
    version: 1,
    state: 'current',
    name: 'Voices',
    kind: 'care-council',
    facilitatorId: '018f0000-0000-7000-8000-000000000002',
    facilitatorName: 'Rosa Delgado',
    isOwn: true,
    members: [],
  }
  const data = { groups: [group], facilitators: [], mayKeepAny: true }
  await page.route('**/group.list*', (route) => route.fulfill({ json: { result: { data } } }))
  return '/northmere/groups?state=own'
}

export const groupDialogs = [
  { file: 'group/group-dialog', path: '/northmere/groups', opener: /^Start a group$/ },
  { file: 'group/add-young-person-dialog', path: ownGroup, opener: /^Add a young person$/ },
].map((form) => ({ ...form, forgets: true as const }))
