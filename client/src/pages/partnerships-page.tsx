import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from '../base/format.ts'
import { exportAddress } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { AddPartnershipDialog } from '../features/partnership/add-partnership-dialog.tsx'
import { AddPublishedDialog } from '../features/partnership/add-published-dialog.tsx'
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
  const [open, setOpen] = useState<'partnership' | 'published' | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const close = () => setOpen(null)
  const done = (sentence: string) => {
    close()
    setSaid(sentence)
  }
  const csv = exportAddress('partnerships', usePartnership(), {})
  return (
    <QueryStates query={partnerships} skeleton={<PageSkeleton rows={3} />}>
      {(rows) => (
        <>
          <PageHeader
            title="Partnerships"
            lead={`You administer ${counted(rows.filter((row) => !row.readOnly).length, 'partnership')} of this installation.`}
            actions={<CsvLink href={csv} />}
          />
          {said !== null && (
            <Message tone="done" onClose={() => setSaid(null)}>
              {said}
            </Message>
          )}
          <div className="button-row">
            <Button look="primary" onClick={() => setOpen('partnership')}>
              Add a partnership
            </Button>
            <Button onClick={() => setOpen('published')}>Add published figures</Button>
          </div>
          <PartnershipsTable rows={rows} />
          {open === 'partnership' && <AddPartnershipDialog onClose={close} onDone={done} />}
          {open === 'published' && <AddPublishedDialog onClose={close} onDone={done} />}
        </>
      )}
    </QueryStates>
  )
}
