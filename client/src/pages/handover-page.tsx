import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { counted, dayOf, formatDay } from '../base/format.ts'
import { type Outputs, useProcedures } from '../base/trpc.ts'
import { useAct } from '../base/use-act.ts'
import { RecordLink } from '../parts/record-link.tsx'
import { Button } from '../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../ui/data-table.tsx'
import { RefusalMessage } from '../ui/form/refusal-message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/member/member.css'

type View = Outputs['handover']['get']

/** The brief of who takes a seat over: what is open there, with each clock. */
export function HandoverPage() {
  const { id = '' } = useParams({ strict: false })
  const handover = useQuery(useProcedures().handover.get.queryOptions({ id }))
  return (
    <QueryStates query={handover} skeleton={<PageSkeleton rows={5} />}>
      {(view) => <Handover view={view} />}
    </QueryStates>
  )
}

function Handover({ view }: { view: View }) {
  const accept = useAct(useProcedures().handover.accept.mutationOptions())
  const { id, version, things, today } = view
  return (
    <>
      <PageHeader
        printed
        title={titleOf(view)}
        lead={leadOf(view)}
        actions={
          view.mayAccept && (
            <Button disabled={accept.isPending} onClick={() => void accept.send({ id, version })}>
              {view.successor === null ? 'Accept it for the post' : 'Accept it'}
            </Button>
          )
        }
      />
      <RefusalMessage error={accept.error} />
      {things.length === 0 ? (
        <EmptyState title="Your seat may not open what passes here">
          Something is open at the seat of {view.person}. Ask the partnership manager, who reads it, what it
          is.
        </EmptyState>
      ) : (
        <DataTable caption="What is open at this seat" className="stacked">
          <thead>
            <tr>
              <ColumnHead>What</ColumnHead>
              <ColumnHead>How it stands</ColumnHead>
              <ColumnHead>Until</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {things.map((each) => (
              <tr key={each.name}>
                <RowHead>
                  <RecordLink of={each}>
                    {each.name} · {each.title}
                  </RecordLink>
                </RowHead>
                <td data-label="How it stands">{each.stands}</td>
                <td data-label="Until">
                  <Until thing={each} today={today} />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </>
  )
}

function Until({
  thing: { dueOn, wasDueOn, isOver },
  today,
}: {
  thing: View['things'][number]
  today: string
}) {
  if (dueOn === null) return <span className="quiet">No clock runs</span>
  const isLate = !isOver && dueOn < today
  return (
    <>
      <span className={isLate ? 'open-late' : ''}>{formatDay(dueOn)}</span>
      {wasDueOn !== null && wasDueOn !== dueOn && (
        <span className="quiet"> · {formatDay(wasDueOn)} when it was handed over</span>
      )}
    </>
  )
}

const titleOf = ({ person, things }: View): string =>
  `${person} leaves ${things.length === 0 ? 'something' : counted(things.length, 'thing')} open`

function leadOf({ state, title, agency, successor, acceptedBy, acceptedAt, acceptedForPost, isEnded }: View) {
  const seat = `${title === '' ? 'The seat' : title}, ${agency}.`
  if (state === 'withdrawn') return `${seat} This offer was taken back.`
  if (state === 'offered') {
    const waits =
      successor === null ? 'Nobody has accepted it yet.' : `It waits for ${successor} to accept it.`
    return `${seat} ${waits} ${isEnded ? 'The seat has ended.' : 'The seat ends after that.'} The days run on.`
  }
  const who = `${acceptedBy ?? 'Somebody'} accepted it${acceptedForPost ? ' for the post' : ''}${acceptedAt === null ? '' : ` on ${dayOf(acceptedAt)}`}.`
  return `${seat} ${who} ${successor === null ? 'Nobody follows yet.' : `${successor} takes it over.`} The days run on.`
}
