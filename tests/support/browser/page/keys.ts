import type { Page } from 'playwright-core'

/** What has the focus, as it is called. */
const focusedOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    const isField =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
    const label = isField ? at.labels?.[0] : at
    return label?.textContent?.trim() ?? ''
  })

/** Presses Tab until the focus is on what is called so; answers how often. */
export async function tabTo(page: Page, name: RegExp, most: number): Promise<number> {
  for (let pressed = 1; pressed <= most; pressed++) {
    await page.keyboard.press('Tab')
    if (name.test(await focusedOn(page))) return pressed
  }
  throw new Error(`${name} is not reached by ${most} tabs.`)
}

/** Tabs to a field where the focus is not there already, and types into it. */
export async function typeInto(page: Page, name: RegExp, text: string, most = 6): Promise<void> {
  if (!name.test(await focusedOn(page))) await tabTo(page, name, most)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** Tabs to a button, a link or a box, and presses it. */
export async function pressKeyOn(page: Page, name: RegExp, most: number, key = 'Enter'): Promise<void> {
  await tabTo(page, name, most)
  await page.keyboard.press(key)
}
