import type { Tx } from '@roundtable/db/database.ts'
import {
  type Answer,
  insertAnswers,
  listAnswersOf,
  updateAnswerEnded,
} from '@roundtable/db/queries/answer.queries.ts'
import type { restoreAccountabilitySchema } from '@roundtable/shared/accountability/accountability.ts'
import { accountabilityLifecycle } from '@roundtable/shared/accountability/accountability-lifecycle.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { advance, begin } from '../lifecycle/advance.ts'
import { atOneMoment } from '../lifecycle/at-one-moment.ts'
import { beginningAnswers, livingAnswer, newAnswers } from './answer-moves.ts'
import { beganOn, codeOf, holdAnswers } from './hold-answers.ts'

/** Takes back a handing over or an ending, while nobody has said otherwise since: what stood begins anew. */
export async function restoreAccountability(
  ctx: ActorContext,
  { ids }: z.infer<typeof restoreAccountabilitySchema>,
): Promise<void> {
  await ctx.database.db.transaction().execute(async (tx) => {
    for (const answer of await holdAnswers(tx, ctx, ids)) await restoreOne(tx, ctx, answer)
  })
}

async function restoreOne(tx: Tx, asked: ActorContext, answer: Answer): Promise<void> {
  const ctx = atOneMoment(asked)
  const { endedAt, endedBy, agencyId, agencyName, kind } = answer
  const code = codeOf(answer)
  if (endedAt === null) throw new DomainError('rule', `${agencyName} has ${code} already.`)
  if (answer.agencyState !== 'current') throw new DomainError('rule', `${agencyName} is no partner any more.`)
  const around = await listAnswersOf(tx, answer, { endedAt })
  const isBack = around.some(
    (each) =>
      each.endedAt === null &&
      each.agencyId === agencyId &&
      each.kind === kind &&
      each.title === answer.title,
  )
  if (isBack) throw new DomainError('rule', `${agencyName} has ${code} already.`)
  const replacing = around.filter((each) => each.endedAt === null && each.recordedAt === endedAt)
  const since = around.find(
    (each) =>
      each.endedAt === null &&
      each.recordedAt !== endedAt &&
      (each.agencyId === agencyId || (kind === 'accountable' && each.kind === 'accountable')),
  )
  if (since !== undefined) {
    const sentence = `${since.agencyName} is ${since.kind} for ${code} by now: hand it over instead.`
    throw new DomainError('rule', sentence)
  }
  const coming = around.filter((each) => each.endedAt !== null && each.endedBy === endedBy)
  const rows = newAnswers(
    ctx,
    coming.map((each) => ({ ...each, fromDay: beganOn(each) })),
  )
  const name = 'accountability.restored'
  const ids = rows.map(({ id }) => id)
  const telling = { summary: `${agencyName} is ${kind} for ${code} again.`, agencyId }
  if (replacing.length === 0) {
    await insertAnswers(tx, rows)
    return begin(tx, ctx, { life: accountabilityLifecycle, name, ids, ...telling })
  }
  await advance(tx, ctx, {
    life: accountabilityLifecycle,
    deed: 'end',
    records: replacing.map(livingAnswer),
    write: (_, row) =>
      updateAnswerEnded(tx, row, { endedAt: ctx.now(), endedBy: ctx.actor.personId, untilDay: null }),
    name,
    along: [beginningAnswers(tx, name, rows)],
    ...telling,
  })
}
