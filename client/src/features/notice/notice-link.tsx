import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership } from '../../base/trpc.ts'

export type Notice = Outputs['notice']['list']['notices'][number]

/** Whether it still asks something of me. */
export const isNew = ({ readAt, settled }: Notice): boolean => readAt === null && !settled

/** Where a notice leads: the return, or the figures for those who see no returns. */
export function NoticeLink({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const partnership = usePartnership()
  return notice.opens === 'return' ? (
    <Link to={paths.return} params={{ partnership, id: notice.returnId }} onClick={onOpen}>
      {notice.title}
    </Link>
  ) : (
    <Link to={paths.indicators} params={{ partnership }} onClick={onOpen}>
      {notice.title}
    </Link>
  )
}
