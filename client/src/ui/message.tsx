import { type ReactNode, type RefObject, useEffect, useRef } from 'react'

type Props = { tone?: 'told' | 'done' | 'doubt' | 'problem'; children: ReactNode; onClose?: () => void }

/** A sentence that stays on the page; screen readers hear it when it appears. */
export function Message({ tone = 'told', children, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useLostFocus(box, tone === 'done' ? `${children}` : null)
  return (
    <div
      ref={box}
      className={`message message-${tone}`}
      role={tone === 'problem' ? 'alert' : 'status'}
      tabIndex={-1}
    >
      <div>{children}</div>
      {onClose !== undefined && (
        <button type="button" className="button button-quiet message-close" onClick={onClose}>
          Close
        </button>
      )}
    </div>
  )
}

/** In milliseconds: so long after an act the page is read anew, and what was pressed may go with it. */
const readAfter = 5_000

type Seen = { at: Element | null; isIn: boolean; scrolled: number }

function seenNow(): Seen {
  const at = document.activeElement
  const { top, bottom } = at?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
  return { at, isIn: bottom > 0 && top < window.innerHeight, scrolled: window.scrollY }
}

/**
 * What was pressed goes with the act that it did: then the keyboard is at what came of it, and not at the top of the
 * page. Where what is added only pushes it away, it stays in sight of who came by keyboard.
 */
function useLostFocus(box: RefObject<HTMLElement | null>, done: string | null): void {
  useEffect(() => {
    if (done === null) return
    let before = seenNow()
    const look = () => {
      const now = seenNow()
      if (now.at === document.body) box.current?.focus({ preventScroll: true })
      const isPushed = now.at === before.at && before.isIn && !now.isIn && now.scrolled === before.scrolled
      if (isPushed && now.at?.matches(':focus-visible') === true) now.at.scrollIntoView({ block: 'nearest' })
      before = seenNow()
    }
    const watch = new MutationObserver(look)
    watch.observe(document.body, { childList: true, subtree: true })
    look()
    const timer = setTimeout(() => watch.disconnect(), readAfter)
    return () => {
      clearTimeout(timer)
      watch.disconnect()
    }
  }, [box, done])
}

/** Heard, not seen: how many rows a filter left, that something was saved. */
export function LiveRegion({ children }: { children: string }) {
  return (
    <p className="unseen" role="status" aria-live="polite">
      {children}
    </p>
  )
}
