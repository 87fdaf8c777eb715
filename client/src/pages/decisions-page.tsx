import type { DecisionList } from '@roundtable/shared/decision/decision.ts'
import {
  type DecisionMark,
  decisionFilter,
  decisionMarks,
} from '@roundtable/shared/decision/decision-filter.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { counted, formatDay } from '../base/format.ts'
import { useListView } from '../base/list/use-list-view.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import type { ChangeView } from '../base/view-state.ts'
import { DecisionTable } from '../features/decision/decision-table.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
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

const markWords: Record<DecisionMark, string> = {
  dissent: 'With dissent',
  'without-quorum': 'Without a quorum',
  corrected: 'Corrected',
}

/** What the boards decided, the newest first. */
export function DecisionsPage() {
  const { asked } = useListView('decisions', decisionFilter)
  const list = useQuery(
    useProcedures().decision.list.queryOptions(asked, { placeholderData: keepPreviousData }),
  )
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={8} />}>
      {(data) => <Decisions list={data} />}
    </QueryStates>
  )
}

function Decisions({ list }: { list: DecisionList }) {
  const { decisions, all, lastDay, boards, abouts } = list
  const partnership = usePartnership()
  const { filter, field, change } = useListView('decisions', decisionFilter)
  return (
    <>
      <PageHeader
        printed
        title={
          lastDay === null
            ? 'No decision is recorded yet'
            : `${counted(all, 'decision')}, the last on ${formatDay(lastDay)}`
        }
        crumbs={
          <Link to={paths.meetings} params={{ partnership }}>
            Meetings
          </Link>
        }
        lead="What the boards decided, for which reason, and who dissented."
        actions={<CsvLink href={exportAddress('decisions', partnership, filter)} />}
      />
      {all > 0 && (
        <ListFilters
          pills={
            <FilterPills
              {...field('with')}
              label="Only"
              pills={decisionMarks.map((value) => ({ value, label: markWords[value] }))}
            />
          }
        >
          <FilterChoice
            {...field('board')}
            label="Board"
            none="Any board"
            choices={namedChoices(boards, ({ id }) => id)}
          />
          <AboutField abouts={abouts} filter={filter} change={change} />
          <FilterSearch {...field('q')} />
        </ListFilters>
      )}
      <ListRows list={list} one="decision" nothing={nothing} change={change}>
        <DecisionTable decisions={decisions} withBoard={boards.length > 1} />
      </ListRows>
    </>
  )
}

const nothing = { title: 'No decision yet', first: <AtMeetings /> }

function AtMeetings() {
  const partnership = usePartnership()
  return (
    <>
      Decisions are recorded at a{' '}
      <Link to={paths.meetings} params={{ partnership }}>
        meeting
      </Link>
      , item by item; each stands here at once.
    </>
  )
}

type AboutProps = {
  abouts: DecisionList['abouts']
  filter: { goal?: string | undefined; indicator?: string | undefined }
  change: ChangeView
}

/** Goals and indicators that something was decided about: two parameters of the address, one field. */
function AboutField({ abouts, filter: { goal, indicator }, change }: AboutProps) {
  if (abouts.length === 0) return null
  return (
    <ChoiceField
      id="decisions-about"
      label="About"
      none="Anything"
      value={goal !== undefined ? `goal ${goal}` : indicator !== undefined ? `indicator ${indicator}` : ''}
      choices={abouts.map(({ kind, reference, name }) => ({
        value: `${kind} ${reference}`,
        word: `${reference}${name === null ? '' : ` ${name}`}`,
      }))}
      onChange={({ target }) => {
        const [kind, reference] = target.value.split(' ')
        change({
          goal: kind === 'goal' ? reference : undefined,
          indicator: kind === 'indicator' ? reference : undefined,
        })
      }}
    />
  )
}
