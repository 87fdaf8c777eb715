import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMoment } from '../base/as-at.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { AgencyAnswersView } from '../features/accountability/agency-answers.tsx'
import { agencyLead } from '../features/accountability/answer-words.ts'
import { UpkeepOfAgency } from '../features/accountability/upkeep-table.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/accountability/accountability.css'

export function AgencyPage() {
  const { agency: agencyCode = '' } = useParams({ strict: false })
  const partnership = usePartnership()
  const answers = useQuery(useProcedures().accountability.agency.queryOptions({ agencyCode, ...useMoment() }))
  return (
    <QueryStates query={answers} skeleton={<PageSkeleton rows={6} />}>
      {(data) => (
        <>
          <PageHeader
            title={`Accountabilities of ${data.agencyName}`}
            crumbs={
              <>
                <Link to={paths.accountabilities} params={{ partnership }}>
                  Accountabilities
                </Link>{' '}
                <span aria-hidden="true">›</span> {data.agencyName}
              </>
            }
            lead={agencyLead(data)}
            actions={
              <CsvLink href={exportAddress('accountabilities', partnership, { agency: agencyCode })} />
            }
          />
          <AgencyAnswersView agency={data} />
          <UpkeepOfAgency agencyCode={data.agencyCode} />
        </>
      )}
    </QueryStates>
  )
}
