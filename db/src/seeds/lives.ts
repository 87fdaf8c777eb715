import { type ActName, acts } from '@roundtable/shared/act/acts.ts'
import type { PledgeTable } from '../tables/pledge.table.ts'
import type { TargetTable } from '../tables/target.table.ts'
import type { TransitionTable } from '../tables/transition.table.ts'
import type { TrailEvent } from '../trail-chain.ts'
import type { Seeding } from './base/seeding.ts'
import type { Filing } from './filing.ts'

/** Where the acts of the demonstration's trail lead. */
const leadsTo: Partial<Record<ActName, string>> = {
  'return.submitted': 'submitted',
  'return.approved': 'approved',
  'return.published': 'published',
  'return.sent-back': 'sent-back',
  'return.reopened': 'in-progress',
  'goal.agreed': 'agreed',
  'goal.revised': 'agreed',
  'pledge.signed': 'signed',
  'pledge.declined': 'declined',
  'target.proposed': 'proposed',
  'target.agreed': 'agreed',
  'step-change.marked': 'current',
  'annotation.recorded': 'current',
  'chart-title.replaced': 'current',
  'board.added': 'current',
  'sharing.recorded': 'recorded',
  'group.started': 'current',
  'member.carded': 'seated',
  'member.joined': 'seated',
  'member.deputised': 'seated',
  'member.ended': 'ended',
  'action.set': 'open',
  'action.begun': 'in-progress',
  'action.done': 'done',
  'action.verified': 'verified',
  'action.not-verified': 'in-progress',
  'action.impact-checked': 'impact-checked',
  'action.impact-too-early': 'verified',
  'action.cancelled': 'cancelled',
  'issue.raised': 'proposed',
  'issue.proposed': 'proposed',
  'issue.accepted': 'accepted',
  'issue.set-aside': 'set-aside',
  'issue.started': 'in-progress',
  'issue.progress-noted': 'in-progress',
  'issue.closing-asked': 'in-progress',
  'issue.closed': 'closed',
  'issue.reopening-proposed': 'reopen-proposed',
  'issue.reopened': 'in-progress',
}

type Step = Pick<TransitionTable, 'act' | 'toState' | 'at' | 'personId' | 'subjectKind' | 'subjectId'> & {
  event?: TrailEvent
}
type LifeFacts = {
  events: readonly TrailEvent[]
  filings: readonly Filing[]
  targets: readonly TargetTable[]
  pledges: readonly PledgeTable[]
  /** Where steps led whose act leads to several states, by record, act and moment. */
  states: ReadonlyMap<string, string>
}

/** The lives of the demonstration's records: what its trail tells, and what came before it without an event. */
export function livesOf(
  seeding: Seeding,
  { events, filings, targets, pledges, states }: LifeFacts,
): TransitionTable[] {
  const told = events.flatMap((event): Step[] => {
    const { at, action: act, personId, subjectKind, subjectId } = event
    const toState = states.get(`${subjectId} ${act} ${at}`) ?? leadsTo[act as ActName]
    if (toState === undefined) return []
    return [{ act, toState, at, personId, subjectKind, subjectId, event }]
  })
  const before = [...openings(filings), ...proposals(targets), ...wordings(pledges)]
  const lives = new Map<string, Step[]>()
  for (const step of [...before, ...told].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    if (step.at >= seeding.now) continue
    lives.set(step.subjectId, [...(lives.get(step.subjectId) ?? []), step])
  }
  return [...lives.values()].flatMap((steps) =>
    steps.map(({ event, ...step }, i) => ({
      partnershipId: seeding.partnershipId,
      id: seeding.idAt(step.at),
      ...step,
      version: i + 1,
      fromState: steps[i - 1]?.toState ?? null,
      memberId: event?.memberId ?? null,
      agencyId: event?.agencyId ?? null,
      deputyFor: event?.deputyFor ?? null,
      onBehalf: event?.onBehalf ?? 0,
      reasonId: event?.reasonId ?? null,
      meetingId: null,
      boardId: null,
      eventId: event?.id ?? null,
      recorded: 1,
    })),
  )
}

const stepOf = (act: ActName, toState: string, subjectId: string): Omit<Step, 'at' | 'personId'> => ({
  act,
  toState,
  subjectKind: acts[act].subject,
  subjectId,
})

/** Returns open by themselves; what was entered since was entered by those who enter it. */
function openings(filings: readonly Filing[]): Step[] {
  return filings.flatMap(({ returnId, openedAt, enteredAt, enters, state }): Step[] => {
    if (returnId === null) return []
    const opened = { ...stepOf('return.opened', 'due', returnId), at: openedAt, personId: null }
    if (state === 'due' || enteredAt === null) return [opened]
    const saved = stepOf('return.draft-saved', 'in-progress', returnId)
    return [opened, { ...saved, at: enteredAt, personId: enters.personId }]
  })
}

/** The trail tells of an agreed target that it was agreed; it had been proposed. */
function proposals(targets: readonly TargetTable[]): Step[] {
  return targets.flatMap(({ id, recordedAt, recordedBy, state }): Step[] =>
    state === 'proposed'
      ? []
      : [{ ...stepOf('target.proposed', 'proposed', id), at: recordedAt, personId: recordedBy }],
  )
}

const wordings = (pledges: readonly PledgeTable[]): Step[] =>
  pledges.map(({ id, recordedAt, recordedBy }) => ({
    ...stepOf('pledge.worded', 'worded', id),
    at: recordedAt,
    personId: recordedBy,
  }))
