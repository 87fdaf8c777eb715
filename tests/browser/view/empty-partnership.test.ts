import { openDatabase } from '@roundtable/db/database.ts'
import { beforeAll, expect, it } from 'vitest'
import { problemsAt, untilDrawn, useJourney } from '../../support/browser/journey.ts'
import { addEmptyPartnership } from '../../support/make/empty-partnership.ts'

const journey = useJourney()

beforeAll(async () => {
  const database = await openDatabase(journey.databaseUrl)
  const northmere = database.db.selectFrom('partnership').select('id').where('slug', '=', 'northmere')
  const { id } = await northmere.executeTakeFirstOrThrow()
  const founded = { slug: 'newborough', now: new Date().toISOString(), likeThoseOf: id }
  await addEmptyPartnership(database, { ...founded, roles: ['manager', 'chair'] })
  await database.close()
})

/** What each page says where there is nothing yet, and where it leads. */
const pages: readonly (readonly [path: string, says: string, leadsTo: string | null])[] = [
  ['/issues', 'No issue has been raised yet', '/issues/new'],
  ['/issues/new', 'There is nothing yet to raise an issue about', '/goals'],
  ['/issues/risks', 'No issue is entered as a risk yet', '/issues'],
  ['/actions', 'No action yet', '/actions/new'],
  ['/actions/new', 'There is nothing yet to set an action about', '/goals'],
  ['/challenges', 'No challenge stands here yet', '/challenges/new'],
  ['/challenges/new', 'There is nothing yet to raise a challenge about', '/goals'],
  ['/meetings', 'No meeting yet', null],
  ['/decisions', 'No decision yet', '/meetings'],
  ['/returns/progress', 'No return is open yet', '/indicators'],
  ['/targets', 'Nothing to set a target for yet', '/indicators'],
]

it.each(['manager', 'chair'])(
  'in an empty partnership each page tells the %s what comes first',
  async (persona) => {
    const page = await journey.visit('/newborough', persona)
    for (const [path, says, leadsTo] of pages) {
      await page.goto(`/newborough${path}`)
      await untilDrawn(page)
      const empty = page.locator('main .state-empty')
      expect(await empty.textContent(), path).toContain(says)
      expect(await page.locator('main form').count(), `${path} has no form that cannot be sent`).toBe(0)
      if (leadsTo !== null)
        expect(await page.locator(`main a[href="/newborough${leadsTo}"]`).count()).toBeGreaterThan(0)
    }
    expect(await problemsAt(page, 390)).toEqual([])
  },
)
