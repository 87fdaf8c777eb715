import { actionFilter } from '@roundtable/shared/action/action-filter.ts'
import { readFilter } from '@roundtable/shared/base/filter.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMoment } from '../base/as-at.ts'
import { counted } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePrinting } from '../base/print/printing.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState } from '../base/view-state.ts'
import { ActionFileDialog } from '../features/action/action-file-dialog.tsx'
import { ActionFilters } from '../features/action/action-filters.tsx'
import { ActionTable } from '../features/action/action-table.tsx'
import { type ActionList, type ActionRow, actionsLead } from '../features/action/action-words.ts'
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

export function ActionsPage() {
  const [view] = useViewState()
  const askedAtMoment = { ...readFilter(actionFilter, view), ...useMoment() }
  const procedures = useProcedures()
  const read = useQuery(
    procedures.action.list.queryOptions(
      { ...askedAtMoment, page: pageNumber(view.page) },
      { placeholderData: keepPreviousData },
    ),
  )
  const isWhole = usePrinting() === 'whole'
  const isCut = read.data !== undefined && read.data.pages > 1
  const whole = useQuery(
    procedures.action.list.queryOptions({ ...askedAtMoment, whole: true }, { enabled: isWhole && isCut }),
  )
  return (
    <QueryStates query={read} skeleton={<PageSkeleton rows={8} />}>
      {(data) => <Actions data={isWhole ? (whole.data ?? data) : data} />}
    </QueryStates>
  )
}

function Actions({ data }: { data: ActionList }) {
  const { actions, shown, all, page, pages, today, maySet, mayChange } = data
  const partnership = usePartnership()
  const printing = usePrinting()
  const [view, change] = useViewState()
  const [chosen, choose] = useState<ReadonlyMap<string, ActionRow>>(new Map())
  const { open, setOpen, ends, done } = usePageDialog<'change' | 'file'>()
  const choices = useQuery(
    useProcedures().action.choices.queryOptions(undefined, { enabled: open === 'change' }),
  )
  const filter = readFilter(actionFilter, view)
  const here = new Map(actions.map((action) => [action.id, action]))
  const together = [...chosen].flatMap(([id, before]) => here.get(id) ?? before)
  return (
    <>
      <PageHeader
        printed
        title="Actions"
        lead={actionsLead(data)}
        actions={
          <>
            {maySet && (
              <Link className="button" to={paths.newAction} params={{ partnership }}>
                Set an action
              </Link>
            )}
            {maySet && (
              <Button look="quiet" onClick={() => setOpen('file')}>
                Take from a file
              </Button>
            )}
            <CsvLink href={exportAddress('actions', partnership, filter)} />
          </>
        }
      />
      <ProgressTabs />
      {done}
      <ActionFilters list={data} filter={filter} change={change} />
      <ShownCount shown={shown} all={all} one="action" />
      {shown === 0 ? (
        <EmptyState title={all === 0 ? 'No action yet' : 'No action fits these filters'}>
          {all === 0
            ? 'An action is set from an indicator, a goal, an issue or a challenge: one agency and one named role do it by a day.'
            : 'Take a filter off to see more.'}
        </EmptyState>
      ) : (
        <ActionTable
          actions={actions}
          caption={`${counted(shown, 'action')}, what is open first, by its day`}
          today={today}
          chosen={mayChange ? chosen : null}
          onChoose={choose}
        />
      )}
      {together.length > 0 && (
        <div className="chosen-bar unprinted">
          <Button look="primary" onClick={() => setOpen('change')}>
            Change {counted(together.length, 'action')}
          </Button>
          <Button look="quiet" onClick={() => choose(new Map())}>
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
            choose(new Map())
            ends.onDone(sentence)
          }}
        />
      )}
    </>
  )
}
