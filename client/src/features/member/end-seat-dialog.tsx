import { problemsOfEnding } from '@roundtable/shared/member/seat-form.ts'
import { useQuery } from '@tanstack/react-query'
import { counted } from '../../base/format.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Seat, seatSentence } from './seat/seat.ts'

type Orphans = Outputs['member']['orphans']
type Props = { seat: Seat; today: string; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<'successorId' | 'reason', Seat>()
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
  const { successors } = orphans
  const mustChoose = orphans.accountabilities.length > 0 && successors.length > 0
  const form = useForm({
    name: 'end',
    labels: { successorId: 'Who takes it over', reason: 'Why it ends' },
    of: seat,
    text: () => ({ successorId: mustChoose ? '' : nobody, reason: '' }),
    read: ({ successorId, reason }, { id, version }) => ({
      input: { id, version, successorId: successorId === nobody ? null : successorId, reason },
      problems: [
        ...(successorId === '' ? [{ field: 'successorId', sentence: 'Choose who takes this over.' }] : []),
        ...problemsOfEnding({ reason }),
      ],
    }),
    act: useAct(useProcedures().member.end.mutationOptions(), {
      onDone: () => onDone(`The seat of ${seat.name} has ended.`),
    }),
    unsent: { forms: unsent, about: seat.id },
  })
  return (
    <FormDialog
      title={title}
      form={form}
      confirm="End the seat"
      look="danger"
      stands={<p>{seatSentence(seat, today)}</p>}
      onClose={onClose}
    >
      <p>
        {seat.title}, {seat.agencyName}. {seat.name} can no longer sign in to this seat; what they entered and
        agreed stays.
      </p>
      <Leaves orphans={orphans} />
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
      <TextArea {...form.field('reason')} />
    </FormDialog>
  )
}

function Leaves({ orphans }: { orphans: Orphans }) {
  const { accountabilities, returns, lastOfRole, successors } = orphans
  if (accountabilities.length === 0 && returns.length === 0 && lastOfRole === null) {
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
