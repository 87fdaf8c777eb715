import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { counted, dayOf } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { isNew, type Notice, NoticeLink } from './notice-link.tsx'
import { useMarkRead } from './use-mark-read.ts'
import './notice-bell.css'

const shown = 6

/** How many notices are new, and the latest of them; Esc closes it and gives the focus back. */
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
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path
            d="M10 2.5a5 5 0 0 0-5 5v3.2L3.4 14h13.2L15 10.7V7.5a5 5 0 0 0-5-5zM8 16.5a2 2 0 0 0 4 0"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinejoin="round"
          />
        </svg>
        <span className="unseen">Notices</span>
        {unread > 0 && (
          <span className="bell-count">
            {unread > 99 ? '99+' : unread}
            <span className="unseen"> new</span>
          </span>
        )}
      </button>
      <div className="bell-panel" id={panelId} hidden={!open}>
        {open && (
          <Latest notices={latest.data?.notices ?? []} unread={unread} waiting={waiting} onOpen={close} />
        )}
      </div>
    </section>
  )
}

type Props = { notices: readonly Notice[]; unread: number; waiting: number; onOpen: () => void }

function Latest({ notices, unread, waiting, onOpen }: Props) {
  const partnership = usePartnership()
  const { send, isPending } = useMarkRead()
  const open = (notice: Notice) => {
    if (notice.readAt === null) void send({ ids: [notice.id] })
    onOpen()
  }
  return (
    <>
      <div className="bell-head">
        <h2>{unread === 0 ? 'Nothing new' : `${counted(unread, 'new notice')}`}</h2>
        {unread > 0 && (
          <button
            type="button"
            className="button button-quiet"
            aria-disabled={isPending || undefined}
            onClick={() => void send({ ids: null })}
          >
            Mark all as read
          </button>
        )}
      </div>
      {notices.length === 0 ? (
        <p className="bell-none">
          You are told here when a return or a target needs you, and what became of it.
        </p>
      ) : (
        <ul className="bell-list">
          {notices.slice(0, shown).map((notice) => (
            <li key={notice.id} className={isNew(notice) ? 'bell-new' : undefined}>
              <NoticeLink notice={notice} onOpen={() => open(notice)} />
              <span className="quiet">
                {isNew(notice) && <strong>New. </strong>}
                {dayOf(notice.createdAt)}
                {notice.settled && ', settled since'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {waiting > 0 && (
        <p className="bell-foot">
          <Link to={paths.notices} params={{ partnership }} search={{ part: 'waiting' }} onClick={onOpen}>
            {counted(waiting, 'thing')} {waiting === 1 ? 'waits' : 'wait'} for you
          </Link>
        </p>
      )}
      <p className="bell-foot">
        <Link to={paths.notices} params={{ partnership }} onClick={onOpen}>
          All notices, and how I am told
        </Link>
      </p>
    </>
  )
}
