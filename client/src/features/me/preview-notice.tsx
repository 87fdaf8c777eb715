import { useLocation, useSearch } from '@tanstack/react-router'
import type { ViewState } from '../../base/view-state.ts'
import { Message } from '../../ui/message.tsx'

/** Says in whose place the page is shown, and leads back to one's own view of the same page. */
export function PreviewNotice() {
  const { seenAs }: ViewState = useSearch({ strict: false })
  const pathname = useLocation({ select: (location) => location.pathname })
  if (seenAs === undefined) return null
  return (
    <Message tone="doubt">
      <strong>As elected members see it.</strong> Small counts are hidden here and in every file you download
      from here; nothing can be changed. <a href={pathname}>Back to your own view</a>
    </Message>
  )
}
