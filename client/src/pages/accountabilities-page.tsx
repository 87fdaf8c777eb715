import { accountabilityFilter } from '@roundtable/shared/accountability/accountability-filter.ts'
import { readFilter } from '@roundtable/shared/base/filter.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsAt, useMoment } from '../base/as-at.ts'
import { counted } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { useReadOnly } from '../base/read-only.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { AnswerLegend } from '../features/accountability/answer-mark.tsx'
import { matrixLead } from '../features/accountability/answer-words.ts'
import { AnswersSection } from '../features/accountability/answers-section.tsx'
import { AssignDialog, type Assigning } from '../features/accountability/assign-dialog.tsx'
import { MatrixTable } from '../features/accountability/matrix-table.tsx'
import { NobodyList } from '../features/accountability/nobody-list.tsx'
import { UpkeepTable } from '../features/accountability/upkeep-table.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { TogglePills } from '../ui/toggle-pills.tsx'
import '../features/accountability/accountability.css'

export function AccountabilitiesPage() {
  const procedures = useProcedures()
  const matrix = useQuery(procedures.accountability.matrix.queryOptions(useMoment()))
  const me = useQuery(procedures.me.get.queryOptions())
  const [state, change] = useViewState()
  const isList = state.show === 'parts'
  const list = useQuery({ ...procedures.accountability.list.queryOptions(useMoment()), enabled: isList })
  const filter = isList ? readFilter(accountabilityFilter, state) : {}
  const isPast = useAsAt() !== null
  const mayAssign = matrix.data?.mayAssign === true && !isPast
  const drafts = useQuery({ ...procedures.indicator.drafts.queryOptions(), enabled: mayAssign })
  const unanswered = (mayAssign ? (drafts.data?.indicators ?? []) : []).filter(
    ({ state, hasAccountable }) => state === 'draft' && !hasAccountable,
  )
  const partnership = usePartnership()
  const readOnly = useReadOnly()
  const [assigning, setAssigning] = useState<Assigning | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const assignGoal = ({ code, wording }: { code: string; wording: string }, agencyCode = '') =>
    setAssigning({ goalCode: code, indicatorCodes: [], agencyCode, subject: `“${wording}”` })
  return (
    <QueryStates query={matrix} skeleton={<PageSkeleton rows={9} />}>
      {(data) => (
        <>
          <PageHeader
            printed
            title="Accountabilities"
            lead={matrixLead(data, readOnly)}
            actions={<CsvLink href={exportAddress('accountabilities', partnership, filter)} />}
          />
          {said !== null && (
            <Message tone="done" onClose={() => setSaid(null)}>
              {said}
            </Message>
          )}
          {!readOnly && data.goals.length > 0 && (
            <TogglePills
              label="Show"
              pills={[{ value: 'parts', label: 'Every part, with its history' }]}
              pressed={isList ? ['parts'] : []}
              onPress={() => change({ show: isList ? undefined : 'parts' })}
            />
          )}
          {!readOnly && isList && (
            <QueryStates query={list} part skeleton={<PageSkeleton rows={9} />}>
              {({ rows }) =>
                me.data !== undefined && (
                  <AnswersSection
                    rows={rows}
                    agencies={data.agencies}
                    mayAssign={mayAssign}
                    today={me.data.today}
                  />
                )
              }
            </QueryStates>
          )}
          {!readOnly && !isList && (
            <>
              {data.goals.length === 0 || data.agencies.length === 0 ? (
                <EmptyState title="Nothing to be accountable for yet">
                  <Link to={paths.goals} params={{ partnership }}>
                    Goals
                  </Link>{' '}
                  come first: they stand here as soon as the board agrees them.
                </EmptyState>
              ) : (
                <>
                  <MatrixTable
                    matrix={data}
                    onAssign={(goalCode, agencyCode) => {
                      const goal = data.goals.find(({ code }) => code === goalCode)
                      if (goal !== undefined) assignGoal(goal, agencyCode)
                    }}
                  />
                  <AnswerLegend />
                  {data.mayAssign && (
                    <p className="matrix-note unprinted">
                      Press a field to say which part an agency has, and in which role.
                    </p>
                  )}
                </>
              )}
              {(data.indicators > 0 || unanswered.length > 0 || data.goals.some(({ nobody }) => nobody)) && (
                <NobodyList
                  key={said}
                  goals={data.goals.filter(({ nobody }) => nobody)}
                  list={[
                    ...data.indicatorsWithoutAnyone.map((each) => ({ ...each, isDraft: false })),
                    ...unanswered.map(({ code, name }) => ({ code, name, isDraft: true })),
                  ]}
                  mayAssign={mayAssign}
                  onAssignGoal={assignGoal}
                  onAssign={(indicators) =>
                    setAssigning({
                      goalCode: null,
                      indicatorCodes: indicators.map(({ code }) => code),
                      agencyCode: '',
                      subject:
                        indicators.length === 1
                          ? `“${indicators[0]?.name}”`
                          : counted(indicators.length, 'indicator'),
                    })
                  }
                />
              )}
            </>
          )}
          {!readOnly && !isList && data.goals.length > 0 && <UpkeepTable />}
          {assigning !== null && (
            <AssignDialog
              matrix={data}
              about={assigning}
              onClose={() => setAssigning(null)}
              onDone={(sentence) => {
                setAssigning(null)
                setSaid(sentence)
              }}
            />
          )}
        </>
      )}
    </QueryStates>
  )
}
