import { readFilter } from '@roundtable/shared/base/filter.ts'
import { challengeFilter, isChallengeShown } from '@roundtable/shared/challenge/challenge-filter.ts'
import { isEnded } from '@roundtable/shared/challenge/challenge-stages.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMoment } from '../base/as-at.ts'
import { counted } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { ChallengeBalance } from '../features/challenge/challenge-balance.tsx'
import { ChallengeFilters } from '../features/challenge/challenge-filters.tsx'
import { ChallengeRegister } from '../features/challenge/challenge-register.tsx'
import type { Register, RegisterRow } from '../features/challenge/challenge-view.ts'
import { StageDaysDialog } from '../features/challenge/stage-days-dialog.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { ShownCount } from '../ui/shown-count.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

export function ChallengesPage() {
  const list = useQuery(useProcedures().challenge.list.queryOptions(useMoment()))
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={6} />}>
      {(register) => <Challenges register={register} />}
    </QueryStates>
  )
}

/** What is open first, in its order; the newest first otherwise. */
const openFirst = (rows: readonly RegisterRow[]) =>
  rows.toSorted((a, b) => Number(isEnded(a.state)) - Number(isEnded(b.state)))

function Challenges({ register }: { register: Register }) {
  const partnership = usePartnership()
  const [state, change] = useViewState()
  const { open, setOpen, ends, done } = usePageDialog<'days'>()
  const { rows, stageDays, mayRaise, maySetDays } = register
  const filter = readFilter(challengeFilter, state)
  const shown = openFirst(rows.filter((row) => isChallengeShown(filter, row)))
  return (
    <>
      <PageHeader
        printed
        title={titleOf(rows)}
        lead="One agency asks another on the record, and says what help comes with the question."
        actions={
          <>
            {mayRaise && (
              <Link to={paths.newChallenge} params={{ partnership }} className="button button-primary">
                Raise a challenge
              </Link>
            )}
            {maySetDays && (
              <Button look="quiet" onClick={() => setOpen('days')}>
                Working days to answer
              </Button>
            )}
            <CsvLink href={exportAddress('challenges', partnership, filter)} />
          </>
        }
      />
      {done}
      {rows.length === 0 ? (
        <EmptyState title="No challenge yet">
          {mayRaise
            ? 'Raise one from here, or from the page of the indicator or goal it is about.'
            : 'Board members, agency leads and the scrutineer raise them.'}
        </EmptyState>
      ) : (
        <>
          <ChallengeFilters filter={filter} rows={rows} change={change} />
          <ShownCount shown={shown.length} all={rows.length} one="challenge" />
          {shown.length === 0 ? (
            <EmptyState title="No challenge fits these filters">Take a filter off to see more.</EmptyState>
          ) : (
            <ChallengeRegister rows={shown} />
          )}
          <ChallengeBalance rows={rows} />
        </>
      )}
      {open === 'days' && <StageDaysDialog days={stageDays} {...ends} />}
    </>
  )
}

/** "2 of 7 challenges are open". */
function titleOf(rows: readonly RegisterRow[]): string {
  const open = rows.filter(({ state }) => !isEnded(state)).length
  if (rows.length === 0) return 'Challenges'
  if (open === 0) return `No challenge is open, of ${rows.length}`
  return `${open} of ${counted(rows.length, 'challenge')} ${open === 1 ? 'is' : 'are'} open`
}
