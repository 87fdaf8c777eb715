import type { Tx } from '@roundtable/db/database.ts'
import { type Answer, listAnswersOf, updateAnswerEnded } from '@roundtable/db/queries/answer.queries.ts'
import type { AgencyTable } from '@roundtable/db/tables/agency.table.ts'
import type { handOverAccountabilitySchema } from '@roundtable/shared/accountability/accountability.ts'
import { problemsOfHandOver } from '@roundtable/shared/accountability/accountability-form.ts'
import { accountabilityLifecycle } from '@roundtable/shared/accountability/accountability-lifecycle.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { atOneMoment } from '../lifecycle/at-one-moment.ts'
import { beginningAnswers, livingAnswer, newAnswers } from './answer-moves.ts'
import { assertBegan, assertNotAccountable, codeOf, holdAnswers, requireHolder } from './hold-answers.ts'

type Input = z.infer<typeof handOverAccountabilitySchema>

/** Another agency, or another named role, has these parts from a day on, all of them or none. */
export async function handOverAccountability(ctx: ActorContext, input: Input): Promise<void> {
  assertNoProblems(problemsOfHandOver(input, { today: localDay(ctx.now()) }))
  await ctx.database.db.transaction().execute(async (tx) => {
    const agency = await requireHolder(tx, ctx, input)
    for (const answer of await holdAnswers(tx, ctx, input.ids, 'hand-over')) {
      await handOverOne(tx, ctx, { answer, agency, input })
    }
  })
}

type One = { answer: Answer; agency: AgencyTable; input: Input }

async function handOverOne(tx: Tx, asked: ActorContext, { answer, agency, input }: One): Promise<void> {
  const ctx = atOneMoment(asked)
  const { title, memberId, fromDay, reason } = input
  const code = codeOf(answer)
  assertBegan(answer, 'fromDay', fromDay)
  if (answer.agencyId === agency.id && answer.title === title && answer.memberId === memberId) {
    const sentence = `${agency.name} has ${code} in this role already: name another agency or role.`
    throw new DomainError('rule', sentence, { fields: [{ field: 'title', sentence }] })
  }
  const others = (await listAnswersOf(tx, answer)).filter(
    ({ id, agencyId }) => id !== answer.id && agencyId === agency.id,
  )
  assertNotAccountable(
    agency,
    others.some(({ kind }) => kind === 'accountable'),
  )
  const rows = newAnswers(ctx, [{ ...answer, agencyId: agency.id, title, memberId, fromDay }])
  const by = { endedAt: ctx.now(), endedBy: ctx.actor.personId, untilDay: fromDay }
  const from = answer.agencyId === agency.id ? 'to another role' : `from ${answer.agencyName}`
  await advance(tx, ctx, {
    life: accountabilityLifecycle,
    deed: 'hand-over',
    records: [answer, ...others].map(livingAnswer),
    write: (_, row) => updateAnswerEnded(tx, row, by),
    along: [beginningAnswers(tx, 'accountability.handed-over', rows)],
    summary: `${agency.name} is ${answer.kind} for ${code}: it was handed over ${from}.`,
    reason,
    reasonInTrail: true,
    agencyId: agency.id,
  })
}
