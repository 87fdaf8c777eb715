import { challengeFilter } from '@roundtable/shared/challenge/challenge-filter.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { counted } from '../base/format.ts'
import { useListView } from '../base/list/use-list-view.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { ChallengeBalance } from '../features/challenge/challenge-balance.tsx'
import { ChallengeFilters } from '../features/challenge/challenge-filters.tsx'
import { ChallengeRegister } from '../features/challenge/challenge-register.tsx'
import type { Register } from '../features/challenge/challenge-view.ts'
import { StageDaysDialog } from '../features/challenge/stage-days-dialog.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import { ListRows } from '../ui/list/list-rows.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

export function ChallengesPage() {
  const { asked } = useListView('challenges', challengeFilter)
  const list = useQuery(
    useProcedures().challenge.list.queryOptions(asked, { placeholderData: keepPreviousData }),
  )
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={6} />}>
      {(register) => <Challenges register={register} />}
    </QueryStates>
  )
}

function Challenges({ register }: { register: Register }) {
  const partnership = usePartnership()
  const { filter, field, change } = useListView('challenges', challengeFilter)
  const { open, setOpen, ends, done } = usePageDialog<'days'>()
  const { rows, all, balance, byAgency, agencies, stageDays, mayRaise, maySetDays } = register
  return (
    <>
      <PageHeader
        printed
        title={titleOf(register)}
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
      {all > 0 && <ChallengeFilters field={field} agencies={agencies} />}
      <ListRows
        list={register}
        one="challenge"
        nothing={{
          title: 'No challenge stands here yet',
          first: mayRaise
            ? 'Raise one from here, or from the page of the indicator or goal it is about.'
            : 'Board members, agency leads and the scrutineer raise them.',
        }}
        change={change}
      >
        <ChallengeRegister rows={rows} />
      </ListRows>
      {all > 0 && <ChallengeBalance balance={balance} byAgency={byAgency} />}
      {open === 'days' && <StageDaysDialog days={stageDays} {...ends} />}
    </>
  )
}

/** "2 of 7 challenges are open". */
function titleOf({ open, all }: Pick<Register, 'open' | 'all'>): string {
  if (all === 0) return 'Challenges'
  if (open === 0) return `No challenge is open, of ${all}`
  return `${open} of ${counted(all, 'challenge')} ${open === 1 ? 'is' : 'are'} open`
}
