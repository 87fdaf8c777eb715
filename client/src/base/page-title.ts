import { createContext, useContext, useEffect, useRef } from 'react'

let waiting = false

/** After a navigation the next page title that appears takes the focus. */
export function expectNewPage(): void {
  waiting = true
}

/** The partnership that stands in every page's title; empty outside any. */
export const PlaceContext = createContext('')

export function pageTitle(title: string, place: string, hasProblems: boolean): string {
  const parts = [`${hasProblems ? 'Error: ' : ''}${title}`, place, 'Roundtable']
  return parts.filter((part) => part !== '').join(' – ')
}

const shown = { title: '', place: '', problems: 0 }
const write = () => {
  document.title = pageTitle(shown.title, shown.place, shown.problems > 0)
}

/** While a form of the page has problems, the page's title begins with "Error:". */
export function useProblemTitle(hasProblems: boolean): void {
  useEffect(() => {
    if (!hasProblems) return
    shown.problems += 1
    write()
    return () => {
      shown.problems -= 1
      write()
    }
  }, [hasProblems])
}

/** Names the page after its heading and, after a navigation, moves the focus there. */
export function usePageTitle(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const place = useContext(PlaceContext)
  useEffect(() => {
    Object.assign(shown, { title, place })
    write()
  }, [title, place])
  useEffect(() => {
    if (!waiting) return
    waiting = false
    // Whoever types by now, having pressed Ctrl and K while the page was loaded, is not interrupted.
    if (document.activeElement?.matches('input, textarea') === true) return
    heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}
