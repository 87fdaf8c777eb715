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
  const asked = page.waitForRequest(/\/indicator\.get/)
  const opened = page.goto(new URL('/northmere/indicators/CL01', page.url()).href)
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

it.each([
  ['chair', '/northmere/indicators/CL01', 'indicator.get', '.chart-mark'],
  // The pages in plain words begin with the same answers.
  ['young-person', '/northmere', 'scorecard.get', '.plain-row'],
  ['young-person', '/northmere/indicators/CL01', 'indicator.get', '.plain-chart'],
])('for the %s at %s nothing that was asked early is asked again', async (by, path, procedure, drawn) => {
  const page = await journey.visit('/northmere/goals', by)
  const address = new URL(path, page.url()).href
  await page.goto('about:blank')
  const asked: string[] = []
  page.on('request', (request) => {
    const name = /\/trpc\/northmere\/([a-z]+\.[a-zA-Z]+)/.exec(request.url())?.[1]
    if (name !== undefined) asked.push(name)
  })
  await page.goto(address)
  await page.locator(drawn).first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(asked.slice(0, 2).toSorted()).toEqual(['me.get', procedure].toSorted())
  expect(asked.filter((name) => name === 'me.get' || name === procedure)).toHaveLength(2)
})

it('the first rows are drawn without the browser’s own formats, which take a page’s time to be made', async () => {
  const page = await journey.visit('/northmere/goals', 'manager')
  await page.addInitScript(() => {
    const made: string[] = []
    for (const name of ['NumberFormat', 'DateTimeFormat', 'Collator', 'PluralRules'] as const) {
      const construct = (): void => {
        // The page itself, in the place of the written one.
        if (document.querySelector('html:not([data-written]) main tbody tr svg') === null) made.push(name)
      }
      Object.assign(Intl, {
        [name]: new Proxy(Intl[name], {
          construct: (format, words) => {
            construct()
            return Reflect.construct(format, words)
          },
        }),
      })
    }
    Object.assign(window, { made })
  })
  await page.goto(new URL('/northmere', page.url()).href)
  await page.locator('html:not([data-written]) main tbody tr svg').first().waitFor()
  expect(await page.evaluate(() => Reflect.get(window, 'made'))).toEqual([])
})

it('the code of an indicator’s page is asked for before the rest of the code is there, in a few files', async () => {
  const page = await journey.visit('/northmere/goals', 'chair')
  const address = new URL('/northmere/indicators/CL01', page.url()).href
  await page.goto('about:blank')
  const { promise: isAsked, resolve: letOn } = Promise.withResolvers<void>()
  await page.route(/\/assets\/index-[^/]+\.js$/, async (route) => {
    await isAsked
    await route.continue()
  })
  const asked = page.waitForRequest(/\/assets\/indicator-page-[^/]+\.js$/)
  const opened = page.goto(address)
  await asked
  letOn()
  await opened
  await page.locator('.chart-mark').first().waitFor()
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/assets\/[^/]+\.js$/.test(name))
      .map(({ name }) => name),
  )
  expect(new Set(scripts).size).toBeLessThanOrEqual(34)
})
