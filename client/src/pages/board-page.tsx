import { frequencies, frequencyWord } from '@roundtable/shared/base/period.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from '../base/format.ts'
import { exportAddress } from '../base/paths.ts'
import { refusalSentence } from '../base/refusal.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import {
  boardLead,
  boardParts,
  boardStates,
  filterBoard,
  type Owing,
  readBoardFilter,
} from '../features/return/progress/board-rows.ts'
import { BoardTable } from '../features/return/progress/board-table.tsx'
import { PeriodActs } from '../features/return/progress/period-acts.tsx'
import { PublishingChoice } from '../features/return/progress/publishing-choice.tsx'
import { useBoardAct } from '../features/return/progress/use-board-act.ts'
import { CsvLink } from '../ui/csv-link.tsx'
import { SelectField } from '../ui/field.tsx'
import { LiveRegion, Notice } from '../ui/notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/return/page/return.css'
import '../features/return/progress/board.css'

export function BoardPage() {
  const board = useQuery(useProcedures().return.board.queryOptions())
  return (
    <QueryStates query={board} skeleton={<PageSkeleton rows={8} />}>
      {(list) => <Board list={list} />}
    </QueryStates>
  )
}

function Board({ list }: { list: readonly Owing[] }) {
  const [view, change] = useViewState()
  const me = useQuery(useProcedures().me.get.queryOptions())
  const [said, setSaid] = useState<string | null>(null)
  const acts = useBoardAct(setSaid)
  const filter = readBoardFilter(view)
  const shown = filterBoard(list, filter)
  const csv = exportAddress('returns-owed', usePartnership(), filter)
  const isManager = me.data?.may.publishReturns === true
  const refused = acts.remind.error ?? acts.publishAll.error ?? acts.choosePublishing.error
  return (
    <>
      <PageHeader title="Who owes what" lead={boardLead(list)} actions={<CsvLink href={csv} />} />
      <div className="filters board-filters">
        <SelectField
          id="board-frequency"
          label="Frequency"
          value={filter.frequency ?? ''}
          onChange={(event) => change({ frequency: event.target.value })}
        >
          <option value="">All frequencies</option>
          {frequencies.map((value) => (
            <option key={value} value={value}>
              {frequencyWord[value]}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="board-state"
          label="State"
          value={filter.state ?? ''}
          onChange={(event) => change({ state: event.target.value })}
        >
          <option value="">All states</option>
          {boardStates.map(({ value, word }) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </SelectField>
      </div>
      <LiveRegion>{`${counted(shown.length, 'return')} shown`}</LiveRegion>
      {said !== null && (
        <Notice tone="done" onClose={() => setSaid(null)}>
          {said}
        </Notice>
      )}
      {refused !== null && <Notice tone="problem">{refusalSentence(refused)}</Notice>}
      {shown.length === 0 && (
        <EmptyState title="No return fits these filters">Take a filter off to see more.</EmptyState>
      )}
      {boardParts(shown).map((part) => (
        <section key={part.frequency} aria-labelledby={`board-${part.frequency}`}>
          <h2 id={`board-${part.frequency}`}>{frequencyWord[part.frequency]}</h2>
          <BoardTable
            part={part}
            opens={me.data?.may.seeReturns === true && isManager}
            remindingId={acts.remind.isPending ? acts.remind.variables.id : null}
            onRemind={({ id }) => {
              setSaid(null)
              acts.remind.mutate({ id })
            }}
          />
          {isManager && filter.state === undefined && <PeriodActs part={part} acts={acts} />}
        </section>
      ))}
      {isManager && <PublishingChoice acts={acts} />}
    </>
  )
}
