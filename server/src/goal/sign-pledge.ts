import type { Tx } from '@roundtable/db/database.ts'
import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { lockGoal } from '@roundtable/db/queries/goal.queries.ts'
import {
  endPledge,
  findPledge,
  insertPledge,
  updatePledgeSignature,
} from '@roundtable/db/queries/pledge.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { signPledgeSchema } from '@roundtable/shared/goal/goal.ts'
import { problemsOfPledge } from '@roundtable/shared/goal/pledge-form.ts'
import { pledgeLifecycle } from '@roundtable/shared/goal/pledge-lifecycle.ts'
import { signPledges } from '@roundtable/shared/goal/pledge-rights.ts'
import type { z } from 'zod'
import type { Acting } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance, begin } from '../lifecycle/advance.ts'
import { requireGoal } from './require-goal.ts'

type Input = z.infer<typeof signPledgeSchema>
type CurrentPledge = NonNullable<Awaited<ReturnType<typeof findPledge>>>

/** Signs an agency's pledge as it is worded, or ends it and signs it anew; a second click changes nothing. */
export async function signPledge(ctx: ActorContext, input: Input): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  assertNoProblems(problemsOfPledge(input))
  await database.db.transaction().execute(async (tx) => {
    const goal = await requireGoal(tx, ctx, input.goalCode)
    if (goal.state !== 'agreed') {
      throw new DomainError('rule', 'A pledge is made to a goal that the board has agreed.')
    }
    const agency = await findAgency(tx, { partnershipId, code: input.agencyCode })
    if (agency === undefined || agency.endedAt !== null) {
      throw new DomainError('not-found', 'There is no such agency.')
    }
    signPledges.assert(actor, agency.id, `You do not sign for ${agency.name}.`)
    const at = { partnershipId, goalId: goal.id, agencyId: agency.id }
    await lockGoal(tx, at)
    const current = await findPledge(tx, at)
    if (current !== undefined && isSignedAlready(current, input, actor.personId)) return
    assertSame(current, input)
    const from = { seat: signPledges.seat(actor, agency.id), agencyId: agency.id }
    await sign(tx, ctx, { current, at, input, from, of: `${agency.name} to goal ${goal.code}` })
  })
}

/** Word for word, and to be reviewed on the same day. */
const isSame = (current: CurrentPledge, { wording, reviewOn }: Input): boolean =>
  current.signedAt !== null && current.wording === wording && current.reviewOn === reviewOn

const isSignedAlready = (current: CurrentPledge, input: Input, personId: string): boolean =>
  current.signedBy === personId && isSame(current, input)

function assertSame(current: CurrentPledge | undefined, input: Input): void {
  const { pledgeId, version } = input
  if ((current?.id ?? null) !== pledgeId || (current?.version ?? version) !== version) {
    const sentence = 'This pledge has changed since you opened it: look at it as it stands now.'
    throw new DomainError('conflict', sentence, { current: current ?? null })
  }
  if (current !== undefined && isSame(current, input)) {
    const sentence = 'This pledge is signed already: sign again with new words or a new day of review.'
    throw new DomainError('rule', sentence)
  }
}

type Signing = {
  current: CurrentPledge | undefined
  at: { partnershipId: string; goalId: string; agencyId: string }
  input: Input
  from: Acting
  /** Whose pledge it is, to which goal. */
  of: string
}

/** The pledge as it is worded is signed; a signed one ends, and another begins, signed as it begins. */
async function sign(tx: Tx, ctx: ActorContext, { current, at, input, from, of }: Signing): Promise<void> {
  const now = ctx.now()
  const { wording, reviewOn, meeting: held } = input
  const meeting = held === '' ? null : held
  const signature = { signedBy: ctx.actor.personId, signedAt: now, meeting, reviewOn }
  const summary = `The pledge of ${of} was signed.`
  const life = pledgeLifecycle
  if (current !== undefined && current.signedAt === null && current.wording === wording) {
    const write = () => updatePledgeSignature(tx, current, signature)
    await advance(tx, ctx, { life, deed: 'sign', record: current, write, summary, meeting: held, ...from })
    return
  }
  if (current !== undefined) {
    const write = () => endPledge(tx, current, now)
    const ended = `The pledge of ${of} ended: it was signed anew.`
    await advance(tx, ctx, { life, deed: 'end', record: current, write, summary: ended, ...from })
  }
  const id = ctx.newId()
  const recorded = { recordedAt: now, recordedBy: ctx.actor.personId, endedAt: null }
  await insertPledge(tx, { ...at, id, wording, state: 'signed', ...signature, version: 1, ...recorded })
  await begin(tx, ctx, { life, name: 'pledge.signed', ids: [id], summary, meeting: held, ...from })
}
