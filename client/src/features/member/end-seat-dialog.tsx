import { problemsOfEnding } from '@roundtable/shared/member/seat-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from '../../base/format.ts'
import { newId } from '../../base/new-id.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { type Outcome, useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { OpenAtSeat } from './open-at-seat.tsx'
import { type Seat, seatSentence } from './seat/seat.ts'

type Orphans = Outputs['member']['orphans']
type Props = { seat: Seat; today: string; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<'successorId' | 'acceptsForPost' | 'reason', Seat>()
const nobody = 'nobody'

/** Ends a seat: shows what it would leave without anyone, and asks who takes it over and why it ends. */
export function EndSeatDialog(props: Props) {
  const { seat, onClose } = props
  const orphans = useQuery(useProcedures().member.orphans.queryOptions({ id: seat.id }, { staleTime: 0 }))
  const title = `End the seat of ${seat.name}`
  if (orphans.data !== undefined) {
    return <EndForm {...props} title={title} orphans={orphans.data} />
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <QueryStates query={orphans} part skeleton={<Skeleton lines={3} />}>
        {() => null}
      </QueryStates>
    </Dialog>
  )
}

type FormProps = Props & { title: string; orphans: Orphans }
function EndForm({ title, seat, today, orphans, onClose, onDone }: FormProps) {
  const { successors, open } = orphans
  const isAsked = !open.isAccepted
  const mustChoose = (orphans.accountabilities.length > 0 || isAsked) && successors.length > 0
  const procedures = useProcedures()
  const end = useAct(procedures.member.end.mutationOptions(), {
    onDone: () => onDone(`The seat of ${seat.name} has ended.`),
  })
  const offer = useAct(procedures.member.offerHandover.mutationOptions(), {
    onDone: ({ isAsked }, { successorId }) => {
      const follows = nameOf(successors, successorId)
      onDone(
        isAsked
          ? `${follows} is asked to accept what is open at the seat of ${seat.name}. End the seat after that.`
          : `Nobody was asked: ${follows} may not read what is open at the seat of ${seat.name}. Accept it for the post, and end the seat after that.`,
      )
    },
  })
  const [handoverId] = useState(newId)
  const form = useForm({
    name: 'end',
    labels: {
      successorId: 'Who takes it over',
      acceptsForPost: 'Who accepts what is open',
      reason: 'Why it ends',
    },
    of: seat,
    text: () => ({
      successorId: open.offer?.successorId ?? (mustChoose ? '' : nobody),
      acceptsForPost: '',
      reason: '',
    }),
    read: ({ successorId, acceptsForPost, reason }, { id, version }) => ({
      input: {
        asks: isAsked && acceptsForPost === 'ask',
        ...{ id, version, successorId: successorId === nobody ? null : successorId, reason },
        acceptsForPost: isAsked && acceptsForPost === 'post',
      },
      problems: [
        ...(successorId === '' || (acceptsForPost === 'ask' && successorId === nobody)
          ? [{ field: 'successorId', sentence: 'Choose who takes this over.' }]
          : []),
        ...(isAsked && acceptsForPost === ''
          ? [{ field: 'acceptsForPost', sentence: 'Choose who accepts what is open.' }]
          : []),
        ...(acceptsForPost === 'ask' ? [] : problemsOfEnding({ reason })),
      ],
    }),
    act: {
      isPending: end.isPending || offer.isPending,
      send: ({ asks, ...input }: Sent): Promise<Outcome<unknown>> =>
        asks && input.successorId !== null
          ? offer.send({
              id: handoverId,
              memberId: input.id,
              version: input.version,
              successorId: input.successorId,
            })
          : end.send(input),
    },
    unsent: { forms: unsent, about: seat.id },
  })
  const asks = form.texts.acceptsForPost === 'ask'
  return (
    <FormDialog
      title={title}
      form={form}
      confirm={asks ? 'Ask them to accept' : 'End the seat'}
      look={asks ? 'primary' : 'danger'}
      stands={<p>{seatSentence(seat, today)}</p>}
      onClose={onClose}
    >
      <p>
        {seat.title}, {seat.agencyName}. {seat.name} can no longer sign in to this seat; what they entered and
        agreed stays.
      </p>
      <Leaves orphans={orphans} />
      <OpenAtSeat open={open} today={today} />
      {successors.length > 0 && (
        <SelectField {...form.field('successorId')}>
          {mustChoose && <option value="">Choose somebody</option>}
          {successors.map((each) => (
            <option key={each.memberId} value={each.memberId}>
              {each.name}, {each.title}
            </option>
          ))}
          <option value={nobody}>
            {mustChoose ? 'Nobody: the agency answers, with nobody named' : 'Nobody'}
          </option>
        </SelectField>
      )}
      {isAsked && (
        <SelectField {...form.field('acceptsForPost')}>
          <option value="">Choose</option>
          {successors.length > 0 && <option value="ask">Who takes it over is asked first</option>}
          {open.mayAcceptForPost && <option value="post">I accept it for the post; the seat ends now</option>}
        </SelectField>
      )}
      {!asks && <TextArea {...form.field('reason')} />}
    </FormDialog>
  )
}

type Sent = {
  asks: boolean
  id: string
  version: number
  successorId: string | null
  acceptsForPost: boolean
  reason: string
}

const nameOf = (successors: Orphans['successors'], memberId: string): string =>
  successors.find((each) => each.memberId === memberId)?.name ?? 'Who takes it over'

function Leaves({ orphans }: { orphans: Orphans }) {
  const { accountabilities, returns, lastOfRole, successors, open } = orphans
  if (accountabilities.length === 0 && returns.length === 0 && lastOfRole === null) {
    if (!open.isAccepted) return null
    return <p className="quiet">It leaves nothing without anyone.</p>
  }
  return (
    <div className="end-leaves">
      {lastOfRole !== null && <p>{lastOfRole}</p>}
      {accountabilities.length > 0 && (
        <>
          <h3>
            Leaves {counted(accountabilities.length, 'accountability', 'accountabilities')} without anyone
          </h3>
          <ul>
            {accountabilities.map((each) => (
              <li key={each.id}>
                {each.subject} <span className="quiet">· {each.title}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {returns.length > 0 && (
        <>
          <h3>Leaves {counted(returns.length, 'return')} open</h3>
          <ul>
            {returns.map((each) => (
              <li key={each.id}>{each.label}</li>
            ))}
          </ul>
        </>
      )}
      {successors.length === 0 && (
        <p>Nobody else has a seat there: invite a successor first, or assign it anew later.</p>
      )}
    </div>
  )
}
