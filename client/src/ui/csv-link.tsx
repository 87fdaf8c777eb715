import { useSearch } from '@tanstack/react-router'
import { downloadAsAt, useAsAt } from '../base/as-at.ts'
import type { ViewState } from '../base/view-state.ts'

/** The server names the file; without `download` a refusal opens as the page it is. */
export function CsvLink({ href, children = 'Download CSV' }: { href: string; children?: string }) {
  const { seenAs }: ViewState = useSearch({ strict: false })
  const seen = seenAs === undefined ? href : `${href}&seenAs=${encodeURIComponent(seenAs)}`
  return (
    <a className="csv-link" href={downloadAsAt(seen, useAsAt())}>
      {children}
    </a>
  )
}
