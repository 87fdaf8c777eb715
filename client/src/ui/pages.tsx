import { usePrinting } from '../base/print/printing.ts'
import { Button } from './button.tsx'

type Props = { page: number; pages: number; onPage: (page: number) => void; what?: string }

export function Pages({ page, pages, onPage, what = 'Pages' }: Props) {
  const printing = usePrinting()
  if (pages <= 1 || printing === 'whole') return null
  return (
    <>
      <p className="only-print">
        This is page {page} of {pages} of the list.
      </p>
      <nav className="pages" aria-label={what}>
        <Button
          refusedBecause={page <= 1 ? 'This is the first page.' : null}
          onClick={() => onPage(page - 1)}
        >
          Previous
        </Button>
        <span>
          Page {page} of {pages}
        </span>
        <Button
          refusedBecause={page >= pages ? 'This is the last page.' : null}
          onClick={() => onPage(page + 1)}
        >
          Next
        </Button>
      </nav>
    </>
  )
}
