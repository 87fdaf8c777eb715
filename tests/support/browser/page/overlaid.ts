import type { Page } from 'playwright-core'

/** Words that are drawn over other words, are cut off, or stand outside the window: of HTML and of charts alike. */
export const overlaid = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Line = { words: string; holder: Element; left: number; top: number; right: number; bottom: number }
    const lines: Line[] = []
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement
      const words = (node.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 48)
      if (holder === null || words === '' || !holder.checkVisibility({ contentVisibilityAuto: true }))
        continue
      if (holder.closest('.unseen, select, option, textarea, noscript, dialog, [popover], title, desc'))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (rect.width < 3 || rect.height < 3) continue
        // A line box is higher than its letters.
        const inset = rect.height * 0.22
        const line = {
          words,
          holder,
          left: rect.left + 1,
          right: rect.right - 1,
          top: rect.top + inset,
          bottom: rect.bottom - inset,
        }
        let isScrolled = false
        for (
          let each: Element | null = holder;
          each !== null && each !== document.body;
          each = each.parentElement
        ) {
          const { overflowX, overflowY, position, clipPath } = getComputedStyle(each)
          // Read aloud, and not seen.
          if (clipPath.startsWith('inset(50%')) isScrolled = true
          if (position === 'fixed' || position === 'sticky') isScrolled = true
          if (overflowX === 'visible' && overflowY === 'visible') continue
          const box = each.getBoundingClientRect()
          if (['auto', 'scroll'].includes(overflowX) || ['auto', 'scroll'].includes(overflowY))
            isScrolled = true
          if (isScrolled || each instanceof SVGElement) continue
          if (line.right > box.right + 2 || line.bottom > box.bottom + 2) found.add(`“${words}” is cut off`)
        }
        if (isScrolled) continue
        if (line.right > document.documentElement.clientWidth + 1 || line.left < -1)
          found.add(`“${words}” stands outside the window`)
        lines.push(line)
      }
    }
    lines.sort((one, other) => one.top - other.top)
    lines.forEach((one, at) => {
      for (let next = at + 1; next < lines.length; next += 1) {
        const other = lines[next]
        if (other === undefined || other.top >= one.bottom - 1) break
        if (one.holder === other.holder && one.words === other.words) continue
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
        if (across > 1 && down > 1) found.add(`“${one.words}” and “${other.words}”`)
      }
    })
    return [...found]
  })
