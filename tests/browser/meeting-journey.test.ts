import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findChromium } from '../support/browser/chromium.ts'
import { accessProblems, problemsAt, useJourney } from '../support/browser/journey.ts'
import { plannedMeeting } from '../support/browser/meeting/sessions.ts'
import { rowsKept } from '../support/browser/rows-kept.ts'

const journey = useJourney({ env: () => ({ CHROMIUM_PATH: findChromium() ?? '' }) })
const meeting = '/northmere/meetings/10'
/** The first page of a presentation is the agenda. */
const onAgenda = /^\d+\. The contract of care leavers$/

describe('a meeting of the board', () => {
  it('that is planned gets an item, is called, and its pack is frozen by the manager', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    expect(await plannedMeeting(page)).toBe(meeting)
    await page.goto(`${journey.url}${meeting}`)
    await page.getByRole('button', { name: 'Add an item' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What it is about').fill('The contract of care leavers')
    await dialog.getByLabel('What the board is asked').fill('Agree what replaces the contract.')
    await dialog.getByLabel('Who leads it, by role').fill('Assistant director')
    // Until its many choices are there, a short choice stands in its place.
    const shows = dialog.getByRole('combobox', { name: 'What it shows' }).and(page.locator('input'))
    await shows.fill('Indicator CL01')
    await page.getByRole('option', { name: /CL01/ }).click()
    await dialog.getByText(/^Indicator CL01 · /).waitFor()
    await dialog.getByRole('button', { name: 'Add an item' }).click()
    await page.getByText('“The contract of care leavers” is on the agenda.').waitFor()
    expect(await accessProblems(page)).toEqual([])
    expect(await problemsAt(page, 390)).toEqual([])
    await page.getByRole('button', { name: 'Call it' }).click()
    await dialog.getByRole('button', { name: 'Call it' }).click()
    await page.getByText('The meeting is called; its board is told.').waitFor()
    await page.getByRole('button', { name: 'Freeze the pack' }).click()
    await dialog.getByRole('button', { name: 'Freeze' }).click()
    await page.getByText('Version 1 of the pack is frozen.').waitFor()
  })

  it('is read as a pack and presented by the chair with keys alone', async () => {
    const page = await journey.visit(meeting, 'chair')
    await page.getByRole('link', { name: 'Read the pack' }).click()
    await page.getByText('SHA-256 of what is stored').waitFor()
    expect(await accessProblems(page)).toEqual([])
    await page.goBack()
    await page.getByRole('link', { name: 'Present it' }).click()
    const wall = page.getByRole('region', { name: 'Presenting the pack' })
    await wall.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('End')
    await wall.getByText('the last decision').waitFor()
    await page.keyboard.press('PageUp')
    await wall.getByText('who answers for it').waitFor()
    await page.keyboard.press('PageUp')
    await wall.getByText('the story behind it').waitFor()
    await page.keyboard.press('PageUp')
    await wall.getByRole('heading', { name: /Care leavers in work or learning/ }).waitFor()
    await wall.getByRole('img', { name: /^Chart: Care leavers/ }).waitFor()
    expect(await accessProblems(page, '.present')).toEqual([])
    await page.keyboard.press('b')
    await wall.getByText('The screen is blank').waitFor()
    await page.keyboard.press('Home')
    await wall.getByText(onAgenda).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Read the pack' }).waitFor()
    await page.waitForLoadState('networkidle')
  })

  it('keeps the screen awake, and fills a window that cannot be full screen', async () => {
    const page = await journey.visit(meeting, 'chair')
    const link = page.getByRole('link', { name: 'Present it' })
    await link.waitFor()
    await withoutFullScreen(page)
    await link.click()
    const wall = page.getByRole('region', { name: 'Presenting the pack' })
    await page.getByText(/^1 of/).waitFor()
    expect(await wall.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 720 })
    expect(await locksOf(page)).toEqual({ asked: 1, released: 0 })
    // While a dialog is open, letters and a clicker do nothing.
    await page.keyboard.press('p')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    for (const key of ['b', 'PageDown', '.']) await page.keyboard.press(key)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(/^1 of/).waitFor()
    await page.keyboard.press('.')
    await wall.getByText('The screen is blank').waitFor()
    await page.keyboard.press('.')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('present')
    await page.keyboard.press('Escape')
    await link.waitFor()
    expect(await locksOf(page)).toEqual({ asked: 1, released: 1 })
  })

  it('is followed on a phone, left by whoever turns the page, and taken up again after a time without a network', async () => {
    const chair = await journey.visit(`${meeting}/present?view=desk`, 'chair')
    const phone = { viewport: { width: 390, height: 844 } }
    const member = await journey.visit(`${meeting}/present`, 'elected-member', phone)
    await chair.getByRole('button', { name: 'Present', exact: true }).click()
    await chair.getByRole('button', { name: /^Only people who read figures/ }).click()
    // A member who reads less is present: so does the screen in the room.
    await chair.getByText(/1 device follows/).waitFor()
    await chair.getByText(/what is for whoever reads with small counts hidden/).waitFor()
    await member.getByText(/You follow Amina Farrow/).waitFor()
    expect(await accessProblems(chair, '.present')).toEqual([])
    expect(await problemsAt(member, 390)).toEqual([])
    const opened = chair.waitForEvent('popup')
    await chair.getByRole('button', { name: 'Open the screen for the room' }).click()
    const wall = await opened
    await wall.getByRole('heading', { level: 1 }).waitFor()

    await chair.keyboard.press('End')
    const contract = { name: 'Care leavers 19-21 in education, employment or training', level: 1 }
    for (const page of [chair, wall, member]) await page.getByRole('heading', contract).waitFor()
    expect(await wall.getByText(/Time plan|Connected|follow/).count()).toBe(0)
    // One stream for all windows of a browser.
    const locks = () => chair.evaluate(async () => (await navigator.locks.query()).held?.length)
    expect(await locks()).toBe(1)

    await member.getByRole('button', { name: 'Back' }).click()
    await member.getByText(/You look by yourself/).waitFor()
    await chair.keyboard.press('Home')
    await wall.getByText(onAgenda).waitFor()
    expect(await member.getByRole('heading', { level: 1 }).textContent()).toContain('Care leavers')
    await member.getByRole('button', { name: 'Return to the presenter' }).click()
    await member.getByText(onAgenda).waitFor()

    await member.context().setOffline(true)
    await chair.keyboard.press('End')
    await member.getByText(/No connection/).waitFor()
    await member.context().setOffline(false)
    await member.getByRole('heading', contract).waitFor({ timeout: 5_000 })
    // Without a network the presenter's own windows still go together.
    await chair.context().setOffline(true)
    await chair.keyboard.press('Home')
    await wall.getByText(onAgenda).waitFor()
    await chair.context().setOffline(false)
    await member.getByText(onAgenda).waitFor({ timeout: 8_000 })
    await chair.getByRole('button', { name: 'Stop presenting' }).click()
    await chair.getByRole('button', { name: 'Present', exact: true }).waitFor()
  })

  it('moves nothing on the wall and at the desk for who asks for less motion', async () => {
    const page = await journey.visit(`${meeting}/present`, 'chair', { reducedMotion: 'reduce' })
    for (const view of ['', '?view=desk']) {
      await page.goto(`${meeting}/present${view}`)
      for (const at of [1, 2, 3]) {
        await page.getByText(new RegExp(`^${at} of`)).waitFor()
        const moving = await page.evaluate(() => document.getAnimations().map(({ playState }) => playState))
        expect(moving.filter((state) => state === 'running')).toEqual([])
        await page.keyboard.press('PageDown')
      }
    }
  })

  it('is kept on the device, opens again without a network, and is gone at sign-out and in time', async () => {
    const page = await journey.visit(`${meeting}/present`, 'elected-member')
    await page.getByText(/^1 of/).waitFor()
    // The page, and each of its files, also of those that were loaded after the first were stored.
    const notKept = () =>
      page.evaluate(async () => {
        const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
        const wanted = ['/', ...loaded.filter((path) => path.startsWith('/assets/'))]
        const found = await Promise.all(wanted.map((path) => caches.match(path)))
        return wanted.filter((_path, at) => found[at] === undefined)
      })
    await expect.poll(notKept, { timeout: 10_000 }).toEqual([])
    const paths = await page.evaluate(async () => {
      const stored = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      )
      return stored.flat().map(({ url }) => new URL(url).pathname)
    })
    expect(paths.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([])
    expect(await rowsKept(page)).toMatchObject({ keys: 1, sealed: 1, readable: [] })

    await page.context().setOffline(true)
    await page.reload()
    await page.getByText(/^1 of/).waitFor()
    expect(await accessProblems(page, '.present')).toEqual([])
    await page.keyboard.press('ArrowRight')
    await page.getByText(/^2 of/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'The pack of meeting 10' }).waitFor()
    expect(await accessProblems(page)).toEqual([])
    expect(await problemsAt(page, 390)).toEqual([])
    await page.getByRole('button', { name: 'Sign out on this device' }).click()
    await page.getByText('You are signed out on this device').waitFor()
    expect(await rowsKept(page)).toMatchObject({ keys: 0, sealed: 0 })
    await page.context().setOffline(false)
    await page.waitForURL(/sign-in/)
    expect((await page.request.get('/trpc/northmere/me.get')).status()).toBe(401)
  })

  it('cannot be read from the device any more after twelve hours', async () => {
    const page = await journey.visit(`${meeting}/present`, 'scrutineer')
    await page.getByText(/^1 of/).waitFor()
    await expect.poll(async () => (await rowsKept(page)).sealed).toBe(1)
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const asked = indexedDB.open('roundtable-device')
          asked.onsuccess = () => {
            const store = asked.result.transaction('sealed', 'readwrite').objectStore('sealed')
            const cursor = store.openCursor()
            cursor.onsuccess = () => {
              const { result } = cursor
              if (result === null) return resolve()
              // As a device does whose clock goes on for thirteen hours.
              result.update({
                ...result.value,
                until: result.value.until - 13 * 3_600_000,
                at: result.value.at - 13 * 3_600_000,
              })
              result.continue()
            }
          }
        }),
    )
    await page.route('**/trpc/**', (route) => route.abort('internetdisconnected'))
    await page.reload()
    await page.getByRole('heading', { name: 'Roundtable cannot be reached' }).waitFor()
    expect(await rowsKept(page)).toMatchObject({ keys: 0, sealed: 0 })
  })

  it('is made into a PDF by its button, which says how it stands and then gives the file', async () => {
    const page = await journey.visit(`${meeting}/pack`, 'chair')
    const make = page.getByRole('button', { name: 'Make the PDF' })
    await make.click()
    await page.getByText(/It is next|Being printed/).waitFor()
    expect(await make.getAttribute('aria-disabled')).toBe('true')
    const link = page.getByRole('link', { name: 'Download the PDF' })
    await link.waitFor({ timeout: 60_000 })
    await page.getByText('SHA-256 of the file').waitFor()
    expect(await accessProblems(page)).toEqual([])
    expect(await problemsAt(page, 390)).toEqual([])
    const file = await page.request.get((await link.getAttribute('href')) ?? '')
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

type Told = Window & { locks: { asked: number; released: number } }

/** As a browser that gives no full screen, and counts who keeps its screen on. */
const withoutFullScreen = (page: Page) =>
  page.evaluate(() => {
    const locks = { asked: 0, released: 0 }
    const release = async () => {
      locks.released += 1
    }
    const request = async () => {
      locks.asked += 1
      return { release }
    }
    Object.assign(window, { locks })
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
    Element.prototype.requestFullscreen = () => Promise.reject(new Error('Not here.'))
  })
const locksOf = (page: Page) => page.evaluate(() => (window as unknown as Told).locks)
