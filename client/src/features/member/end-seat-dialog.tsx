import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from '../../base/format.ts'
import { refusalKind, refusalSentence } from '../../base/refusal.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import { Message } from '../../ui/message.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { Seat } from './seat.ts'

type Orphans = Outputs['member']['orphans']
type Props = { seat: Seat; onClose: () => void; onDone: (sentence: string) => void }

/** Ends a seat: shows what it would leave without anyone, and asks who takes it over and why it ends. */
export function EndSeatDialog({ seat, onClose, onDone }: Props) {
  const orphans = useQuery(useProcedures().member.orphans.queryOptions({ id: seat.id }, { staleTime: 0 }))
  return (
    <Dialog title={`End the seat of ${seat.name}`} onClose={onClose}>
      <QueryStates query={orphans} part skeleton={<Skeleton lines={3} />}>
        {(data) => <EndForm seat={seat} orphans={data} onClose={onClose} onDone={onDone} />}
      </QueryStates>
    </Dialog>
  )
}

function EndForm({ seat, orphans, onClose, onDone }: Props & { orphans: Orphans }) {
  const end = useAct(useProcedures().member.end.mutationOptions(), {
    onDone: () => onDone(`The seat of ${seat.name} has ended.`),
  })
  const [successorId, setSuccessor] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const leaves = orphans.accountabilities.length > 0
  const problem = {
    successor:
      leaves && successorId === '' && orphans.successors.length > 0
        ? 'Choose who takes this over.'
        : undefined,
    reason: reason.trim() === '' ? 'Say why the seat ends: it is kept.' : undefined,
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (problem.successor !== undefined || problem.reason !== undefined || end.isPending) return
        const { id, version } = seat
        void end.send({
          id,
          version,
          successorId: successorId === '' ? null : successorId,
          reason: reason.trim(),
        })
      }}
    >
      <p>
        {seat.title}, {seat.agencyName}. {seat.name} can no longer sign in to this seat; what they entered and
        agreed stays.
      </p>
      <Leaves orphans={orphans} />
      {end.error !== null && (
        <Message tone="problem">
          {refusalSentence(end.error)}
          {refusalKind(end.error) === 'conflict' && ' Close this and look again.'}
        </Message>
      )}
      {orphans.successors.length > 0 && (
        <SelectField
          id="end-successor"
          label="Who takes it over"
          value={successorId}
          problem={tried ? problem.successor : undefined}
          onChange={(event) => setSuccessor(event.target.value)}
        >
          <option value="">{leaves ? 'Choose somebody' : 'Nobody'}</option>
          {orphans.successors.map((each) => (
            <option key={each.memberId} value={each.memberId}>
              {each.name}, {each.title}
            </option>
          ))}
        </SelectField>
      )}
      <TextArea
        id="end-reason"
        label="Why it ends"
        maxLength={2000}
        value={reason}
        problem={tried ? problem.reason : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="button-row">
        <Button type="submit" look="danger" busy={end.isPending}>
          End the seat
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}

function Leaves({ orphans }: { orphans: Orphans }) {
  const { accountabilities, returns, lastOfRole, successors } = orphans
  if (accountabilities.length === 0 && returns.length === 0 && lastOfRole === null) {
    return <p className="quiet">It leaves nothing without anyone.</p>
  }
  return (
    <div className="end-leaves">
      {lastOfRole !== null && <p>This is the last {lastOfRoleWord(lastOfRole)} of the agency.</p>}
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

const lastOfRoleWord = (word: string): string => word.toLowerCase()
