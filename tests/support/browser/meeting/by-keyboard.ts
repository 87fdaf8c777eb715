import type { Page } from 'playwright-core'

/** What has the keyboard: its name, and what is wrong with it as it stands there. */
type Stop = { name: string; wrong: string[] }

const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body) return { name: 'nothing', wrong: [] }
    const labels =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
        ? [...(at.labels ?? [])].map(({ textContent }) => textContent).join(' ')
        : ''
    const words = at.getAttribute('aria-label') ?? (labels === '' ? (at.textContent ?? '') : labels)
    const name = `${at.tagName.toLowerCase()} ${words.replace(/\s+/g, ' ').trim()}`.slice(0, 80)
    const isRinged = (each: Element | null): boolean => {
      if (each === null) return false
      // A link that is as large as its row is ringed by what lies over the row.
      return [getComputedStyle(each), getComputedStyle(each, '::after')].some(
        ({ outlineStyle, outlineWidth, boxShadow }) =>
          (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
      )
    }
    if (at.tabIndex < 0) return { name, wrong: [] }
    const { top, bottom, left, width } = at.getBoundingClientRect()
    if (width === 0 || bottom < 0 || top > window.innerHeight) return { name, wrong: ['is out of sight'] }
    const y = Math.min(window.innerHeight - 2, Math.max(1, (top + bottom) / 2))
    const above = document.elementFromPoint(Math.max(1, left + Math.min(width / 2, 12)), y)
    const isCovered =
      above !== null && !at.contains(above) && !above.contains(at) && above.closest('label') === null
    const isSeen = [at, at.parentElement, ...at.children].some(isRinged)
    return { name, wrong: [...(isSeen ? [] : ['is not seen']), ...(isCovered ? ['is covered'] : [])] }
  })

const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** Somebody without a mouse: goes by Tab, and finds where the keyboard is lost, hidden or trapped. */
export function byKeyboard(page: Page) {
  const wrong = new Set<string>()
  const look = async (): Promise<string> => {
    const seen = await stopOf(page)
    // What is drawn is what is seen: a page that has just grown is not drawn yet.
    const stop = seen.wrong.length === 0 ? seen : await drawn(page).then(() => stopOf(page))
    for (const each of stop.wrong) wrong.add(`${stop.name} ${each}`)
    return stop.name
  }
  return {
    wrong,
    /** On to what is called so; whoever goes round the page twice is lost. */
    async to(name: RegExp): Promise<void> {
      const passed: string[] = []
      for (let round = 0; round < 2; ) {
        const now = await look()
        if (name.test(now)) return
        passed.push(now)
        if (now === 'nothing') round += 1
        if (passed.length > 200) break
        await page.keyboard.press('Tab')
      }
      throw new Error(`The keyboard never comes to ${name}: ${passed.join('; ')}`)
    },
    type: (text: string) => page.keyboard.type(text),
    /** Does it, and waits until what came of it is told: the keyboard is somewhere then. */
    async press(key: string, told: string | RegExp): Promise<void> {
      await page.keyboard.press(key)
      await page.getByText(told).first().waitFor({ timeout: 15_000 })
      // What was pressed may go once the page is read anew.
      await page.waitForLoadState('networkidle')
      // Nor does anybody go on while a field is still to be drawn.
      await page.waitForFunction(() => document.querySelector('input[aria-busy="true"]') === null)
      if ((await look()) === 'nothing') wrong.add(`Nothing has the keyboard after ${told}`)
    },
  }
}
