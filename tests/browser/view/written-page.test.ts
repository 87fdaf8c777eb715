import { expect, it } from 'vitest'
import { useJourney } from '../../support/browser/journey.ts'

const journey = useJourney()
const rows = 'main tbody tr svg'
const itself = 'html:not([data-written])'
const script = /\/assets\/index-[^/]+\.js$/

it('stands there before any script of the page, for the eye alone, and is taken over without a gap', async () => {
  const page = await journey.visit('/northmere/goals', 'manager')
  const address = new URL('/northmere', page.url()).href
  await page.goto('about:blank')
  const { promise: isSeen, resolve: letOn } = Promise.withResolvers<void>()
  await page.route(script, async (route) => {
    await isSeen
    await route.continue()
  })
  const asked: string[] = []
  const said: string[] = []
  page.on('request', (request) => {
    const name = /\/trpc\/northmere\/([a-z]+\.[a-zA-Z]+)/.exec(request.url())?.[1]
    if (name !== undefined) asked.push(name)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text())
  })
  // Each frame notes where the first line of figures begins and how wide it is: it is never away, and never moves.
  await page.addInitScript((selector) => {
    const places: string[] = []
    const look = () => {
      const box = document.querySelector(selector)?.getBoundingClientRect()
      const isStyled = document.fonts.status === 'loaded' && box !== undefined && box.x > 200
      if (isStyled || places.length > 0) places.push(`${box?.x} ${box?.y} ${box?.width}`)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(window, { places })
  }, rows)
  const opened = page.goto(address)
  await page.locator(rows).first().waitFor()
  const title = await page.title()
  const heading = await page.locator('h1').textContent()
  expect(title).toContain(heading)
  expect(await page.locator('html').getAttribute('data-written')).toBe('')
  // Nothing in it can be reached: neither by the keyboard nor by what reads the page aloud.
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0)
  letOn()
  await opened
  await page.locator(`${itself} ${rows}`).first().waitFor()
  expect(await page.locator('.written-late').count()).toBe(0)
  expect([await page.title(), await page.locator('h1').allTextContents()]).toEqual([title, [heading]])
  await page.waitForLoadState('networkidle')
  const places = await page.evaluate(() => Reflect.get(window, 'places') as string[])
  expect([...new Set(places)]).toHaveLength(1)
  expect(asked.filter((name) => ['me.get', 'scorecard.get', 'scorecard.views'].includes(name))).toEqual([])
  expect(said).toEqual([])
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page')
})

it('stands in the look that was chosen on the device, before any script', async () => {
  const page = await journey.visit('/northmere', 'manager')
  await page.evaluate(() => window.localStorage.setItem('screen-look', 'dark-projector'))
  // What was chosen before there were written pages is told to the server at the next page.
  await page.reload()
  await page.locator(`${itself} ${rows}`).first().waitFor()
  await page.route(script, () => undefined)
  await page.reload({ waitUntil: 'commit' })
  await page.locator(rows).first().waitFor()
  const { light, size } = await page.evaluate(() => ({ ...document.documentElement.dataset }))
  expect([light, size]).toEqual(['dark', 'projector'])
})

it('shows nothing to whoever signed out without a network', async () => {
  const page = await journey.visit('/northmere', 'manager')
  await page.locator(`${itself} ${rows}`).first().waitFor()
  await page.route('**/api/**', (route) => route.abort('internetdisconnected'))
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForFunction(() => window.localStorage.getItem('sign-out-later') !== null)
  const text = await page.request.get('/northmere').then((answer) => answer.text())
  expect(text).not.toContain('data-written')
  await page.unroute('**/api/**')
})

it('says late, and at once on paper, that it is not complete where its scripts do not come', async () => {
  const page = await journey.visit('/northmere/goals', 'manager')
  await page.route(script, (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }),
  )
  await page.goto(new URL('/northmere', page.url()).href)
  await page.locator(rows).first().waitFor()
  const late = page.getByText('This page is not complete yet.')
  expect(await late.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await late.isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
  await late.evaluate((said) => {
    for (const each of said.getAnimations()) each.finish()
  })
  expect(await late.isVisible()).toBe(true)
})

it('is given back by Back as the page it was', async () => {
  const page = await journey.visit('/northmere?status=off-target', 'manager')
  await page.locator(`${itself} ${rows}`).first().waitFor()
  const before = await page.locator('main tbody tr').count()
  await page.goto(new URL('/robots.txt', page.url()).href)
  await page.goBack()
  await page.locator(`${itself} ${rows}`).first().waitFor()
  // The goals further down come a moment later.
  await expect.poll(() => page.locator('main tbody tr').count()).toBe(before)
})
