import { actionFilter } from '@roundtable/shared/action/action-filter.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { counted } from '../base/format.ts'
import { useListView } from '../base/list/use-list-view.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { ActionFileDialog } from '../features/action/action-file-dialog.tsx'
import { ActionFilters } from '../features/action/action-filters.tsx'
import { ActionTable } from '../features/action/action-table.tsx'
import { type ActionList, actionsLead } from '../features/action/action-words.ts'
import { type Chosen, useChosenActions } from '../features/action/chosen-actions.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { ProgressTabs } from '../parts/progress-tabs.tsx'
import { Button } from '../ui/button.tsx'
import { ListRows } from '../ui/list/list-rows.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

export function ActionsPage() {
  const { asked } = useListView('actions', actionFilter)
  const list = useQuery(
    useProcedures().action.list.queryOptions(asked, { placeholderData: keepPreviousData }),
  )
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={8} />}>
      {(data) => <Actions data={data} />}
    </QueryStates>
  )
}

function Actions({ data }: { data: ActionList }) {
  const { actions, shown, pages, all, today, maySet, mayChange } = data
  const partnership = usePartnership()
  const { filter, field, change } = useListView('actions', actionFilter)
  const [chosen, choose] = useState<Chosen>(new Map())
  const { open, setOpen, ends, done } = usePageDialog<'file'>()
  const here = new Map(actions.map((action) => [action.id, action]))
  const together = useChosenActions({
    chosen: new Map([...chosen].map(([id, before]) => [id, here.get(id) ?? before])),
    onChoose: choose,
    matching: { shown, pages, asked: filter },
    choosable: actions.filter(({ can }) => can.includes('change')).length,
  })
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
      {together.told}
      {all > 0 && <ActionFilters list={data} field={field} />}
      <ListRows list={data} one="action" nothing={nothing} change={change}>
        <ActionTable
          actions={actions}
          caption={`${counted(shown, 'action')}, what is open first, by its day`}
          today={today}
          chosen={mayChange ? chosen : null}
          onChoose={choose}
        />
      </ListRows>
      {together.bar}
      {open === 'file' && <ActionFileDialog {...ends} />}
    </>
  )
}

const nothing = {
  title: 'No action yet',
  first:
    'An action is set from an indicator, a goal, an issue or a challenge: one agency and one named role do it by a day.',
}
