import type { Tx } from '@roundtable/db/database.ts'
import type { ActName, SubjectKind } from '@roundtable/shared/act/acts.ts'
import type { Lifecycle } from '@roundtable/shared/lifecycle/lifecycle.ts'
import {
  type Acting,
  act,
  actBySystem,
  type Left,
  type SystemAct,
  type Who,
  whoActs,
  whoBySystem,
} from '../act/act.ts'
import type { ActorContext, Services } from '../base/context.ts'
import { notifyOfSteps } from '../notice/notify-of-steps.ts'
import { type Move, type Moving, moveOf } from './move.ts'
import { type LifeStep, recordSteps, type StepWords } from './record-steps.ts'

/** What is told of a step: a sentence for the trail, and what was typed beside it. */
export type Telling = StepWords & {
  /** A sentence made of names and periods; never a figure, never what somebody typed. */
  summary: string
  /** Whether everybody who reads the trail may read the reason; otherwise only who may see the record. */
  reasonInTrail?: boolean
}

type Named = {
  /** How the deed is called, where it has several names. */
  name?: ActName
  /** What the trail hangs it on, where it is not the (first) record: a file that went into a return. */
  subjectId?: string
  /** Of which kind that is, where it is another than the record’s. */
  subject?: SubjectKind
  /** Records of other kinds that the same act moves. */
  along?: readonly Move[]
}

/** Whose act it is, and how it is left in the trail. */
type Author = {
  services: Services
  who: Who
  words: StepWords
  leave: (about: { act: ActName; subjectId: string; subject?: SubjectKind }) => Promise<Left>
}

type Taken = {
  name: ActName
  subject: SubjectKind | undefined
  subjectId: string
  steps: readonly Omit<LifeStep, 'act'>[]
}

/** The one body of every step: the records, the act, the transitions and what is told of them. */
async function take(
  tx: Tx,
  { services, who, words, leave }: Author,
  { name, subject, subjectId, steps }: Taken,
): Promise<void> {
  const left = await leave({ act: name, subjectId, ...(subject === undefined ? {} : { subject }) })
  const named = steps.map((step) => ({ ...step, act: name }))
  const recorded = await recordSteps(tx, services, named, { who, left, words })
  await notifyOfSteps(tx, services, recorded)
}

function byMember(tx: Tx, ctx: ActorContext, told: Acting & Telling): Author {
  const { summary, reason, reasonInTrail, seat, agencyId, onBehalf } = told
  return {
    services: ctx,
    who: whoActs(ctx, told),
    words: told,
    leave: (about) =>
      act(tx, ctx, {
        ...about,
        summary,
        ...(seat === undefined ? {} : { seat }),
        ...(agencyId === undefined ? {} : { agencyId }),
        ...(onBehalf === undefined ? {} : { onBehalf }),
        ...(reason === undefined ? {} : { reason: reasonInTrail === true ? reason : '' }),
      }),
  }
}

type SystemStep = Omit<SystemAct, 'act' | 'subjectId' | 'reason' | 'subject'>

const bySystem = (tx: Tx, services: Services, told: SystemStep): Author => ({
  services,
  who: whoBySystem(told),
  words: {},
  leave: (about) => actBySystem(tx, services, { ...told, ...about }),
})

async function moveBy<State extends string, Deed extends string, R extends Held<State>>(
  tx: Tx,
  author: Author,
  moving: Moving<State, Deed, R> & Named,
): Promise<State> {
  const { life, deed, along = [], subject, name = life.acts[deed].act } = moving
  const own = moveOf(moving)
  const [first] = own.steps
  if (first === undefined) throw new Error(`No ${life.subject} was given to ${deed}.`)
  for (const move of [own, ...along]) await move.write()
  const steps = [own, ...along].flatMap((move) => move.steps)
  await take(tx, author, { name, subject, subjectId: moving.subjectId ?? first.subjectId, steps })
  return first.to
}

type Held<State extends string> = { id: string; state: State; version: number }

/**
 * A step in the life of a record, or of several in one act, in the transaction of the verb: state, act, transition
 * and notices. What a state refuses is refused here too, whoever asks. Answers the (first) record's new state.
 */
export const advance = <State extends string, Deed extends string, R extends Held<State>>(
  tx: Tx,
  ctx: ActorContext,
  step: Acting & Telling & Moving<State, Deed, R> & Named,
): Promise<State> => moveBy(tx, byMember(tx, ctx, step), step)

/** A step that comes by itself: a clock that ran out, an invitation that its guest accepted. */
export const advanceBySystem = <State extends string, Deed extends string, R extends Held<State>>(
  tx: Tx,
  services: Services,
  step: SystemStep & Moving<State, Deed, R>,
): Promise<State> => moveBy(tx, bySystem(tx, services, step), step)

export type Begin<State extends string> = {
  life: Pick<Lifecycle<State, never>, 'subject' | 'begins'>
  name: ActName
  /** The records that begin, told in one act. */
  ids: readonly string[]
  /** What the trail hangs the act on, where it is not the record itself. */
  subjectId?: string
}

async function beginBy<State extends string>(tx: Tx, author: Author, beginning: Begin<State>): Promise<void> {
  const { life, name, ids, subjectId = ids[0] } = beginning
  const to = life.begins[name]
  if (to === undefined) throw new Error(`A ${life.subject} does not begin with ${name}.`)
  if (subjectId === undefined) return
  const { subject } = life
  const steps = ids.map((id) => ({ subject, subjectId: id, version: 1, from: null, to }))
  await take(tx, author, { name, subject: undefined, subjectId, steps })
}

/** Records begin: the act, the first step of each life, and what is told of it. */
export const begin = <State extends string>(
  tx: Tx,
  ctx: ActorContext,
  step: Acting & Telling & Begin<State>,
): Promise<void> => beginBy(tx, byMember(tx, ctx, step), step)

/** Records begin by themselves, or from the command line. */
export const beginBySystem = <State extends string>(
  tx: Tx,
  services: Services,
  step: SystemStep & Begin<State>,
): Promise<void> => beginBy(tx, bySystem(tx, services, step), step)
