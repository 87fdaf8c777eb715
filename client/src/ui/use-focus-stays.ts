import { useEffect, useRef } from 'react'

const reached = 'a[href], button, summary, select, textarea, input:not([type="hidden"], [disabled])'

/** The first of these, or of what lies in them, that the keyboard reaches. */
function firstIn(nodes: readonly (Node | null)[]): HTMLElement | null {
  for (const node of nodes) {
    if (!(node instanceof HTMLElement) || !node.isConnected) continue
    const found = node.matches(reached) ? node : node.querySelector<HTMLElement>(reached)
    if (found !== null) return found
  }
  return null
}

/** On a page whose buttons give way to forms, and forms to buttons, the keyboard stays where somebody works. */
export function useFocusStays(): void {
  const last = useRef<Node | null>(null)
  useEffect(() => {
    const part = document.querySelector('main')
    if (part === null) return
    let page = window.location.pathname
    const remember = ({ target }: FocusEvent) => {
      page = window.location.pathname
      last.current = target instanceof Node && part.contains(target) ? target : null
    }
    const watch = new MutationObserver((records) => {
      const was = last.current
      if (was === null || was.isConnected || document.activeElement !== document.body) return
      // Another page has its own beginning.
      if (page !== window.location.pathname) return
      const gone = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(was)))
      if (gone === undefined) return
      const { target, nextSibling, previousSibling } = gone
      const come = records
        .filter((each) => each.target === target)
        .flatMap(({ addedNodes }) => [...addedNodes])
      const beside = come.toReversed()
      firstIn([...beside, nextSibling, previousSibling, target])?.focus()
    })
    document.addEventListener('focusin', remember)
    watch.observe(part, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      watch.disconnect()
    }
  }, [])
}
