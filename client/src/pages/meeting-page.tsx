import type { AgendaDeed } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import { isOnAgenda } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { AgendaItem, MeetingView } from '@roundtable/shared/meeting/meeting.ts'
import {
  isArrangeable,
  isGoingOn,
  type MeetingDeed,
  meetingStateWord,
} from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useAsAt, useMoment } from '../base/as-at.ts'
import { counted, formatMoment } from '../base/format.ts'
import { exportAddress, numberIn, paths } from '../base/paths.ts'
import { usePrinting } from '../base/print/printing.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useAct } from '../base/use-act.ts'
import { ItemPapers, type PaperDeed } from '../features/agenda-paper/item-papers.tsx'
import { PaperDialog } from '../features/agenda-paper/paper-dialogs.tsx'
import { ExceptionSection } from '../features/exception/exception-section.tsx'
import { AgendaItemDialog } from '../features/meeting/agenda-item-dialog.tsx'
import { AgendaList } from '../features/meeting/agenda-list.tsx'
import { MeetingDeedDialog, MeetingDeeds } from '../features/meeting/meeting-deeds.tsx'
import { CallUntil } from '../features/meeting/meeting-table.tsx'
import { longDay, meetingTitle, timeWords } from '../features/meeting/meeting-words.ts'
import { MinutesBefore, RecordLine } from '../features/meeting/record-line.tsx'
import { isItemStep, StepItemDialog } from '../features/meeting/step-item-dialog.tsx'
import { FreezePackDialog } from '../features/pack/freeze-dialogs.tsx'
import { PrivateNotes } from '../features/private-note/private-notes.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { OrderDialog } from '../parts/order-dialog.tsx'
import { ProgressItems } from '../parts/progress-list.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { type DialogEnds, usePageDialog } from '../ui/use-page-dialog.tsx'
import { PackLine } from './pack-line.tsx'

export function MeetingPage() {
  const { number = '' } = useParams({ strict: false })
  const asked = numberIn(number)
  const view = useQuery(useProcedures().meeting.get.queryOptions({ number: asked, ...useMoment() }))
  return (
    <QueryStates query={view} skeleton={<PageSkeleton />}>
      {(meeting) => <Meeting key={meeting.id} meeting={meeting} />}
    </QueryStates>
  )
}

type Open =
  | { what: 'add' }
  | { what: 'order' }
  | { what: 'freeze' }
  | { what: 'meeting'; deed: MeetingDeed }
  | { what: 'item'; id: string; deed: AgendaDeed }
  | { what: 'paper'; deed: PaperDeed }

function Meeting({ meeting }: { meeting: MeetingView }) {
  const partnership = usePartnership()
  const { open, setOpen, ends, done } = usePageDialog<Open>()
  const { number, state, agenda, arising } = meeting
  const placed = agenda.filter(({ place }) => place !== null)
  const others = agenda.filter(({ place }) => place === null)
  const onAct = (id: string, deed: AgendaDeed) => setOpen({ what: 'item', id, deed })
  const me = useQuery(useProcedures().me.get.queryOptions())
  const isPast = useAsAt() !== null
  const takesNotes = me.data?.may.includes('take private notes') === true && !isPast
  const papers = useQuery(useProcedures().agendaPaper.list.queryOptions({ number, ...useMoment() }))
  const papersOf = ({ id, title }: AgendaItem) => (
    <ItemPapers
      title={title}
      of={papers.data?.items.find(({ itemId }) => itemId === id)}
      onOpen={(deed) => setOpen({ what: 'paper', deed })}
    />
  )
  const mayArrange = meeting.mayPlan && isArrangeable(state)
  return (
    <>
      <PageHeader
        printed="upright"
        title={meetingTitle(meeting)}
        crumbs={
          <>
            <Link to={paths.meetings} params={{ partnership }}>
              Meetings
            </Link>{' '}
            <span aria-hidden="true">›</span> Meeting {number}
          </>
        }
        lead={`${longDay(meeting.day)}, ${meeting.startsAt} to ${meeting.endsAt}. ${meeting.place}`}
        actions={<CsvLink href={exportAddress('agenda', partnership, { meeting: String(number) })} />}
      />
      {done}
      <MeetingDeeds meeting={meeting} onOpen={(deed) => setOpen({ what: 'meeting', deed })} />
      <PackLine meeting={meeting} onFreeze={() => setOpen({ what: 'freeze' })} />
      <RecordLine meeting={meeting} />
      <Facts meeting={meeting} />
      <div className="section-head">
        <h2>Agenda</h2>
      </div>
      {placed.length === 0 ? (
        <EmptyState title="Nothing is on the agenda yet">
          {mayArrange
            ? 'Add the first item: what it is about, who leads it, and what the board is asked.'
            : 'The partnership manager puts the items on the agenda.'}
        </EmptyState>
      ) : (
        <>
          {(isArrangeable(state) || isGoingOn(state)) && <p className="quiet">{timeWords(meeting)}</p>}
          <AgendaList items={placed} papersOf={papersOf} onAct={onAct} />
        </>
      )}
      {(mayArrange || meeting.mayPropose) && (
        <div className="button-row unprinted">
          <Button
            look={mayArrange && placed.length === 0 ? 'primary' : 'secondary'}
            onClick={() => setOpen({ what: 'add' })}
          >
            {meeting.mayPlan ? 'Add an item' : 'Propose an item'}
          </Button>
          {mayArrange && agenda.filter((item) => isOnAgenda(item.state)).length > 1 && (
            <Button onClick={() => setOpen({ what: 'order' })}>Put in another order</Button>
          )}
        </div>
      )}
      {others.length > 0 && (
        <section aria-labelledby="others-title">
          <div className="section-head">
            <h2 id="others-title">Proposed, or withdrawn</h2>
          </div>
          <AgendaList items={others} papersOf={papersOf} onAct={onAct} />
        </section>
      )}
      {meeting.mayRun && isArrangeable(state) && showsExceptions(placed) && (
        <ExceptionSection meetingId={meeting.id} />
      )}
      {isArrangeable(state) && (arising.length > 0 || meeting.minutesBefore !== null) && (
        <section aria-labelledby="arising-title">
          <div className="section-head">
            <h2 id="arising-title">Matters arising</h2>
          </div>
          {meeting.minutesBefore !== null && <MinutesBefore minutes={meeting.minutesBefore} />}
          {arising.length > 0 && (
            <details>
              <summary>
                {counted(arising.length, 'matter stands', 'matters stand')} open and come up by themselves,
                whether or not they are an item
              </summary>
              <ProgressItems items={arising} />
            </details>
          )}
        </section>
      )}
      {takesNotes && (
        <PrivateNotes number={number} items={numbered(placed)} owner={me.data?.person.id ?? ''} />
      )}
      <History meeting={meeting} />
      <OpenDialog open={open} meeting={meeting} ends={ends} />
    </>
  )
}

const numbered = (items: readonly AgendaItem[]) =>
  items.map(({ id, title }, at) => ({ id, title, place: at + 1 }))

const showsExceptions = (items: MeetingView['agenda']): boolean =>
  items.some(({ pins }) => pins.some(({ kind }) => kind === 'exceptions'))

function Facts({ meeting }: { meeting: MeetingView }) {
  const { state, members, quorum, callUntil, today } = meeting
  const isOnPaper = usePrinting() !== 'no'
  return (
    <dl className="meeting-facts">
      <div>
        <dt>State</dt>
        <dd>
          {meetingStateWord(state)}
          {state === 'draft' && <CallUntil callUntil={callUntil} today={today} />}
        </dd>
      </div>
      <div>
        <dt>Members</dt>
        <dd>
          {members.length}, quorate with {quorum}
        </dd>
      </div>
      <div>
        <dt>Who they are</dt>
        <dd>
          <details open={isOnPaper || undefined}>
            <summary className="unprinted">Show the members</summary>
            <ul>
              {members.map(({ name, title, agencyName }) => (
                <li key={`${name} ${title}`}>
                  {name}, {title}, {agencyName}
                </li>
              ))}
            </ul>
          </details>
        </dd>
      </div>
    </dl>
  )
}

function History({ meeting: { steps } }: { meeting: MeetingView }) {
  return (
    <section aria-labelledby="history-title">
      <div className="section-head">
        <h2 id="history-title">What happened</h2>
      </div>
      <ol className="meeting-steps">
        {steps.map(({ word, at, by, reason }) => (
          <li key={`${at} ${word}`}>
            {word}, {by ?? 'by itself'}, {formatMoment(at)}
            {reason !== null && reason !== '' && <span className="second-line">{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

type OpenProps = { open: Open | null; meeting: MeetingView; ends: DialogEnds }

function OpenDialog({ open, meeting, ends }: OpenProps) {
  if (open === null) return null
  if (open.what === 'paper') return <PaperDialog deed={open.deed} {...ends} />
  if (open.what === 'add') return <AgendaItemDialog meeting={meeting} item={null} {...ends} />
  if (open.what === 'freeze') return <FreezePackDialog meetingId={meeting.id} version={0} {...ends} />
  if (open.what === 'order') return <OrderAgenda meeting={meeting} {...ends} />
  if (open.what === 'meeting') return <MeetingDeedDialog deed={open.deed} meeting={meeting} {...ends} />
  const item = meeting.agenda.find(({ id }) => id === open.id)
  if (item === undefined) return null
  return isItemStep(open.deed) ? (
    <StepItemDialog item={item} deed={open.deed} {...ends} />
  ) : (
    <AgendaItemDialog meeting={meeting} item={item} {...ends} />
  )
}

function OrderAgenda({ meeting: { id, agenda }, onClose, onDone }: { meeting: MeetingView } & DialogEnds) {
  const items = agenda.filter(({ state }) => isOnAgenda(state))
  const seen = items.map((item) => item.id)
  const order = useAct(useProcedures().meeting.order.mutationOptions(), {
    onDone: () => onDone('The agenda is in its new order.'),
  })
  return (
    <OrderDialog
      title="Put the agenda in another order"
      items={items.map((item) => ({ id: item.id, label: item.title }))}
      isPending={order.isPending}
      error={order.error}
      onSave={(wanted) => void order.send({ meetingId: id, seen, wanted })}
      onClose={onClose}
    />
  )
}
