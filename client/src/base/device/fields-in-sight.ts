/**
 * A browser brings the cursor of a text in sight, not the field around it: half of a text could lie under what stands
 * fast at the foot of a page or a dialog. All of it is brought in sight.
 */
export function bringFieldsInSight(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: 'nearest' })
  })
}

/** A browser that scrolls stops at whole pixels: a part of one is left. */
function isInSight(element: Element): boolean {
  const { top, bottom, width } = element.getBoundingClientRect()
  return width > 0 && top > -1 && bottom < window.innerHeight + 1
}

/**
 * What comes late above pushes down what somebody has reached by keyboard, with the ring that shows where they are: it
 * stays in sight. Whoever has scrolled on looks at something else, and is left there.
 */
export function keepFocusInSight(): void {
  let seen: Element | null = null
  const look = () => {
    const at = document.activeElement
    seen = at !== null && at !== document.body && at.matches(':focus-visible') && isInSight(at) ? at : null
  }
  // A browser scrolls to what has the keyboard only after it has said so.
  document.addEventListener('focusin', () => requestAnimationFrame(look))
  document.addEventListener('scroll', look, { passive: true })
  new ResizeObserver(() => {
    if (seen === null || seen !== document.activeElement || isInSight(seen)) return
    seen.scrollIntoView({ block: 'nearest' })
  }).observe(document.body)
}
