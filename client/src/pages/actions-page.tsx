import { actionFilter } from '@roundtable/shared/action/action-filter.ts'
import { readFilter } from '@roundtable/shared/base/filter.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMoment } from '../base/as-at.ts'
import { counted } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePrinting } from '../base/print/printing.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState } from '../base/view-state.ts'
import { ActionFileDialog } from '../features/action/action-file-dialog.tsx'
import { ActionFilters } from '../features/action/action-filters.tsx'
import { ActionTable } from '../features/action/action-table.tsx'
import { actionsLead, shownActions } from '../features/action/action-words.ts'
import { ChangeActionsDialog } from '../features/action/change-actions-dialog.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { ProgressTabs } from '../parts/progress-tabs.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { ShownCount } from '../ui/shown-count.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

const perPage = 50

export function ActionsPage() {
  const list = useQuery(useProcedures().action.list.queryOptions(useMoment()))
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={8} />}>
      {(data) => <Actions data={data} />}
    </QueryStates>
  )
}

function Actions({ data: { actions, today, maySet } }: { data: Outputs['action']['list'] }) {
  const partnership = usePartnership()
  const printing = usePrinting()
  const [view, change] = useViewState()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const { open, setOpen, ends, done } = usePageDialog<'change' | 'file'>()
  const choices = useQuery(
    useProcedures().action.choices.queryOptions(undefined, { enabled: open === 'change' }),
  )
  const filter = readFilter(actionFilter, view)
  const shown = shownActions(actions, filter, today)
  const pages = Math.max(1, Math.ceil(shown.length / perPage))
  const page = Math.min(pageNumber(view.page), pages)
  const isChangeable = actions.some(({ can }) => can.includes('change'))
  const together = actions.filter(({ id, can }) => chosen.has(id) && can.includes('change'))
  return (
    <>
      <PageHeader
        printed
        title="Actions"
        lead={actionsLead(actions, today)}
        actions={
          <>
            {maySet && (
              <Link className="button" to={paths.newAction} params={{ partnership }}>
                Set an action
              </Link>
            )}
            {maySet && (
              <Button look="quiet" onClick={() => setOpen('file')}>
                Take from CSV
              </Button>
            )}
            <CsvLink href={exportAddress('actions', partnership, filter)} />
          </>
        }
      />
      <ProgressTabs />
      {done}
      <ActionFilters actions={actions} today={today} filter={filter} change={change} />
      <ShownCount shown={shown.length} all={actions.length} one="action" />
      {shown.length === 0 ? (
        <EmptyState title={actions.length === 0 ? 'No action yet' : 'No action fits these filters'}>
          {actions.length === 0
            ? 'An action is set from an indicator, a goal, an issue or a challenge: one agency and one named role do it by a day.'
            : 'Take a filter off to see more.'}
        </EmptyState>
      ) : (
        <ActionTable
          actions={printing === 'no' ? shown.slice((page - 1) * perPage, page * perPage) : shown}
          caption={`${counted(shown.length, 'action')}, what is open first, by its day`}
          today={today}
          chosen={isChangeable ? chosen : null}
          onChoose={choose}
        />
      )}
      {together.length > 0 && (
        <div className="chosen-bar unprinted">
          <Button look="primary" onClick={() => setOpen('change')}>
            Change {counted(together.length, 'action')}
          </Button>
          <Button look="quiet" onClick={() => choose(new Set())}>
            Choose none
          </Button>
        </div>
      )}
      {printing === 'no' && (
        <Pages page={page} pages={pages} onPage={(to) => change({ page: to === 1 ? undefined : `${to}` })} />
      )}
      {open === 'file' && <ActionFileDialog {...ends} />}
      {open === 'change' && together.length > 0 && choices.data !== undefined && (
        <ChangeActionsDialog
          actions={together}
          agencies={choices.data.agencies}
          onClose={ends.onClose}
          onDone={(sentence) => {
            choose(new Set())
            ends.onDone(sentence)
          }}
        />
      )}
    </>
  )
}
