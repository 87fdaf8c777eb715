import { type ReactNode, type TdHTMLAttributes, type ThHTMLAttributes, useLayoutEffect, useRef } from 'react'

type TableProps = { caption: ReactNode; captionSeen?: boolean; className?: string; children: ReactNode }

const scrolledByKeys = { tabIndex: 0 }

/** A wide table scrolls inside its own frame, which the keyboard reaches. */
export function DataTable({ caption, captionSeen = false, className = '', children }: TableProps) {
  return (
    <section
      className="table-frame"
      aria-label={typeof caption === 'string' ? caption : 'Table'}
      {...scrolledByKeys}
    >
      <table className={`data-table ${className}`}>
        <caption className={captionSeen ? undefined : 'unseen'}>{caption}</caption>
        {children}
      </table>
    </section>
  )
}

type HeadProps = ThHTMLAttributes<HTMLTableCellElement> & { numeric?: boolean }
export function ColumnHead({ numeric = false, className = '', ...rest }: HeadProps) {
  return <th scope="col" {...rest} className={`${className}${numeric ? ' number' : ''}`} />
}

export function RowHead({ className = '', ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return <th scope="row" {...rest} className={className} />
}

export function NumberCell({ className = '', ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return <td {...rest} className={`number ${className}`} />
}

export type SortOrder = 'ascending' | 'descending'
type SortProps = {
  label: string
  order: SortOrder | null
  onSort: (order: SortOrder) => void
  numeric?: boolean
  className?: string
}

/** The column that was pressed last, and on which page. */
let pressed: { label: string; page: string } | null = null

/**
 * A column that sorts: the state stands on the header, the button inside it is what is pressed. Where another table
 * comes with the order, the keyboard is at the same column there.
 */
export function SortHead({ label, order, onSort, numeric = false, className = '' }: SortProps) {
  const button = useRef<HTMLButtonElement>(null)
  const isOrdered = useRef(order !== null)
  useLayoutEffect(() => {
    if (isOrdered.current && pressed?.label === label && pressed.page === window.location.pathname) {
      pressed = null
      if (document.activeElement === document.body) button.current?.focus()
    }
  }, [label])
  return (
    <th
      scope="col"
      aria-sort={order ?? 'none'}
      className={`${className}${numeric ? ' number' : ''}`}
      data-printed={label}
    >
      <button
        ref={button}
        type="button"
        className="sort-button"
        onClick={() => {
          pressed = { label, page: window.location.pathname }
          onSort(order === 'ascending' ? 'descending' : 'ascending')
        }}
      >
        {label}
        <svg viewBox="0 0 10 14" width="10" height="14" aria-hidden="true">
          <path d="M5 1l4 5H1z" className={order === 'ascending' ? 'sort-on' : 'sort-off'} />
          <path d="M5 13l4-5H1z" className={order === 'descending' ? 'sort-on' : 'sort-off'} />
        </svg>
      </button>
    </th>
  )
}
