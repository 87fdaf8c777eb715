import { readFilter } from '@roundtable/shared/base/filter.ts'
import { momentWords, shortMoment } from '@roundtable/shared/past/as-at-rules.ts'
import { changeFilter, changeSpan, isChangeShown } from '@roundtable/shared/past/change-filter.ts'
import { changeKinds } from '@roundtable/shared/past/change-words.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayOf } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { fieldProblemsOf } from '../base/refusal.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { ChangeCounts } from '../features/change/change-counts.tsx'
import { ChangeSection } from '../features/change/change-section.tsx'
import { type Changes, leadOf } from '../features/change/change-view.ts'
import { SpanForm } from '../features/change/span-form.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { LiveRegion } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/change/change.css'

export function ChangesPage() {
  const [state, change] = useViewState()
  const span = readFilter(changeSpan, state)
  const changes = useQuery(
    useProcedures().change.list.queryOptions(span, { placeholderData: keepPreviousData }),
  )
  const { data } = changes
  const problems = fieldProblemsOf(changes.error)
  const states = (
    <QueryStates query={changes} skeleton={<PageSkeleton rows={10} />} part={changes.isPending}>
      {(read) => <WhatChanged data={read} />}
    </QueryStates>
  )
  if (data === undefined && !changes.isPending && problems.length === 0) return states
  return (
    <>
      {data === undefined ? <PageHeader printed title="What changed" /> : <ChangesHeader data={data} />}
      <SpanForm
        span={{ from: span.from ?? data?.from, to: span.to ?? data?.to }}
        state={state}
        problems={problems}
        onChange={change}
      />
      {problems.length === 0 && states}
    </>
  )
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
      title={`What changed since ${dayOf(from)}${until}`}
      lead={leadOf(data)}
      actions={<CsvLink href={csv} />}
    />
  )
}

function WhatChanged({ data }: { data: Changes }) {
  const partnership = usePartnership()
  const [state, change] = useViewState()
  const { kind } = readFilter(changeFilter, state)
  const { from, to, counts, changes } = data
  const kinds = changeKinds.filter((each) => (kind === undefined || each === kind) && (counts[each] ?? 0) > 0)
  return (
    <>
      <ChangeCounts counts={counts} pressed={kind} onPress={(next) => change({ kind: next })} />
      <p className="change-links">
        <Link to={paths.scorecard} params={{ partnership }} search={{ changedSince: shortMoment(from) }}>
          The scorecard with what changed
        </Link>
        <Link to={paths.scorecard} params={{ partnership }} search={{ asAt: shortMoment(from) }}>
          The scorecard as it stood on {dayOf(from)}
        </Link>
      </p>
      <LiveRegion>{leadOf(data)}</LiveRegion>
      {kinds.length === 0 && (
        <EmptyState title="Nothing has changed in this time">Choose an earlier day to begin with.</EmptyState>
      )}
      {kinds.map((each) => (
        <ChangeSection
          key={`${each} ${from} ${to}`}
          kind={each}
          changes={changes.filter((one) => isChangeShown(one, { kind: each }))}
          count={counts[each] ?? 0}
          open={kind === each}
        />
      ))}
      <p className="scorecard-foot quiet small">
        From {momentWords(from)} to {momentWords(to)} · {data.marking}
      </p>
    </>
  )
}
