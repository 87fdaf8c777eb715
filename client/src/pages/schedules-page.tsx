import { readFilter } from '@roundtable/shared/base/filter.ts'
import { isScheduleShown, scheduleFilter } from '@roundtable/shared/return/schedule-filter.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { counted } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { type EndedRule, EndScheduleDialog } from '../features/schedule/end-schedule-dialog.tsx'
import { ScheduleDialog } from '../features/schedule/schedule-dialog.tsx'
import { ScheduleTable } from '../features/schedule/schedule-table.tsx'
import type { ScheduleList, ScheduleRow } from '../features/schedule/schedule-words.ts'
import { useScheduleAct } from '../features/schedule/use-schedule-act.ts'
import { CsvLink } from '../parts/csv-link.tsx'
import { SelectField } from '../ui/field.tsx'
import { RefusalMessage } from '../ui/form/refusal-message.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { ShownCount } from '../ui/shown-count.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

export function SchedulesPage() {
  const list = useQuery(useProcedures().schedule.list.queryOptions())
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={8} />}>
      {(data) => <Schedules list={data} />}
    </QueryStates>
  )
}

function Schedules({ list }: { list: ScheduleList }) {
  const partnership = usePartnership()
  const [view, change] = useViewState()
  const [said, setSaid] = useState<string | null>(null)
  const [open, setOpen] = useState<ScheduleRow | null>(null)
  const [ending, setEnding] = useState<EndedRule | null>(null)
  const act = useScheduleAct((sentence) => {
    setSaid(sentence)
    setOpen(null)
    setEnding(null)
  })
  const filter = readFilter(scheduleFilter, view)
  const agencies = [...new Map(list.rows.map((row) => [row.agencyCode, row.agencyName]))]
  const shown = list.rows.filter((row) => isScheduleShown(row, filter))
  const proposed = list.rows.filter((row) => row.proposed.length > 0).length
  const refused = act.agree.error
  const own = list.rows.filter(({ usual }) => !usual).length
  const lead =
    list.rows.length === 0
      ? 'No indicator is reported by anybody yet.'
      : `${own === 0 ? 'Every figure is due after the usual days' : `${counted(own, 'indicator')} with a schedule of its own`}; ${proposed === 0 ? 'nothing is proposed' : `${counted(proposed, 'proposal')} to agree`}.`
  return (
    <>
      <PageHeader
        title="When figures are due"
        lead={lead}
        crumbs={
          <>
            <Link to={paths.returns} params={{ partnership }}>
              Returns
            </Link>{' '}
            <span aria-hidden="true">›</span> When figures are due
          </>
        }
        actions={
          <>
            {list.rows.some(({ frequency }) => frequency === 'termly') && (
              <Link to={paths.terms} params={{ partnership }}>
                Term dates
              </Link>
            )}
            <CsvLink href={exportAddress('schedules', partnership, filter)} />
          </>
        }
      />
      {agencies.length > 1 && (
        <div className="filters">
          <SelectField
            id="schedules-agency"
            label="Agency"
            value={filter.agency ?? ''}
            onChange={(event) => change({ agency: event.target.value })}
          >
            <option value="">All agencies</option>
            {agencies.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      <ShownCount shown={shown.length} all={list.rows.length} one="indicator" />
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}
        </Message>
      )}
      <RefusalMessage error={refused} />
      {shown.length === 0 ? (
        <EmptyState title="No indicator is reported here">
          {list.rows.length > 0 ? (
            'Take the filter off to see more.'
          ) : (
            <>
              Days are set for indicators that an agency reports:{' '}
              <Link to={paths.indicators} params={{ partnership }}>
                indicators come first
              </Link>
              .
            </>
          )}
        </EmptyState>
      ) : (
        <ScheduleTable
          rows={shown}
          list={list}
          act={act}
          onChange={(row) => {
            setSaid(null)
            setOpen(row)
          }}
          onEnd={setEnding}
        />
      )}
      {ending !== null && <EndScheduleDialog {...ending} act={act.end} onClose={() => setEnding(null)} />}
      {open !== null && <ScheduleDialog row={open} list={list} act={act} onClose={() => setOpen(null)} />}
    </>
  )
}
