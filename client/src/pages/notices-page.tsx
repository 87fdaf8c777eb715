import { isFiltered, readFilter } from '@roundtable/shared/base/filter.ts'
import { noticeFilter } from '@roundtable/shared/notice/notice-filter.ts'
import { noticeKinds, noticeKindWord } from '@roundtable/shared/notice/notices.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { counted } from '../base/format.ts'
import { type Outputs, useProcedures } from '../base/trpc.ts'
import { oneOf, pageNumber, useViewState } from '../base/view-state.ts'
import { CalendarAddress } from '../features/notice/calendar-address.tsx'
import { JobTable } from '../features/notice/job-table.tsx'
import { NoticeChoices } from '../features/notice/notice-choices.tsx'
import { NoticeList } from '../features/notice/notice-list.tsx'
import { useMarkRead } from '../features/notice/use-mark-read.ts'
import { usePlain } from '../parts/plain.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { LiveRegion } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { TogglePills } from '../ui/toggle-pills.tsx'
import '../features/notice/notice.css'

type Part = 'notices' | 'choices' | 'jobs'
type NoticePage = Outputs['notice']['list']

/** What I was told, how I am told, and, for the manager, what runs by itself. */
export function NoticesPage() {
  const [view, change] = useViewState()
  const procedures = useProcedures()
  const me = useQuery(procedures.me.get.queryOptions())
  const filter = readFilter(noticeFilter, view)
  const list = useQuery({
    ...procedures.notice.list.queryOptions({ ...filter, page: pageNumber(view.page) }),
    placeholderData: keepPreviousData,
  })
  const manages = me.data?.may.includes('see jobs') ?? false
  const parts: { value: Part; label: string }[] = [
    { value: 'notices', label: 'Notices' },
    { value: 'choices', label: 'How I am told' },
    ...(manages ? [{ value: 'jobs' as const, label: 'What runs by itself' }] : []),
  ]
  const part = oneOf(view.part, ['choices', 'jobs']) ?? 'notices'
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={6} />}>
      {(data) => (
        <>
          <PageHeader
            title="Notices"
            lead={leadOf(data, isFiltered(filter))}
            actions={<MarkAll unread={data.unread} />}
          />
          <div className="notice-parts">
            <TogglePills
              label="Part of this page"
              pills={parts}
              pressed={[part]}
              onPress={(value) =>
                change({ part: value === 'notices' ? undefined : value, page: undefined, show: undefined })
              }
            />
          </div>
          {part === 'notices' && <AllNotices data={data} />}
          {part === 'choices' && (
            <div className="notice-message">
              <NoticeChoices />
              {me.data?.may.includes('keep a calendar of days') && <CalendarAddress />}
            </div>
          )}
          {part === 'jobs' && <JobTable />}
        </>
      )}
    </QueryStates>
  )
}

const leadOf = ({ unread, total }: NoticePage, filtered: boolean): string => {
  if (unread > 0) return `${counted(unread, 'notice')} you have not read yet.`
  return total === 0 && !filtered ? 'What you are told is gathered here.' : 'You have read every notice.'
}

function MarkAll({ unread }: { unread: number }) {
  const mark = useMarkRead()
  if (unread === 0) return null
  return (
    <Button busy={mark.isPending} onClick={() => void mark.send({ ids: null })}>
      Mark all as read
    </Button>
  )
}

function AllNotices({ data }: { data: NoticePage }) {
  const [view, change] = useViewState()
  const filter = readFilter(noticeFilter, view)
  const plain = usePlain()
  const filtered = isFiltered(filter)
  const said = `${counted(data.total, 'notice')} shown, newest first`
  return (
    <>
      {(data.total > 0 || filtered) && (
        <div className="filters notice-filters">
          <TogglePills
            label="Show"
            pills={[{ value: 'new', label: `New (${data.unread})` }]}
            pressed={filter.show === undefined ? [] : [filter.show]}
            onPress={() => change({ show: filter.show === undefined ? 'new' : undefined, page: undefined })}
          />
          {!plain && (
            <SelectField
              id="notice-kind"
              label="Kind"
              value={filter.kind ?? ''}
              onChange={(event) => change({ kind: event.target.value, page: undefined })}
            >
              <option value="">All kinds</option>
              {noticeKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {noticeKindWord(kind)}
                </option>
              ))}
            </SelectField>
          )}
        </div>
      )}
      <LiveRegion>{said}</LiveRegion>
      {data.notices.length === 0 ? (
        <EmptyState title={filtered ? 'No notice fits these filters' : 'You have no notices yet'}>
          {filtered
            ? 'Take a filter off to see more.'
            : plain
              ? 'You are told here when something needs you.'
              : 'You are told here what concerns your seat: returns, what waits to be agreed and was decided, issues, actions and challenges, meetings and their minutes. “How I am told” says what comes by e-mail.'}
        </EmptyState>
      ) : (
        <NoticeList notices={data.notices} caption={said} />
      )}
      <Pages
        page={data.page}
        pages={data.pages}
        onPage={(to) => change({ page: to === 1 ? undefined : `${to}` })}
      />
    </>
  )
}
