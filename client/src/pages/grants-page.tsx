import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAsAt, useMoment } from '../base/as-at.ts'
import { counted } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePrinting } from '../base/print/printing.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState } from '../base/view-state.ts'
import { ChangeGrantDialog, type Grant, RevokeGrantDialog } from '../features/grant/change-grant-dialog.tsx'
import { GiveGrantDialog } from '../features/grant/give-grant-dialog.tsx'
import { GrantTable } from '../features/grant/grant-table.tsx'
import { OwnGrantCard } from '../features/grant/own-grants.tsx'
import { ForRight } from '../features/me/for-seats.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'
import '../features/grant/grant.css'

const perPage = 25

/** Whoever gives grants sees all of them; whoever was given one, theirs. */
export function GrantsPage() {
  const me = useQuery(useProcedures().me.get.queryOptions())
  return (
    <QueryStates part query={me} skeleton={<PageSkeleton rows={4} />}>
      {(data) =>
        data.may.includes('open grants') && !data.may.includes('see grants') ? (
          <Own />
        ) : (
          <ForRight right="see grants" me={data}>
            <All />
          </ForRight>
        )
      }
    </QueryStates>
  )
}

function Own() {
  const mine = useQuery(useProcedures().grant.mine.queryOptions())
  return (
    <QueryStates part query={mine} skeleton={<PageSkeleton rows={4} />}>
      {(grants) => (
        <>
          <PageHeader
            title="Shared with me"
            lead="Packs of meetings that you may read on the screen until a day. Each time you open one is written down."
          />
          {grants.length === 0 && (
            <EmptyState title="Nothing is shared with you">
              The partnership manager shares the packs of meetings with an observer.
            </EmptyState>
          )}
          {grants.map((grant) => (
            <OwnGrantCard key={grant.id} grant={grant} />
          ))}
        </>
      )}
    </QueryStates>
  )
}

function All() {
  const list = useQuery(useProcedures().grant.list.queryOptions(useMoment()))
  return (
    <QueryStates part query={list} skeleton={<PageSkeleton rows={6} />}>
      {(data) => <Grants list={data} />}
    </QueryStates>
  )
}

type Open = { deed: 'give' } | { deed: 'change' | 'revoke'; grant: Grant }

function Grants({ list: { grants, mayGive, today } }: { list: Outputs['grant']['list'] }) {
  const partnership = usePartnership()
  const isWhole = usePrinting() === 'whole'
  const [view, change] = useViewState()
  const gives = mayGive && useAsAt() === null
  const { open, setOpen, ends, done } = usePageDialog<Open>()
  const running = grants.filter(({ state }) => state === 'running').length
  const pages = Math.max(1, Math.ceil(grants.length / perPage))
  const page = Math.min(pageNumber(view.page), pages)
  return (
    <>
      <PageHeader
        printed
        title={running === 0 ? 'No pack is shared' : `Packs are shared by ${counted(running, 'grant')}`}
        crumbs={
          <>
            <Link to={paths.meetings} params={{ partnership }}>
              Meetings
            </Link>{' '}
            <span aria-hidden="true">›</span> Shared packs
          </>
        }
        lead="Observers and inspectors read a pack on the screen until a day: as elected members read it, without restricted items, files and paper."
        actions={<CsvLink href={exportAddress('grants', partnership, {})} />}
      />
      {done}
      {gives && (
        <div className="button-row unprinted">
          <Button look="primary" onClick={() => setOpen({ deed: 'give' })}>
            Share packs
          </Button>
        </div>
      )}
      {grants.length === 0 ? (
        <EmptyState title="No pack was shared yet">
          The partnership manager shares the pack of a meeting, or a board’s packs in a span of days, with an
          observer.
        </EmptyState>
      ) : (
        <>
          <GrantTable
            grants={isWhole ? grants : grants.slice((page - 1) * perPage, page * perPage)}
            mayGive={gives}
            onOpen={(deed, grant) => setOpen({ deed, grant })}
          />
          <Pages
            page={page}
            pages={pages}
            onPage={(n) => change({ page: n === 1 ? undefined : String(n) })}
          />
        </>
      )}
      {open?.deed === 'give' && <GiveGrantDialog {...ends} />}
      {open?.deed === 'change' && <ChangeGrantDialog grant={open.grant} today={today} {...ends} />}
      {open?.deed === 'revoke' && <RevokeGrantDialog grant={open.grant} {...ends} />}
    </>
  )
}
