import { readFilter } from '@roundtable/shared/base/filter.ts'
import { frequencies, frequencyWord } from '@roundtable/shared/base/period.ts'
import {
  isProgressShown,
  progressStates,
  progressStateWord,
  returnProgressFilter,
} from '@roundtable/shared/return/return-progress-filter.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { exportAddress } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { NoReturns } from '../features/return/list/no-returns.tsx'
import { PeriodActs } from '../features/return/progress/period-acts.tsx'
import { type Owing, progressLead, progressParts } from '../features/return/progress/progress-rows.ts'
import { ProgressTable } from '../features/return/progress/progress-table.tsx'
import { PublishingChoice } from '../features/return/progress/publishing-choice.tsx'
import { useProgressAct } from '../features/return/progress/use-progress-act.ts'
import { CsvLink } from '../parts/csv-link.tsx'
import { SelectField } from '../ui/field.tsx'
import { RefusalMessage } from '../ui/form/refusal-message.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { ShownCount } from '../ui/shown-count.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/return/page/return.css'
import '../features/return/progress/progress.css'

export function ReturnProgressPage() {
  const progress = useQuery(useProcedures().return.progress.queryOptions())
  return (
    <QueryStates query={progress} skeleton={<PageSkeleton rows={8} />}>
      {(list) => <Progress list={list} />}
    </QueryStates>
  )
}

function Progress({ list }: { list: readonly Owing[] }) {
  const [view, change] = useViewState()
  const me = useQuery(useProcedures().me.get.queryOptions())
  const [said, setSaid] = useState<string | null>(null)
  const acts = useProgressAct(setSaid)
  const filter = readFilter(returnProgressFilter, view)
  const shown = list.filter((owed) => isProgressShown(owed, filter))
  const csv = exportAddress('return-progress', usePartnership(), filter)
  const isManager = me.data?.may.includes('publish returns') === true
  const refused = acts.remind.error ?? acts.publishAll.error ?? acts.choosePublishing.error
  return (
    <>
      <PageHeader
        printed
        title="Return progress"
        lead={progressLead(list)}
        actions={<CsvLink href={csv} />}
      />
      {list.length > 0 && (
        <div className="filters progress-filters">
          <SelectField
            id="progress-frequency"
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
            id="progress-state"
            label="State"
            value={filter.state ?? ''}
            onChange={(event) => change({ state: event.target.value })}
          >
            <option value="">All states</option>
            {progressStates.map((value) => (
              <option key={value} value={value}>
                {progressStateWord(value)}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      <ShownCount shown={shown.length} all={list.length} one="return" />
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}
        </Message>
      )}
      <RefusalMessage error={refused} />
      {shown.length === 0 && <NoReturns isNarrowed={list.length > 0} />}
      {progressParts(shown).map((part) => (
        <section key={part.frequency} aria-labelledby={`progress-${part.frequency}`}>
          <h2 id={`progress-${part.frequency}`}>{frequencyWord[part.frequency]}</h2>
          <ProgressTable
            part={part}
            opens={me.data?.may.includes('see returns') === true && isManager}
            remindingId={acts.remind.isPending ? (acts.remind.input?.id ?? null) : null}
            onRemind={({ id }) => {
              setSaid(null)
              void acts.remind.send({ id })
            }}
          />
          {isManager && filter.state === undefined && <PeriodActs part={part} acts={acts} />}
        </section>
      ))}
      {isManager && <PublishingChoice acts={acts} />}
    </>
  )
}
