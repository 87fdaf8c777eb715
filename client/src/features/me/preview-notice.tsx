import { readPreview } from '@roundtable/shared/disclosure/preview.ts'
import { previewWord } from '@roundtable/shared/rights/audience.ts'
import { useLocation, useSearch } from '@tanstack/react-router'
import type { ViewState } from '../../base/view-state.ts'
import { Message } from '../../ui/message.tsx'

/** Says in whose place the page is shown, and leads back to one's own view of the same page. */
export function PreviewNotice() {
  const { seenAs }: ViewState = useSearch({ strict: false })
  const pathname = useLocation({ select: (location) => location.pathname })
  const preview = seenAs === undefined ? null : readPreview(seenAs)
  if (preview === null) return null
  return (
    <Message tone="doubt">
      <strong>As {previewWord(preview.audience)}.</strong>{' '}
      {preview.rules !== null &&
        `By rules that are not saved: counts to ${preview.rules.smallCount}, denominators to ${preview.rules.smallDenominator}, rounded to ${preview.rules.roundCountsTo}. `}
      So is every file you download from here; nothing can be changed.{' '}
      <a href={pathname}>Back to your own view</a>
    </Message>
  )
}
