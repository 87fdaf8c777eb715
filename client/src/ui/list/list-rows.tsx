import type { ReactNode } from 'react'
import type { ChangeView } from '../../base/view-state.ts'
import { Pages } from '../pages.tsx'
import { EmptyState } from '../query-states.tsx'
import { ShownCount } from '../shown-count.tsx'

type Props = {
  /** How many the filter shows, of how many there are, and which page of them this is. */
  list: { shown: number; all: number; page: number; pages: number }
  one: string
  /** What is not there yet, and what comes first. */
  nothing: { title: string; first: ReactNode }
  change: ChangeView
  children: ReactNode
}

/** How many are shown, the rows of the page, and the way to the others; or why there are none. */
export function ListRows({ list, one, nothing, change, children }: Props) {
  const { shown, all, page, pages } = list
  return (
    <>
      <ShownCount shown={shown} all={all} one={one} />
      {all === 0 ? (
        <EmptyState title={nothing.title}>{nothing.first}</EmptyState>
      ) : shown === 0 ? (
        <EmptyState title={`No ${one} fits these filters`}>Change the filters above to see more.</EmptyState>
      ) : (
        <>
          {children}
          <Pages
            page={page}
            pages={pages}
            onPage={(to) => change({ page: to === 1 ? undefined : `${to}` })}
          />
        </>
      )}
    </>
  )
}
