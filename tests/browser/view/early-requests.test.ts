import { expect, it } from 'vitest'
import { useJourney } from '../../support/browser/journey.ts'

const journey = useJourney()

it('what a page asks for first is asked before the rest of its code is there', async () => {
  const page = await journey.visit('/northmere/goals', 'manager')
  const { promise: isAsked, resolve: letOn } = Promise.withResolvers<void>()
  const held: string[] = []
  await page.route(/\/assets\/index-[^/]+\.js$/, async (route) => {
    held.push(route.request().url())
    await isAsked
    await route.continue()
  })
  const asked = page.waitForRequest(/\/scorecard\.get/)
  const opened = page.goto(new URL('/northmere', page.url()).href)
  await asked
  letOn()
  await opened
  expect(held).toHaveLength(1)
})
