import type { Outputs } from '../../base/trpc.ts'
import { RecordLink } from '../../parts/record-link.tsx'

export type Notice = Outputs['notice']['list']['notices'][number]

/** Whether it still asks something of me. */
export const isNew = ({ readAt, settled }: Notice): boolean => readAt === null && !settled

/** Where a notice leads: the page of what it is about, as far as its reader sees it. */
export const NoticeLink = ({ notice, onOpen }: { notice: Notice; onOpen: () => void }) => (
  <RecordLink of={notice} onOpen={onOpen}>
    {notice.title}
  </RecordLink>
)
