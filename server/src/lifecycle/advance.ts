import type { Tx } from '@roundtable/db/database.ts'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { afterAct, type Lifecycle } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { type Acting, act, actBySystem, type SystemAct, whoActs, whoBySystem } from '../act/act.ts'
import type { ActorContext, Services } from '../base/context.ts'
import { recordSteps, type StepWords } from './record-steps.ts'

/** What is told of a step: a sentence for the trail, and what was typed beside it. */
export type Telling = StepWords & {
  /** A sentence made of names and periods; never a figure, never what somebody typed. */
  summary: string
  /** Whether everybody who reads the trail may read the reason; otherwise only who may see the record. */
  reasonInTrail?: boolean
}

type Living<State extends string> = { id: string; state: State; version: number }

export type Advance<State extends string, Deed extends string> = Acting &
  Telling & {
    life: Lifecycle<State, Deed>
    deed: Deed
    /** The record as it was held. */
    record: Living<State>
    /** Writes the record itself: its new state, a version higher. */
    write: (to: State) => Promise<unknown>
    /** How the deed is called, where it has several names. */
    name?: ActName
    /** What the trail hangs it on, where it is not the record: a file that went into a return. */
    subjectId?: string
  }

/**
 * One step in the life of a record, in the transaction of the verb: the state, the transition and the act. What is
 * refused by the record's state is refused here too, whoever asks.
 */
export async function advance<State extends string, Deed extends string>(
  tx: Tx,
  ctx: ActorContext,
  step: Advance<State, Deed>,
): Promise<State> {
  const { life, deed, record, write, summary, subjectId = record.id } = step
  const after = afterAct(life, deed, record.state)
  if ('refused' in after) throw new DomainError('rule', after.refused)
  await write(after.to)
  const name = step.name ?? life.acts[deed].act
  const told = { act: name, subjectId, summary, ...actingOf(step), ...reasonOf(step) }
  const left = await act(tx, ctx, told)
  const { id, state, version } = record
  await recordSteps(
    tx,
    ctx,
    [{ subject: life.subject, subjectId: id, version: version + 1, act: name, from: state, to: after.to }],
    { who: whoActs(ctx, step), left, words: step },
  )
  return after.to
}

export type Begin<State extends string> = Acting &
  Telling & {
    life: Pick<Lifecycle<State, never>, 'subject' | 'begins'>
    name: ActName
    /** The records that begin, told in one act. */
    ids: readonly string[]
    /** What the trail hangs the act on, where it is not the record itself. */
    subjectId?: string
  }

/** Records begin: the act, and the first step of each life. */
export async function begin<State extends string>(
  tx: Tx,
  ctx: ActorContext,
  step: Begin<State>,
): Promise<void> {
  const { life, name, ids, summary } = step
  const to = firstState(life, name)
  const subjectId = step.subjectId ?? ids[0]
  if (subjectId === undefined) return
  const left = await act(tx, ctx, { act: name, subjectId, summary, ...actingOf(step), ...reasonOf(step) })
  await recordSteps(tx, ctx, ids.map(firstStep(life.subject, name, to)), {
    who: whoActs(ctx, step),
    left,
    words: step,
  })
}

type SystemStep = Omit<SystemAct, 'act' | 'subjectId' | 'reason'>

/** A record begins by itself, or from the command line. */
export async function beginBySystem<State extends string>(
  tx: Tx,
  services: Services,
  step: SystemStep & Pick<Begin<State>, 'life' | 'name'> & { id: string },
): Promise<void> {
  const { life, name, id } = step
  const left = await actBySystem(tx, services, { ...step, act: name, subjectId: id })
  const first = firstStep(life.subject, name, firstState(life, name))(id)
  await recordSteps(tx, services, [first], { who: whoBySystem(step), left, words: {} })
}

/** A step that comes by itself: a clock that ran out, an invitation that its guest accepted. */
export async function advanceBySystem<State extends string, Deed extends string>(
  tx: Tx,
  services: Services,
  step: SystemStep & Pick<Advance<State, Deed>, 'life' | 'deed' | 'record' | 'write'>,
): Promise<State> {
  const { life, deed, record, write } = step
  const after = afterAct(life, deed, record.state)
  if ('refused' in after) throw new DomainError('rule', after.refused)
  await write(after.to)
  const name = life.acts[deed].act
  const left = await actBySystem(tx, services, { ...step, act: name, subjectId: record.id })
  const { id, state, version } = record
  await recordSteps(
    tx,
    services,
    [{ subject: life.subject, subjectId: id, version: version + 1, act: name, from: state, to: after.to }],
    { who: whoBySystem(step), left, words: {} },
  )
  return after.to
}

const firstStep =
  (subject: Lifecycle<string, string>['subject'], act: ActName, to: string) => (subjectId: string) => ({
    subject,
    subjectId,
    version: 1,
    act,
    from: null,
    to,
  })

function firstState<State extends string>({ subject, begins }: Begin<State>['life'], name: ActName): State {
  const state = begins[name]
  if (state === undefined) throw new Error(`A ${subject} does not begin with ${name}.`)
  return state
}

/** Only what is given: a property that is there and undefined is something else. */
function actingOf({ seat, agencyId, onBehalf }: Acting): Acting {
  return {
    ...(seat === undefined ? {} : { seat }),
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(onBehalf === undefined ? {} : { onBehalf }),
  }
}

const reasonOf = ({ reason, reasonInTrail }: Telling) =>
  reason !== undefined && reasonInTrail === true ? { reason } : {}
