import type { ReactNode } from 'react'
import { usePageTitle } from '../base/page-title.ts'

type Props = {
  title: string
  /** What leads here, above the title. */
  crumbs?: ReactNode
  lead?: ReactNode
  /** Links and buttons that concern the whole page. */
  actions?: ReactNode
}

export function PageHeader({ title, crumbs, lead, actions }: Props) {
  const heading = usePageTitle(title)
  return (
    <header className="page-header">
      {crumbs !== undefined && <nav aria-label="Where this belongs">{crumbs}</nav>}
      <div className="page-header-line">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div className="page-header-actions">{actions}</div>}
      </div>
      {lead !== undefined && <div className="lead">{lead}</div>}
    </header>
  )
}
