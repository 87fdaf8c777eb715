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

it('what stands before the first rows is a handful of files, compressed when the pages were built', async () => {
  const page = await journey.visit('/northmere', 'chair')
  await page.locator('main tbody tr svg').first().waitFor()
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => /\/assets\/[^/]+\.js$/.test(name) && startTime < performance.now())
      .map(({ name }) => name),
  )
  expect(new Set(scripts).size).toBeLessThanOrEqual(6)
  for (const url of scripts) {
    const get = async (accepts: string) => page.request.get(url, { headers: { 'accept-encoding': accepts } })
    const [whole, small, zipped] = [await get('identity'), await get('br, gzip'), await get('gzip')]
    expect([small.headers()['content-encoding'], zipped.headers()['content-encoding'] ?? 'gzip']).toEqual([
      'br',
      'gzip',
    ])
    const typeOf = (answer: typeof small) => answer.headers()['content-type']?.toLowerCase()
    expect(typeOf(small)).toBe(typeOf(whole))
    expect(small.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
    // Compressed as it is sent, its length would not be known before.
    expect(Number(small.headers()['content-length'])).toBeGreaterThan(0)
    expect((await small.text()) === (await whole.text())).toBe(true)
  }
})
