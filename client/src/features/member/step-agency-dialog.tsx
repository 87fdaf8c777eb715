import { problemsOfAgencyStep } from '@roundtable/shared/member/agency-form.ts'
import { useQuery } from '@tanstack/react-query'
import { counted, listed } from '../../base/format.ts'
import { type Inputs, type Outputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { Agency } from './seat/seat.ts'

type Deed = Inputs['agency']['step']['deed']
export type AgencyStep = Deed | 'undo-merge'
type Props = { agency: Agency; deed: AgencyStep; onClose: () => void; onDone: (sentence: string) => void }

const words: Readonly<Record<AgencyStep, { title: string; confirm: string; done: string }>> = {
  end: { title: 'leaves the partnership', confirm: 'End its part', done: 'has left the partnership' },
  restore: { title: 'comes back', confirm: 'Let it come back', done: 'is a partner again' },
  'undo-merge': {
    title: 'is an agency of its own again',
    confirm: 'Undo the merging',
    done: 'is an agency of its own again',
  },
  'take-back': { title: 'was added by mistake', confirm: 'Take it back', done: 'is taken back' },
}

/** An agency leaves, comes back or is taken back: what goes with it is said before. */
export function StepAgencyDialog({ agency, deed, onClose, onDone }: Props) {
  const procedures = useProcedures()
  const ties = useQuery(procedures.agency.ties.queryOptions({ code: agency.code }))
  const { title, confirm, done } = words[deed]
  const onStepped = { onDone: () => onDone(`${agency.name} ${done}.`) }
  const step = useAct(procedures.agency.step.mutationOptions(), onStepped)
  const unmerge = useAct(procedures.agency.unmerge.mutationOptions(), onStepped)
  return (
    <StepDialog
      title={`${agency.name} ${title}`}
      confirm={confirm}
      danger={deed === 'end' || deed === 'take-back'}
      of={agency}
      about={`${agency.code} ${deed}`}
      read={({ reason }, { code, version }) => ({ code, version, reason })}
      problems={problemsOfAgencyStep}
      act={
        deed === 'undo-merge'
          ? unmerge
          : { send: (given) => step.send({ ...given, deed }), isPending: step.isPending }
      }
      askMeeting={false}
      onClose={onClose}
    >
      {deed === 'restore' && (
        <p>It stands in lists and matrices again. Seats, pledges and accountabilities are given anew.</p>
      )}
      {deed === 'undo-merge' && (
        <p>
          Seats, accountabilities, pledges, due days and lines that passed come back to it as they were. It is
          refused, with what stands against it, where something has happened to one of them since.
        </p>
      )}
      {deed === 'take-back' && <p>It vanishes from every list; the audit trail keeps that it was there.</p>}
      {deed === 'end' &&
        (ties.data === undefined ? <Skeleton height="3rem" /> : <p>{whatEnds(ties.data)}</p>)}
    </StepDialog>
  )
}

function whatEnds(ties: Outputs['agency']['ties']): string {
  const ends = [
    ...(ties.seats > 0 ? [counted(ties.seats, 'seat')] : []),
    ...(ties.pledges > 0 ? [counted(ties.pledges, 'pledge')] : []),
    ...(ties.accountabilities > 0
      ? [counted(ties.accountabilities, 'accountability', 'accountabilities')]
      : []),
    ...(ties.schedules > 0 ? [counted(ties.schedules, 'schedule')] : []),
  ]
  const owed = [
    ...(ties.actions > 0 ? [counted(ties.actions, 'action')] : []),
    ...(ties.issues > 0 ? [counted(ties.issues, 'issue')] : []),
    ...(ties.challenges > 0 ? [counted(ties.challenges, 'challenge')] : []),
  ]
  const first = owed.length === 0 ? '' : `Give ${listed(owed)} to another agency, or let them end, first. `
  const ended = ends.length === 0 ? 'Nothing hangs on it yet.' : `With it ${listed(ends)} end.`
  const lines =
    ties.lines === 0
      ? ''
      : ` Nobody reports ${counted(ties.lines, 'line')} any more until another agency is named.`
  const returns = ties.returns === 0 ? '' : ` ${counted(ties.returns, 'return')} of it stay open.`
  return `${first}${ended}${lines}${returns} Figures it has published stay, under its name.`
}
