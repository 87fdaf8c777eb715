import { type ReactNode, useState } from 'react'
import { useViewState } from '../base/view-state.ts'

type Props = {
  /** Names it in the address; one of its page at a time is open there. */
  id: string
  summary: ReactNode
  className?: string
  /** A function where it is asked for only once it is open. */
  children: ReactNode | (() => ReactNode)
}

/** What opens under its row; which one is open stands in the address, so that it can be sent and comes back. */
export function Opened({ id, summary, className, children }: Props) {
  const [{ open }, change] = useViewState()
  const [also, setAlso] = useState(false)
  const isOpen = also || open === id
  return (
    <details
      className={className}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setAlso(currentTarget.open)
        if (currentTarget.open && open !== id) change({ open: id }, 'opened')
        if (!currentTarget.open && open === id) change({ open: undefined }, 'opened')
      }}
    >
      <summary>{summary}</summary>
      {typeof children !== 'function' ? children : isOpen && children()}
    </details>
  )
}
