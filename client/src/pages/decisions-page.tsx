import { readFilter } from '@roundtable/shared/base/filter.ts'
import type { DecisionList } from '@roundtable/shared/decision/decision.ts'
import {
  type DecisionMark,
  decisionFilter,
  decisionMarks,
  isDecisionShown,
} from '@roundtable/shared/decision/decision-filter.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMoment } from '../base/as-at.ts'
import { counted, formatDay } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePrinting } from '../base/print/printing.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState } from '../base/view-state.ts'
import { DecisionTable } from '../features/decision/decision-table.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { SelectField } from '../ui/field.tsx'
import { SearchField } from '../ui/form/search-field.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Pages } from '../ui/pages.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { ShownCount } from '../ui/shown-count.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { TogglePills } from '../ui/toggle-pills.tsx'

const perPage = 25
const markWords: Record<DecisionMark, string> = {
  dissent: 'With dissent',
  'without-quorum': 'Without a quorum',
  corrected: 'Corrected',
}

/** What the boards decided, the newest first. */
export function DecisionsPage() {
  const list = useQuery(useProcedures().decision.list.queryOptions({ ...useMoment() }))
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={8} />}>
      {(data) => <Decisions list={data} />}
    </QueryStates>
  )
}

function Decisions({ list: { decisions, boards } }: { list: DecisionList }) {
  const partnership = usePartnership()
  const printing = usePrinting()
  const [view, change] = useViewState()
  const filter = readFilter(decisionFilter, view)
  const shown = decisions.filter((decision) => isDecisionShown(decision, filter))
  const pages = Math.max(1, Math.ceil(shown.length / perPage))
  const page = Math.min(pageNumber(view.page), pages)
  const [newest] = decisions
  const title =
    newest === undefined
      ? 'No decision is recorded yet'
      : `${counted(decisions.length, 'decision')}, the last on ${formatDay(newest.meetingDay)}`
  return (
    <>
      <PageHeader
        printed
        title={title}
        crumbs={
          <Link to={paths.meetings} params={{ partnership }}>
            Meetings
          </Link>
        }
        lead="What the boards decided, for which reason, and who dissented."
        actions={<CsvLink href={exportAddress('decisions', partnership, filter)} />}
      />
      {decisions.length > 0 && (
        <div className="filters">
          <TogglePills
            label="Only"
            pills={decisionMarks.map((value) => ({ value, label: markWords[value] }))}
            pressed={filter.with === undefined ? [] : [filter.with]}
            onPress={(value) => change({ with: value === filter.with ? undefined : value, page: undefined })}
          />
          {boards.length > 1 && (
            <SelectField
              id="decisions-board"
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
          <AboutField decisions={decisions} filter={filter} change={change} />
          <SearchField
            id="decisions-search"
            label="Search"
            text={filter.q ?? ''}
            onSearch={(q) => change({ q, page: undefined }, 'typed')}
          />
        </div>
      )}
      <ShownCount shown={shown.length} all={decisions.length} one="decision" />
      {shown.length === 0 ? (
        <EmptyState title={decisions.length === 0 ? 'No decision yet' : 'No decision is like this'}>
          {decisions.length === 0
            ? 'Decisions are recorded at a meeting, item by item; each stands here at once.'
            : 'Show other ones above.'}
        </EmptyState>
      ) : (
        <>
          <DecisionTable
            decisions={printing === 'whole' ? shown : shown.slice((page - 1) * perPage, page * perPage)}
            withBoard={boards.length > 1}
          />
          <Pages
            page={page}
            pages={pages}
            onPage={(n) => change({ page: n === 1 ? undefined : String(n) })}
          />
        </>
      )}
    </>
  )
}

type AboutProps = {
  decisions: DecisionList['decisions']
  filter: { goal?: string | undefined; indicator?: string | undefined }
  change: (view: { goal?: string | undefined; indicator?: string | undefined; page: undefined }) => void
}

/** Goals and indicators that something was decided about. */
function AboutField({ decisions, filter, change }: AboutProps) {
  const known = new Map(
    decisions.flatMap(({ about }) =>
      about.flatMap(({ kind, reference, name }) =>
        kind === 'goal' || kind === 'indicator'
          ? [[`${kind} ${reference}`, `${reference}${name === null ? '' : ` ${name}`}`] as const]
          : [],
      ),
    ),
  )
  if (known.size === 0) return null
  return (
    <ChoiceField
      id="decisions-about"
      label="About"
      none="Anything"
      value={
        filter.goal !== undefined
          ? `goal ${filter.goal}`
          : filter.indicator !== undefined
            ? `indicator ${filter.indicator}`
            : ''
      }
      choices={[...known].map(([value, word]) => ({ value, word }))}
      onChange={({ target }) => {
        const [kind, reference] = target.value.split(' ')
        change({
          goal: kind === 'goal' ? reference : undefined,
          indicator: kind === 'indicator' ? reference : undefined,
          page: undefined,
        })
      }}
    />
  )
}
