import { readFilter } from '@roundtable/shared/base/filter.ts'
import { isMemberShown, memberFilter } from '@roundtable/shared/member/member-filter.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { counted } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { type Me, usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { AddAgencyDialog } from '../features/member/add-agency-dialog.tsx'
import { AgenciesTable, type AgencyAct } from '../features/member/agencies-section.tsx'
import { MailDomainsDialog } from '../features/member/invitation/mail-domains-dialog.tsx'
import { InviteDialog } from '../features/member/invite-dialog.tsx'
import { MergeAgencyDialog } from '../features/member/merge-agency-dialog.tsx'
import { OrderAgenciesDialog } from '../features/member/order-agencies-dialog.tsx'
import { PeopleFilters } from '../features/member/people-filters.tsx'
import { RenameAgencyDialog } from '../features/member/rename-agency-dialog.tsx'
import { RequireFactorDialog } from '../features/member/require-factor-dialog.tsx'
import { type Agency, isActive, type Seat } from '../features/member/seat/seat.ts'
import { type SeatAct, SeatDialog } from '../features/member/seat-dialog.tsx'
import { SeatsTable } from '../features/member/seats-table.tsx'
import { type AgencyStep, StepAgencyDialog } from '../features/member/step-agency-dialog.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { ShownCount } from '../ui/shown-count.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/member/member.css'

export function PeoplePage() {
  const procedures = useProcedures()
  const seats = useQuery(procedures.member.list.queryOptions())
  const agencies = useQuery(procedures.agency.list.queryOptions())
  const me = useQuery(procedures.me.get.queryOptions())
  return (
    <QueryStates query={seats} skeleton={<PageSkeleton rows={10} />}>
      {(data) =>
        me.data === undefined || agencies.data === undefined ? (
          <PageSkeleton rows={10} />
        ) : (
          <People seats={data} agencies={agencies.data} me={me.data} />
        )
      }
    </QueryStates>
  )
}

type Open =
  | { what: 'invite' | 'agency' | 'order' | 'factor' }
  | { what: 'seat'; seatId: string; act: SeatAct }
  | { what: 'change'; agencyCode: string; act: AgencyAct }

function People({ seats, agencies, me }: { seats: readonly Seat[]; agencies: readonly Agency[]; me: Me }) {
  const [state, change] = useViewState()
  const [open, setOpen] = useState<Open | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const filter = readFilter(memberFilter, state)
  const shown = seats.filter((seat) => isMemberShown(seat, filter, me.today))
  const active = seats.filter((seat) => isActive(seat, me.today))
  const seat = open?.what === 'seat' ? seats.find(({ id }) => id === open.seatId) : undefined
  const changed = open?.what === 'change' ? agencies.find(({ code }) => code === open.agencyCode) : undefined
  const partners = agencies.filter(({ administers }) => !administers)
  const close = () => setOpen(null)
  const done = (sentence: string) => {
    setOpen(null)
    setSaid(sentence)
  }
  const partnership = usePartnership()
  const csv = exportAddress('members', partnership, filter)
  return (
    <>
      <PageHeader
        printed
        title="People and agencies"
        lead={leadOf(active.length, agencies, me.may.includes('keep agencies'))}
        actions={<CsvLink href={csv} />}
      />
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}
        </Message>
      )}
      {partners.length === 0 && (
        <p>
          Begin with an agency: the council, for example. Then invite the partnership manager, who sets up the
          rest.
        </p>
      )}
      <div className="people-controls">
        <PeopleFilters filter={filter} agencies={partners} change={change} />
        <Button look="primary" onClick={() => setOpen({ what: 'invite' })}>
          Invite somebody
        </Button>
      </div>
      <ShownCount shown={shown.length} all={seats.length} one="seat" />
      {shown.length === 0 ? (
        <EmptyState title="No seat fits these filters">
          Ended seats are shown when you choose that state.
        </EmptyState>
      ) : (
        <SeatsTable
          seats={shown}
          today={me.today}
          caption={counted(shown.length, 'seat')}
          onAct={({ id }, act) => setOpen({ what: 'seat', seatId: id, act })}
        />
      )}
      <div className="section-head">
        <h2 id="agencies">Agencies</h2>
        <Link className="unprinted" to={paths.signInProviders} params={{ partnership }}>
          Sign-in through agencies
        </Link>
        {me.may.includes('keep agencies') && (
          <span className="button-row unprinted">
            <CsvLink href={exportAddress('agencies', partnership, {})}>Agencies as CSV</CsvLink>
            <Button onClick={() => setOpen({ what: 'factor' })}>Second factor</Button>
            <Button onClick={() => setOpen({ what: 'agency' })}>Add an agency</Button>
            {agencies.filter(({ mayKeep, state: is }) => mayKeep && is === 'current').length > 1 && (
              <Button onClick={() => setOpen({ what: 'order' })}>Change the order</Button>
            )}
          </span>
        )}
      </div>
      <AgenciesTable
        agencies={partners}
        mayMerge={me.may.includes('keep the partnership') && partners.length > 1}
        linked={me.may.includes('see published figures')}
        onPeople={(agency) => {
          change({ agency })
          window.scrollTo({ top: 0 })
        }}
        onAct={(agencyCode, act) => setOpen({ what: 'change', agencyCode, act })}
      />
      {open?.what === 'factor' && <RequireFactorDialog onClose={close} onDone={done} />}
      {open?.what === 'order' && <OrderAgenciesDialog agencies={agencies} onClose={close} onDone={done} />}
      {changed !== undefined && open?.what === 'change' && open.act === 'rename' && (
        <RenameAgencyDialog agency={changed} agencies={agencies} onClose={close} onDone={done} />
      )}
      {changed !== undefined && open?.what === 'change' && open.act === 'merge' && (
        <MergeAgencyDialog
          agency={changed}
          agencies={agencies}
          today={me.today}
          onClose={close}
          onDone={done}
        />
      )}
      {changed !== undefined && open?.what === 'change' && open.act === 'domains' && (
        <MailDomainsDialog agency={changed} onClose={close} onDone={done} />
      )}
      {changed !== undefined && open?.what === 'change' && isStep(open.act) && (
        <StepAgencyDialog agency={changed} deed={open.act} onClose={close} onDone={done} />
      )}
      {open?.what === 'invite' && <InviteDialog me={me} agencies={agencies} onClose={close} />}
      {open?.what === 'agency' && <AddAgencyDialog agencies={agencies} onClose={close} onDone={done} />}
      {open?.what === 'seat' && seat !== undefined && (
        <SeatDialog act={open.act} seat={seat} others={active} me={me} onClose={close} onDone={done} />
      )}
    </>
  )
}

const isStep = (act: AgencyAct): act is AgencyStep => !['rename', 'merge', 'domains'].includes(act)

function leadOf(active: number, agencies: readonly Agency[], keepsAll: boolean): string {
  if (!keepsAll) return `${counted(active, 'active seat')} in the agency whose people you keep.`
  const open = agencies.filter(({ endedAt, administers }) => endedAt === null && !administers).length
  return `${counted(active, 'active seat')} in ${counted(open, 'agency', 'agencies')}.`
}
