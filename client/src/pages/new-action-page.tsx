import { actionSubjects } from '@roundtable/shared/action/action-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { SetActionForm } from '../features/action/set-action-form.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/action/action.css'

/** What it is about stands in the address: `?indicator=CL01`, `?goal=1`, `?issue=3`, `?challenge=14`. */
export function NewActionPage() {
  const partnership = usePartnership()
  const navigate = useNavigate()
  const [view] = useViewState()
  const choices = useQuery(useProcedures().action.choices.queryOptions())
  const { item, meeting } = view
  const kind = actionSubjects.find((each) => view[each] !== undefined)
  return (
    <>
      <PageHeader
        title="Set an action"
        crumbs={
          <Link to={paths.actions} params={{ partnership }}>
            Actions
          </Link>
        }
        lead="One agency and one named role do it by a day; another agency verifies it, and later somebody looks at what it changed."
      />
      <QueryStates part query={choices} skeleton={<PageSkeleton rows={8} />}>
        {(data) => (
          <SetActionForm
            choices={data}
            about={kind === undefined ? '' : `${kind} ${view[kind]}`}
            itemId={item ?? null}
            onSet={(number) =>
              void navigate(
                item === undefined || meeting === undefined
                  ? { to: paths.action, params: { partnership, number: String(number) } }
                  : { to: paths.record, params: { partnership, number: meeting } },
              )
            }
          />
        )}
      </QueryStates>
    </>
  )
}
