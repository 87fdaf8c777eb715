import { useSearch } from '@tanstack/react-router'
import { useAsAt } from '../base/as-at.ts'
import type { ViewState } from '../base/view-state.ts'

/** A page that is read as at a moment has its files as at the same. The server names the file; without `download` a refusal opens as the page it is. */
export function CsvLink({ href, children = 'Download CSV' }: { href: string; children?: string }) {
  const { seenAs }: ViewState = useSearch({ strict: false })
  const asAt = useAsAt()
  const view = new URLSearchParams()
  if (seenAs !== undefined) view.set('seenAs', seenAs)
  if (asAt !== null) view.set('asAt', asAt)
  return (
    <a className="csv-link" href={view.size === 0 ? href : `${href}&${view}`}>
      {children}
    </a>
  )
}
