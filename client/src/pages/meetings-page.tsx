import { readFilter } from '@roundtable/shared/base/filter.ts'
import type { MeetingList } from '@roundtable/shared/meeting/meeting.ts'
import {
  isMeetingShown,
  type MeetingView,
  meetingFilter,
  meetingViews,
} from '@roundtable/shared/meeting/meeting-filter.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useAsAt, useMoment } from '../base/as-at.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePrinting } from '../base/print/printing.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState } from '../base/view-state.ts'
import { PlanMeetingDialog } from '../features/meeting/meeting-dialog.tsx'
import { MeetingTable } from '../features/meeting/meeting-table.tsx'
import { meetingsTitle } from '../features/meeting/meeting-words.ts'
import { PlanYearDialog } from '../features/meeting/plan-year-dialog.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { SearchField } from '../ui/form/search-field.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { ShownCount } from '../ui/shown-count.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { TogglePills } from '../ui/toggle-pills.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

const perPage = 25
const viewWords: Record<MeetingView, string> = { ahead: 'Ahead', past: 'Over', all: 'All' }

export function MeetingsPage() {
  const list = useQuery(useProcedures().meeting.list.queryOptions({ ...useMoment() }))
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={6} />}>
      {(data) => <Meetings list={data} />}
    </QueryStates>
  )
}

function Meetings({ list }: { list: MeetingList }) {
  const { meetings, boards, today } = list
  const partnership = usePartnership()
  const navigate = useNavigate()
  const printing = usePrinting()
  const [view, change] = useViewState()
  const mayPlan = list.mayPlan && useAsAt() === null
  const { open, setOpen, ends, done } = usePageDialog<'one' | 'year'>()
  const filter = readFilter(meetingFilter, view)
  const shown = meetings.filter((meeting) => isMeetingShown(meeting, filter))
  const pages = Math.max(1, Math.ceil(shown.length / perPage))
  const page = Math.min(pageNumber(view.page), pages)
  return (
    <>
      <PageHeader
        printed
        title={meetingsTitle(meetings, today)}
        lead="Meetings of the boards, with their agendas."
        actions={
          <>
            <Link to={paths.decisions} params={{ partnership }}>
              Decisions
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
      {meetings.length > 0 && (
        <div className="filters">
          <TogglePills
            label="Show"
            pills={meetingViews.map((value) => ({ value, label: viewWords[value] }))}
            pressed={[filter.show ?? 'all']}
            onPress={(value) => change({ show: value === 'all' ? undefined : value, page: undefined })}
          />
          {boards.length > 1 && (
            <SelectField
              id="meetings-board"
              label="Board"
              value={filter.board ?? ''}
              onChange={({ target }) => change({ board: target.value, page: undefined })}
            >
              <option value="">Any board</option>
              {boards.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          <SearchField
            id="meetings-search"
            label="Search"
            text={filter.q ?? ''}
            onSearch={(q) => change({ q, page: undefined }, 'typed')}
          />
        </div>
      )}
      <ShownCount shown={shown.length} all={meetings.length} one="meeting" />
      {shown.length === 0 ? (
        <Nothing isEmpty={meetings.length === 0} hasBoards={boards.length > 0} mayPlan={mayPlan} />
      ) : (
        <>
          <MeetingTable
            meetings={printing === 'whole' ? shown : shown.slice((page - 1) * perPage, page * perPage)}
            today={today}
          />
          <Pages
            page={page}
            pages={pages}
            onPage={(n) => change({ page: n === 1 ? undefined : String(n) })}
          />
        </>
      )}
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

type NothingProps = { isEmpty: boolean; hasBoards: boolean; mayPlan: boolean }

/** What comes first where there is nothing yet: a board, then its meetings. */
function Nothing({ isEmpty, hasBoards, mayPlan }: NothingProps) {
  const partnership = usePartnership()
  if (!isEmpty) return <EmptyState title="No meeting is like this">Show other ones above.</EmptyState>
  return (
    <EmptyState title="No meeting yet">
      {hasBoards || !mayPlan ? (
        mayPlan ? (
          'Plan the next one, or the meetings of a year.'
        ) : (
          'The partnership manager plans them. Once one is called it stands here with its agenda.'
        )
      ) : (
        <>
          A board meets:{' '}
          <Link to={paths.boards} params={{ partnership }}>
            add the board
          </Link>{' '}
          first, with its members, quorum and notice.
        </>
      )}
    </EmptyState>
  )
}
