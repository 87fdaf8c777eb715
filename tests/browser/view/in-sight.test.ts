import { expect, it } from 'vitest'
import { untilDrawn, useJourney } from '../../support/browser/journey.ts'

const journey = useJourney()

it('what is pressed is in sight on a small screen, and a button that cannot be pressed says why', async () => {
  const page = await journey.visit('/northmere/meetings', 'manager')
  await page.setViewportSize({ width: 1280, height: 720 })
  await untilDrawn(page)
  const last = await page.getByRole('link', { name: 'Accessibility' }).boundingBox()
  expect((last?.y ?? 999) + (last?.height ?? 0)).toBeLessThanOrEqual(720)

  await page.setViewportSize({ width: 390, height: 700 })
  await page.getByRole('button', { name: 'Plan a year' }).click()
  const dialog = page.getByRole('dialog')
  const send = await dialog.getByRole('button', { name: 'Plan them' }).boundingBox()
  expect((send?.y ?? 999) + (send?.height ?? 0)).toBeLessThanOrEqual(700)
  // The field one comes to by keyboard is not under the buttons.
  const field = dialog.getByLabel('Where, or how they are joined')
  await field.focus()
  const box = await field.boundingBox()
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(send?.y ?? 0)
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()

  await page.goto('/northmere/meetings/9')
  await page.getByRole('button', { name: 'Cancel it' }).click()
  expect(await dialog.getByRole('button', { name: /^(Cancel|Keep)/ }).allTextContents()).toEqual([
    'Cancel it',
    'Keep it as it is',
  ])

  await page.goto('/northmere/meetings/8/minutes')
  const approve = page.getByRole('button', { name: 'Approve at a later meeting' })
  await approve.waitFor()
  expect(await page.getByText('No later meeting of the board has begun yet.').count()).toBe(0)
  await approve.focus()
  await page.keyboard.press('Enter')
  await page.getByText('No later meeting of the board has begun yet.').waitFor()
})

it('what came of an act is in sight where it was pressed, however far down its page', async () => {
  const page = await journey.visit('/northmere/returns', 'police-contributor')
  await page.setViewportSize({ width: 390, height: 500 })
  await page
    .getByRole('link', { name: /^Enter figures/ })
    .first()
    .click()
  await untilDrawn(page)
  await page.getByRole('button', { name: 'Nil return' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Enter nil return for 1 figure' }).click()
  const said = page.getByText('“Nil return” is entered for 1 figure.')
  await said.waitFor()
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(100)
  const box = await said.boundingBox()
  expect(box?.y ?? -1).toBeGreaterThanOrEqual(0)
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(500)
})

it('what has the keyboard stays in sight where the page above it comes late, until somebody scrolls on', async () => {
  const page = await journey.visit('/northmere', 'manager')
  // So high that nothing is scrolled while the page is still to come: a browser holds its place only once it is.
  const height = 1300
  await page.setViewportSize({ width: 1280, height })
  let answer = () => {}
  const held = new Promise<void>((done) => {
    answer = done
  })
  await page.route(/action\.list/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/northmere/actions')
  const last = page.getByRole('button', { name: 'A name or words that must not be here?' })
  await page.keyboard.press('Tab')
  await last.focus()
  const bottom = async () => {
    const box = await last.boundingBox()
    return (box?.y ?? -1) < 0 ? -1 : (box?.y ?? 0) + (box?.height ?? 0)
  }
  await expect.poll(bottom).toBeLessThan(height + 1)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  answer()
  await page.getByRole('checkbox').first().waitFor()
  await untilDrawn(page)
  expect(await page.evaluate(() => document.body.scrollHeight)).toBeGreaterThan(height + 100)
  await expect.poll(bottom).toBeLessThan(height + 1)
  expect(await bottom()).toBeGreaterThan(0)
})
