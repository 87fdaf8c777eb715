export function CsvLink({ href, children = 'Download CSV' }: { href: string; children?: string }) {
  return (
    <a className="csv-link" href={href} download>
      {children}
    </a>
  )
}
