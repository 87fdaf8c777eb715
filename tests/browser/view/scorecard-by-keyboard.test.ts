import { expect, it } from 'vitest'
import { untilDrawn, useJourney } from '../../support/browser/journey.ts'
import { byKeyboard } from '../../support/browser/meeting/by-keyboard.ts'

const journey = useJourney()

it('the scorecard is narrowed, put in order, named as a view and left by the search without a mouse', {
  timeout: 120_000,
}, async () => {
  const page = await journey.visit('/northmere', 'chair', { viewport: { width: 1280, height: 720 } })
  await untilDrawn(page)
  const keys = byKeyboard(page)
  await page.keyboard.press('Tab')
  await keys.to(/\d+ ?off target/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/status=off-target/)
  await keys.to(/^button What the figures say/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/[?&]sort=/)
  await page.getByRole('region', { name: 'All goals in one order' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('What the figures say')
  await keys.to(/Save this view/)
  await keys.press('Enter', 'What do you call this view?')
  await keys.type('What is off target')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Your views' }).getByText('What is off target').waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await page.keyboard.press('Control+k')
  await keys.type('care leavers work')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/indicators\/CL/)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await page.goBack()
  await page.waitForURL(/view=/)
  // A chip goes with its filter: the keyboard stays beside it.
  await untilDrawn(page)
  const chips = page.getByRole('list', { name: 'Filters in use' }).getByRole('button', { name: /take this/ })
  const before = await chips.count()
  await chips.first().focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => chips.count()).toBe(before - 1)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
  expect([...keys.wrong]).toEqual([])
})
