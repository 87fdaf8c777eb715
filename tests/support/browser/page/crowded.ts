import type { Page } from 'playwright-core'

/**
 * What stands too near to a button or a field: another one closer than 6 pixels, or a line of text closer than 4 above
 * or below it. What belongs to it, as its label and its hint, is no neighbour.
 */
export const crowded = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isSeen = (rect: DOMRect) => rect.width > 2 && rect.height > 2
    // What a closed part holds keeps its place without being drawn.
    const isDrawn = (element: Element) => element.checkVisibility()
    /** What of it is not cut off by what it scrolls in. */
    const within = (rect: DOMRect, holder: Element): DOMRect => {
      let { left, top, right, bottom } = rect
      for (let each: Element | null = holder; each !== null; each = each.parentElement) {
        if (getComputedStyle(each).overflow === 'visible') continue
        const box = each.getBoundingClientRect()
        left = Math.max(left, box.left)
        top = Math.max(top, box.top)
        right = Math.min(right, box.right)
        bottom = Math.min(bottom, box.bottom)
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
    }
    const nameOf = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) || element.id
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'main :is(.button:not(.button-quiet), .pill, select, textarea, input:not([type="checkbox"], [type="radio"], [type="file"]))',
      ),
    ]
      .map((element) => ({ element, rect: element.getBoundingClientRect() }))
      .filter(
        ({ element, rect }) =>
          isSeen(rect) &&
          isDrawn(element) &&
          element.closest('.unseen, .combobox, [aria-hidden="true"]') === null,
      )
    const gaps = (a: DOMRect, b: DOMRect) => ({
      across: Math.max(a.left - b.right, b.left - a.right),
      down: Math.max(a.top - b.bottom, b.top - a.bottom),
    })
    const found = new Set<string>()
    controls.forEach(({ element, rect }, at) => {
      for (const other of controls.slice(at + 1)) {
        if (element.contains(other.element) || element.closest('fieldset.joined') !== null) continue
        const { across, down } = gaps(rect, other.rect)
        if (across < 6 && down < 6) found.add(`“${nameOf(element)}” and “${nameOf(other.element)}”`)
      }
    })
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement
      if (
        holder === null ||
        node.textContent?.trim() === '' ||
        !isDrawn(holder) ||
        holder.closest('.unseen, select, textarea')
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const lines = [...range.getClientRects()].map((rect) => within(rect, holder)).filter(isSeen)
      for (const { element, rect } of controls) {
        if (element.contains(holder)) continue
        const field = element.closest('.field, label')
        if (field?.contains(holder)) continue
        if (lines.some((line) => gaps(line, rect).across < 0 && gaps(line, rect).down < 4))
          found.add(`“${nameOf(element)}” and the words “${node.textContent?.trim().slice(0, 40)}”`)
      }
    }
    return [...found]
  })
