import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMoment } from '../base/as-at.ts'
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
  const matrix = useQuery(useProcedures().accountability.matrix.queryOptions(useMoment()))
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
                      setAssigning({ goalCode, indicatorCode: null, agencyCode })
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
              <NobodyList
                matrix={data}
                onAssign={(indicatorCode) => setAssigning({ goalCode: null, indicatorCode, agencyCode: '' })}
              />
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
