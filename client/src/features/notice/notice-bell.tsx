import { useQuery } from '@tanstack/react-query'
import { Suspense, useId, useRef, useState } from 'react'
import { useProcedures } from '../../base/trpc.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import './notice-bell.css'

const BellPanel = lazyPart(async () => (await import('./bell-panel.tsx')).BellPanel)

/** How much waits, with a dot where notices are new; Esc closes it and gives the focus back. */
export function NoticeBell() {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  const procedures = useProcedures()
  const latest = useQuery(procedures.notice.list.queryOptions({}))
  const waiting = useQuery(procedures.me.get.queryOptions()).data?.waiting ?? 0
  const unread = latest.data?.unread ?? 0
  const close = () => setOpen(false)
  return (
    <section
      className="bell"
      aria-label="Notices"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        close()
        button.current?.focus()
      }}
      onBlur={(event) => {
        const to = event.relatedTarget
        if (to !== null && !event.currentTarget.contains(to)) close()
      }}
    >
      <button
        type="button"
        className="bell-button"
        ref={button}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        <span className="bell-sign">
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path
              d="M10 2.5a5 5 0 0 0-5 5v3.2L3.4 14h13.2L15 10.7V7.5a5 5 0 0 0-5-5zM8 16.5a2 2 0 0 0 4 0"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
              strokeLinejoin="round"
            />
          </svg>
          {unread > 0 && <span className="bell-new-mark" />}
        </span>
        <span className="unseen">Notices</span>
        {waiting > 0 && (
          <span className="bell-count">
            {waiting > 99 ? '99+' : waiting}
            <span className="unseen"> waiting for you</span>
          </span>
        )}
        {unread > 0 && <span className="unseen"> {unread} new</span>}
      </button>
      <div className="bell-panel" id={panelId} hidden={!open}>
        {open && (
          <Suspense fallback={null}>
            <BellPanel
              notices={latest.data?.notices ?? []}
              unread={unread}
              waiting={waiting}
              onOpen={close}
            />
          </Suspense>
        )}
      </div>
    </section>
  )
}
