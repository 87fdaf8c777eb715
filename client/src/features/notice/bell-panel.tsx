import { Link } from '@tanstack/react-router'
import { counted, dayOf } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { isNew, type Notice, NoticeLink } from './notice-link.tsx'
import { useMarkRead } from './use-mark-read.ts'

const shown = 6

type Props = { notices: readonly Notice[]; unread: number; waiting: number; onOpen: () => void }

/** Where what waits is, and the latest of what happened. */
export function BellPanel({ notices, unread, waiting, onOpen }: Props) {
  const partnership = usePartnership()
  const { send, isPending } = useMarkRead()
  const open = (notice: Notice) => {
    if (notice.readAt === null) void send({ ids: [notice.id] })
    onOpen()
  }
  return (
    <>
      {waiting > 0 && (
        <p className="bell-waiting">
          <Link to={paths.waiting} params={{ partnership }} onClick={onOpen}>
            {counted(waiting, 'thing')} {waiting === 1 ? 'waits' : 'wait'} for you
          </Link>
        </p>
      )}
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
      <p className="bell-foot">
        <Link to={paths.notices} params={{ partnership }} onClick={onOpen}>
          All notices, and how I am told
        </Link>
      </p>
    </>
  )
}
