import type { ReactNode } from 'react'

type Props = { tone?: 'told' | 'done' | 'doubt' | 'problem'; children: ReactNode; onClose?: () => void }

/** A sentence that stays on the page; screen readers hear it when it appears. */
export function Message({ tone = 'told', children, onClose }: Props) {
  return (
    <div className={`message message-${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
      <div>{children}</div>
      {onClose !== undefined && (
        <button type="button" className="button button-quiet message-close" onClick={onClose}>
          Close
        </button>
      )}
    </div>
  )
}

/** Heard, not seen: how many rows a filter left, that something was saved. */
export function LiveRegion({ children }: { children: string }) {
  return (
    <p className="unseen" role="status" aria-live="polite">
      {children}
    </p>
  )
}
