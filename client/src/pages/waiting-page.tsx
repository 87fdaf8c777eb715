import { useQuery } from '@tanstack/react-query'
import { exportAddress } from '../base/paths.ts'
import { usePrinting } from '../base/print/printing.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState } from '../base/view-state.ts'
import { NothingWaits } from '../features/waiting/nothing-waits.tsx'
import { WaitingList } from '../features/waiting/waiting-list.tsx'
import { waitingTitle } from '../features/waiting/waiting-words.ts'
import { CsvLink } from '../parts/csv-link.tsx'
import { LiveRegion } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { TogglePills } from '../ui/toggle-pills.tsx'

type Waiting = Outputs['me']['waiting']

const onOnePage = 40

/** What I owe or decide, of every noun, by the clock. */
export function WaitingPage() {
  const procedures = useProcedures()
  const waiting = useQuery(procedures.me.waiting.queryOptions())
  const me = useQuery(procedures.me.get.queryOptions())
  return (
    <QueryStates query={waiting} skeleton={<PageSkeleton rows={6} />}>
      {(found) =>
        me.data === undefined ? <PageSkeleton rows={6} /> : <AllWaiting {...found} today={me.data.today} />
      }
    </QueryStates>
  )
}

function AllWaiting({ items, boardDay, today }: Waiting & { today: string }) {
  const partnership = usePartnership()
  const [view, change] = useViewState()
  const kinds = [...new Set(items.map(({ what }) => what))]
  const kind = kinds.find((what) => what === view.kind)
  const shown = kind === undefined ? items : items.filter(({ what }) => what === kind)
  const pages = Math.max(1, Math.ceil(shown.length / onOnePage))
  const page = Math.min(pageNumber(view.page), pages)
  const title = waitingTitle(items)
  const isPrinted = usePrinting() !== 'no'
  return (
    <>
      <PageHeader
        title={title}
        printed={items.length > 0}
        actions={items.length > 0 ? <CsvLink href={exportAddress('waiting', partnership, {})} /> : undefined}
      />
      {items.length === 0 ? (
        <NothingWaits />
      ) : (
        <>
          <div className="waiting-kinds">
            <TogglePills
              label="Kind"
              pills={[
                { value: '', label: `All ${items.length}` },
                ...kinds.map((what) => ({
                  value: what,
                  label: `${what} ${items.filter((item) => item.what === what).length}`,
                })),
              ]}
              pressed={[kind ?? '']}
              onPress={(value) =>
                change({ kind: value === '' || value === kind ? undefined : value, page: undefined })
              }
            />
          </div>
          <LiveRegion>{kind === undefined ? title : `${shown.length} shown: ${kind}`}</LiveRegion>
          <WaitingList
            items={isPrinted ? shown : shown.slice((page - 1) * onOnePage, page * onOnePage)}
            {...{ today, boardDay }}
          />
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
