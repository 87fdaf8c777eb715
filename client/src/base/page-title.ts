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

/** Names the page after its heading and, after a navigation, moves the focus there. */
export function usePageTitle(title: string, hasProblems = false) {
  const heading = useRef<HTMLHeadingElement>(null)
  const place = useContext(PlaceContext)
  useEffect(() => {
    document.title = pageTitle(title, place, hasProblems)
  }, [title, place, hasProblems])
  useEffect(() => {
    if (!waiting) return
    waiting = false
    heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}
