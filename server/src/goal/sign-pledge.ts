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
import { signPledges } from '@roundtable/shared/goal/pledge-rights.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { requireGoal } from './require-goal.ts'

type Input = z.infer<typeof signPledgeSchema>
type Standing = NonNullable<Awaited<ReturnType<typeof findPledge>>>

/** Signs an agency's pledge as it is worded, or ends it and signs new words; a second click changes nothing. */
export async function signPledge(ctx: ActorContext, input: Input): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  await database.db.transaction().execute(async (tx) => {
    const goal = await requireGoal(tx, ctx, input.goalCode)
    const agency = await findAgency(tx, { partnershipId, code: input.agencyCode })
    if (agency === undefined || agency.endedAt !== null) {
      throw new DomainError('not-found', 'There is no such agency.')
    }
    signPledges.assert(actor, agency.id, `You do not sign for ${agency.name}.`)
    const at = { partnershipId, goalId: goal.id, agencyId: agency.id }
    await lockGoal(tx, at)
    const standing = await findPledge(tx, at)
    if (standing !== undefined && isSignedAlready(standing, input, actor.personId)) return
    assertSame(standing, input)
    const id = await sign(tx, ctx, { standing, at, input })
    await act(tx, ctx, {
      act: 'pledge.signed',
      subjectId: id,
      summary: `${agency.name} signed its pledge to goal ${goal.code}.`,
      seat: signPledges.seat(actor, agency.id),
      agencyId: agency.id,
    })
  })
}

const isSignedAlready = (standing: Standing, { wording }: Input, personId: string): boolean =>
  standing.signedAt !== null && standing.signedBy === personId && standing.wording === wording

function assertSame(standing: Standing | undefined, { pledgeId, version, wording }: Input): void {
  if ((standing?.id ?? null) !== pledgeId || (standing?.version ?? version) !== version) {
    const sentence = 'This pledge has changed since you opened it: look at it as it stands now.'
    throw new DomainError('conflict', sentence, { standing: standing ?? null })
  }
  if (standing !== undefined && standing.signedAt !== null && standing.wording === wording) {
    throw new DomainError('rule', 'This pledge is signed already: sign again only with new words.')
  }
}

type Signing = {
  standing: Standing | undefined
  at: { partnershipId: string; goalId: string; agencyId: string }
  input: Input
}

async function sign(tx: Tx, ctx: ActorContext, { standing, at, input }: Signing): Promise<string> {
  const now = ctx.now()
  const { wording, reviewOn } = input
  const meeting = input.meeting === '' ? null : input.meeting
  const signature = { signedBy: ctx.actor.personId, signedAt: now, meeting, reviewOn }
  if (standing !== undefined && standing.wording === wording) {
    await updatePledgeSignature(tx, standing, signature)
    return standing.id
  }
  if (standing !== undefined) await endPledge(tx, standing, now)
  const id = ctx.newId()
  const recorded = { recordedAt: now, recordedBy: ctx.actor.personId, endedAt: null }
  await insertPledge(tx, { ...at, id, wording, ...signature, version: 1, ...recorded })
  return id
}
