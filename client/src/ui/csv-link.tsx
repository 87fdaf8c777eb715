/** The server names the file; without `download` a refusal opens as the page it is. */
export function CsvLink({ href, children = 'Download CSV' }: { href: string; children?: string }) {
  return (
    <a className="csv-link" href={href}>
      {children}
    </a>
  )
}
