import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from '../base/format.ts'
import { exportAddress } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { AddPartnershipDialog } from '../features/partnership/add-partnership-dialog.tsx'
import { PartnershipsTable } from '../features/partnership/partnerships-table.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

/** The partnerships of this installation that somebody administers. */
export function PartnershipsPage() {
  const partnerships = useQuery(useProcedures().partnership.list.queryOptions())
  const [isAdding, setAdding] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const csv = exportAddress('partnerships', usePartnership(), {})
  return (
    <QueryStates query={partnerships} skeleton={<PageSkeleton rows={3} />}>
      {(rows) => (
        <>
          <PageHeader
            title="Partnerships"
            lead={`You administer ${counted(rows.length, 'partnership')} of this installation.`}
            actions={<CsvLink href={csv} />}
          />
          {said !== null && (
            <Message tone="done" onClose={() => setSaid(null)}>
              {said}
            </Message>
          )}
          <p>
            <Button look="primary" onClick={() => setAdding(true)}>
              Add a partnership
            </Button>
          </p>
          <PartnershipsTable rows={rows} />
          {isAdding && (
            <AddPartnershipDialog
              onClose={() => setAdding(false)}
              onDone={(sentence) => {
                setAdding(false)
                setSaid(sentence)
              }}
            />
          )}
        </>
      )}
    </QueryStates>
  )
}
