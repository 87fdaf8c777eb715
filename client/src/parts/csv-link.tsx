import { useAsSeen } from './as-seen.ts'

/** The server names the file; without `download` a refusal opens as the page it is. */
export function CsvLink({ href, children = 'Download CSV' }: { href: string; children?: string }) {
  const asSeen = useAsSeen()
  return (
    <a className="csv-link" href={asSeen(href)}>
      {children}
    </a>
  )
}
