import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsAt, useMoment } from '../base/as-at.ts'
import { counted } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { useReadOnly } from '../base/read-only.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { AnswerLegend } from '../features/accountability/answer-mark.tsx'
import { matrixLead } from '../features/accountability/answer-words.ts'
import { AssignDialog, type Assigning } from '../features/accountability/assign-dialog.tsx'
import { MatrixTable } from '../features/accountability/matrix-table.tsx'
import { NobodyList } from '../features/accountability/nobody-list.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/accountability/accountability.css'

export function AccountabilitiesPage() {
  const procedures = useProcedures()
  const matrix = useQuery(procedures.accountability.matrix.queryOptions(useMoment()))
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
  return (
    <QueryStates query={matrix} skeleton={<PageSkeleton rows={9} />}>
      {(data) => (
        <>
          <PageHeader
            title="Accountabilities"
            lead={matrixLead(data, readOnly)}
            actions={<CsvLink href={exportAddress('accountabilities', partnership, {})} />}
          />
          {said !== null && (
            <Message tone="done" onClose={() => setSaid(null)}>
              {said}
            </Message>
          )}
          {!readOnly && (
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
                    onAssign={(goalCode, agencyCode) =>
                      setAssigning({
                        goalCode,
                        indicatorCodes: [],
                        agencyCode,
                        subject: `“${data.goals.find(({ code }) => code === goalCode)?.wording ?? goalCode}”`,
                      })
                    }
                  />
                  <AnswerLegend />
                  {data.mayAssign && (
                    <p className="matrix-note">
                      Press a field to say which part an agency has, and in which role.
                    </p>
                  )}
                </>
              )}
              {(data.indicators > 0 || unanswered.length > 0) && (
                <NobodyList
                  key={said}
                  list={[
                    ...data.indicatorsWithoutAnyone.map((each) => ({ ...each, isDraft: false })),
                    ...unanswered.map(({ code, name }) => ({ code, name, isDraft: true })),
                  ]}
                  mayAssign={data.mayAssign}
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
