import { noticeKindWord } from '@roundtable/shared/notice/notices.ts'
import { formatMoment } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import { isNew, type Notice, NoticeLink } from './notice-link.tsx'
import { useMarkRead } from './use-mark-read.ts'

/** Every notice with its sentence; what a later act has answered says so. */
export function NoticeList({ notices, caption }: { notices: readonly Notice[]; caption: string }) {
  const mark = useMarkRead()
  return (
    <ul className="notice-list" aria-label={caption}>
      {notices.map((notice) => (
        <li key={notice.id} className={isNew(notice) ? 'notice-new' : undefined}>
          <div>
            <p className="notice-kind">
              {isNew(notice) && <span className="tag tag-waiting">New</span>}
              <span className="quiet">
                {noticeKindWord(notice.kind)}, {formatMoment(notice.createdAt)}
              </span>
            </p>
            <h2>
              <NoticeLink
                notice={notice}
                onOpen={() => notice.readAt === null && void mark.send({ ids: [notice.id] })}
              />
            </h2>
            <p>{notice.sentence}</p>
            {notice.reason !== null && <p>Why: {notice.reason}</p>}
            {notice.settled && <p className="quiet">Settled since: there is nothing left to do about it.</p>}
          </div>
          {isNew(notice) && (
            <Button look="quiet" busy={mark.isPending} onClick={() => void mark.send({ ids: [notice.id] })}>
              Mark as read<span className="unseen">: {notice.title}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
