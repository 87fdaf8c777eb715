import type { MeetingList } from '@roundtable/shared/meeting/meeting.ts'
import { type MeetingView, meetingFilter, meetingViews } from '@roundtable/shared/meeting/meeting-filter.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useAsAt } from '../base/as-at.ts'
import { useListView } from '../base/list/use-list-view.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { PlanMeetingDialog } from '../features/meeting/meeting-dialog.tsx'
import { MeetingTable } from '../features/meeting/meeting-table.tsx'
import { meetingsTitle } from '../features/meeting/meeting-words.ts'
import { PlanYearDialog } from '../features/meeting/plan-year-dialog.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import {
  FilterChoice,
  FilterPills,
  FilterSearch,
  ListFilters,
  namedChoices,
} from '../ui/list/list-filters.tsx'
import { ListRows } from '../ui/list/list-rows.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

const viewWords: Record<MeetingView, string> = { ahead: 'Ahead', past: 'Over', all: 'All' }

export function MeetingsPage() {
  const { asked } = useListView('meetings', meetingFilter)
  const list = useQuery(
    useProcedures().meeting.list.queryOptions(asked, { placeholderData: keepPreviousData }),
  )
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={6} />}>
      {(data) => <Meetings list={data} />}
    </QueryStates>
  )
}

function Meetings({ list }: { list: MeetingList }) {
  const { meetings, all, boards, today } = list
  const partnership = usePartnership()
  const navigate = useNavigate()
  const { filter, field, change } = useListView('meetings', meetingFilter)
  const isPast = useAsAt() !== null
  const mayPlan = list.mayPlan && !isPast
  const me = useQuery(useProcedures().me.get.queryOptions())
  const seesGrants = me.data?.may.includes('see grants') === true
  const { open, setOpen, ends, done } = usePageDialog<'one' | 'year'>()
  return (
    <>
      <PageHeader
        printed
        title={meetingsTitle(list)}
        lead="Meetings of the boards, with their agendas."
        actions={
          <>
            <Link to={paths.decisions} params={{ partnership }}>
              Decisions
            </Link>
            {seesGrants && (
              <Link to={paths.grants} params={{ partnership }}>
                Shared packs
              </Link>
            )}
            <Link to={paths.yearlyReports} params={{ partnership }}>
              Yearly reports
            </Link>
            <CsvLink href={exportAddress('meetings', partnership, filter)} />
          </>
        }
      />
      {done}
      {mayPlan && boards.length > 0 && (
        <div className="button-row meeting-deeds unprinted">
          <Button look="primary" onClick={() => setOpen('one')}>
            Plan a meeting
          </Button>
          <Button onClick={() => setOpen('year')}>Plan a year</Button>
        </div>
      )}
      {all > 0 && (
        <ListFilters
          pills={
            <FilterPills
              {...field('show')}
              label="Show"
              usual="all"
              pills={meetingViews.map((value) => ({ value, label: viewWords[value] }))}
            />
          }
        >
          <FilterChoice
            {...field('board')}
            label="Board"
            none="Any board"
            choices={namedChoices(boards, ({ id }) => id)}
          />
          <FilterSearch {...field('q')} />
        </ListFilters>
      )}
      <ListRows
        list={list}
        one="meeting"
        nothing={{
          title: 'No meeting yet',
          first: <First hasBoards={boards.length > 0} mayPlan={mayPlan} />,
        }}
        change={change}
      >
        <MeetingTable meetings={meetings} today={today} />
      </ListRows>
      {open === 'one' && (
        <PlanMeetingDialog
          list={list}
          onClose={ends.onClose}
          onPlanned={(number) =>
            void navigate({ to: paths.meeting, params: { partnership, number: String(number) } })
          }
        />
      )}
      {open === 'year' && <PlanYearDialog list={list} {...ends} />}
    </>
  )
}

/** What comes first where there is nothing yet: a board, then its meetings. */
function First({ hasBoards, mayPlan }: { hasBoards: boolean; mayPlan: boolean }) {
  const partnership = usePartnership()
  if (!mayPlan)
    return 'The partnership manager plans them. Once one is called it stands here with its agenda.'
  if (hasBoards) return 'Plan the next one, or the meetings of a year.'
  return (
    <>
      A board meets:{' '}
      <Link to={paths.boards} params={{ partnership }}>
        add the board
      </Link>{' '}
      first, with its members, quorum and notice.
    </>
  )
}
