import { readFilter } from '@roundtable/shared/base/filter.ts'
import { auditEventFilter } from '@roundtable/shared/member/audit-event-filter.ts'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { counted } from '../base/format.ts'
import { exportAddress } from '../base/paths.ts'
import { useWholeList } from '../base/print/use-whole-list.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState } from '../base/view-state.ts'
import { AuditFilters } from '../features/audit-event/audit-filters.tsx'
import { AuditTable } from '../features/audit-event/audit-table.tsx'
import { scopeSentence } from '../features/audit-event/audit-words.ts'
import { CsvLink } from '../parts/csv-link.tsx'
import { LiveRegion } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/audit-event/audit-event.css'

export function AuditPage() {
  const procedures = useProcedures()
  const partnership = usePartnership()
  const [state, change] = useViewState()
  const filter = readFilter(auditEventFilter, state)
  const trail = useQuery(
    procedures.auditEvent.list.queryOptions(
      { ...filter, page: Math.min(100_000, pageNumber(state.page)) },
      { placeholderData: keepPreviousData },
    ),
  )
  const client = useQueryClient()
  const whole = useWholeList<Outputs['auditEvent']['list']>({
    key: ['audit trail', partnership, filter],
    page: (last) =>
      last !== null && last.page >= last.pages
        ? null
        : client.fetchQuery(
            procedures.auditEvent.list.queryOptions({ ...filter, page: (last?.page ?? 0) + 1 }),
          ),
  })
  const me = useQuery(procedures.me.get.queryOptions())
  const maySeeGoals = me.data?.may.includes('see published figures') ?? false
  const matrix = useQuery(procedures.accountability.matrix.queryOptions(undefined, { enabled: maySeeGoals }))
  const csv = exportAddress('audit-events', partnership, filter)
  return (
    <QueryStates query={trail} skeleton={<PageSkeleton rows={12} />}>
      {(data) => (
        <>
          <PageHeader
            printed
            title="Audit trail"
            lead={`${scopeSentence(data.scope)} Nothing in it can be changed or removed.`}
            actions={<CsvLink href={csv} />}
          />
          <AuditFilters
            filter={filter}
            agencies={data.scope === 'all' ? (matrix.data?.agencies ?? []) : []}
            change={change}
          />
          <LiveRegion>{`${counted(data.total, 'event')} found`}</LiveRegion>
          {data.events.length === 0 ? (
            <EmptyState title="Nothing was done that fits these filters">
              Take a filter off to see more.
            </EmptyState>
          ) : (
            <AuditTable
              events={whole?.flatMap(({ events }) => events) ?? data.events}
              caption={`${counted(data.total, 'event')}, latest first${whole === null ? `, page ${data.page} of ${data.pages}` : ''}`}
            />
          )}
          <Pages
            page={data.page}
            pages={data.pages}
            onPage={(to) => change({ page: to === 1 ? undefined : `${to}` })}
          />
        </>
      )}
    </QueryStates>
  )
}
