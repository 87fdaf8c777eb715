import type { ReactNode } from 'react'
import { usePageTitle } from '../base/page-title.ts'
import { setPrinting } from '../base/print/printing.ts'
import { Button } from './button.tsx'

type Props = {
  title: string
  /** What leads here, above the title. */
  crumbs?: ReactNode
  lead?: ReactNode
  /** Links and buttons that concern the whole page. */
  actions?: ReactNode
  /** A page that is a paper too: its lists are whole there. Text stands upright, tables and charts lie. */
  printed?: boolean | 'upright'
}

export function PageHeader({ title, crumbs, lead, actions, printed = false }: Props) {
  const heading = usePageTitle(title)
  return (
    <header className={printed === 'upright' ? 'page-header prints-upright' : 'page-header'}>
      {crumbs !== undefined && <nav aria-label="Where this belongs">{crumbs}</nav>}
      <div className="page-header-line">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {(actions !== undefined || printed !== false) && (
          <div className="page-header-actions">
            {actions}
            {printed !== false && (
              <Button look="quiet" className="page-header-print" onClick={() => setPrinting('whole')}>
                Print
              </Button>
            )}
          </div>
        )}
      </div>
      {lead !== undefined && <div className="lead">{lead}</div>}
    </header>
  )
}
