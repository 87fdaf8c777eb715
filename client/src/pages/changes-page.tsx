import { readFilter } from '@roundtable/shared/base/filter.ts'
import { changeFilter } from '@roundtable/shared/change/change-filter.ts'
import { isLook } from '@roundtable/shared/change/change-look.ts'
import { momentWords, shortMoment } from '@roundtable/shared/past/as-at-rules.ts'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { counted, dayOf } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePrinting } from '../base/print/printing.ts'
import { fieldProblemsOf } from '../base/refusal.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState } from '../base/view-state.ts'
import { ChangeCounts } from '../features/change/change-counts.tsx'
import { ChangeTable } from '../features/change/change-table.tsx'
import { type Changes, courseOf, leadOf, placeOf } from '../features/change/change-view.ts'
import { SpanForm } from '../features/change/span-form.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { LiveRegion } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/change/change.css'

export function ChangesPage() {
  const [state, change] = useViewState()
  const asked = readFilter(changeFilter, state)
  const page = pageNumber(state.page)
  const list = useProcedures().change.list
  const changes = useQuery(list.queryOptions({ ...asked, page }, { placeholderData: keepPreviousData }))
  const { data } = changes
  const isWhole = usePrinting() === 'whole'
  const whole = useQuery(
    list.queryOptions(
      { ...asked, whole: true },
      { enabled: isWhole && data !== undefined && data.pages > 1 },
    ),
  )
  const problems = fieldProblemsOf(changes.error)
  useLook(data !== undefined && !changes.isPlaceholderData && isLook(asked, data.lookedAt))
  const states = (
    <QueryStates query={changes} skeleton={<PageSkeleton rows={10} />} part={changes.isPending}>
      {(read) => <WhatChanged data={isWhole ? (whole.data ?? read) : read} />}
    </QueryStates>
  )
  if (data === undefined && !changes.isPending && problems.length === 0) return states
  return (
    <>
      {data === undefined ? <PageHeader printed title="What changed" /> : <ChangesHeader data={data} />}
      <SpanForm
        span={{ from: asked.from ?? data?.from, to: asked.to ?? data?.to }}
        state={state}
        lookedAt={data?.lookedAt ?? null}
        problems={problems}
        onChange={(part) => change({ ...part, page: undefined })}
      />
      {problems.length === 0 && states}
    </>
  )
}

/** Whoever is shown all that changed has looked; where nothing can be written, nobody asks when. */
function useLook(isShown: boolean) {
  const procedures = useProcedures()
  const me = useQuery(procedures.me.get.queryOptions())
  const { mutate } = useMutation(procedures.change.look.mutationOptions())
  // Who tries on the view of others is shown theirs, and has not looked.
  const writes = me.data?.partnership?.readOnly === false && me.data.seenAs === null
  useEffect(() => {
    if (isShown && writes) mutate()
  }, [isShown, writes, mutate])
}

function ChangesHeader({ data }: { data: Changes }) {
  const partnership = usePartnership()
  const [state] = useViewState()
  const { kind } = readFilter(changeFilter, state)
  const { from, to } = data
  const until = state.to === undefined ? '' : ` until ${dayOf(to)}`
  const csv = exportAddress('changes', partnership, {
    from: shortMoment(from),
    to: state.to === undefined ? undefined : shortMoment(to),
    kind,
  })
  return (
    <PageHeader
      printed
      title={`What changed since ${dayOf(from)}${until}${courseOf(data)}`}
      lead={data.total === 0 ? undefined : leadOf(data)}
      actions={<CsvLink href={csv} />}
    />
  )
}

function WhatChanged({ data }: { data: Changes }) {
  const partnership = usePartnership()
  const [state, change] = useViewState()
  const { kind } = readFilter(changeFilter, state)
  const { from, to, counts, changes, total, page, pages } = data
  const words = counted(total, 'change')
  return (
    <>
      <ChangeCounts
        counts={counts}
        pressed={kind}
        onPress={(next) => change({ kind: next, page: undefined })}
      />
      <p className="change-links unprinted">
        {total > 0 && (
          <Link to={paths.scorecard} params={{ partnership }} search={{ changedSince: shortMoment(from) }}>
            The scorecard with what changed
          </Link>
        )}
        <Link to={paths.scorecard} params={{ partnership }} search={{ asAt: shortMoment(from) }}>
          The scorecard as it stood on {dayOf(from)}
        </Link>
      </p>
      <LiveRegion>{leadOf(data)}</LiveRegion>
      {total === 0 ? (
        <EmptyState title="Nothing has changed in this time">
          Figures and how they are judged, targets, goals, definitions and who answers for them stand here as
          they change. Choose an earlier day to see what changed before.
        </EmptyState>
      ) : (
        <ChangeTable changes={changes} caption={`${words}, what to read first on top`} />
      )}
      {pages > 1 && (
        <p className="change-rest quiet small">
          {placeOf(data)} of {words}.
        </p>
      )}
      <Pages page={page} pages={pages} onPage={(to) => change({ page: to === 1 ? undefined : `${to}` })} />
      <p className="scorecard-foot quiet small">
        From {momentWords(from)} to {momentWords(to)} · {data.marking}
      </p>
    </>
  )
}
