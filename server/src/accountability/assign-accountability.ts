import type { Tx } from '@roundtable/db/database.ts'
import { insertAnswers, listAnswersOf, updateAnswerEnded } from '@roundtable/db/queries/answer.queries.ts'
import type { AgencyTable } from '@roundtable/db/tables/agency.table.ts'
import type { assignAccountabilitySchema } from '@roundtable/shared/accountability/accountability.ts'
import { problemsOfAccountability } from '@roundtable/shared/accountability/accountability-form.ts'
import { accountabilityLifecycle } from '@roundtable/shared/accountability/accountability-lifecycle.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { requireGoal } from '../goal/require-goal.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'
import { advance, begin } from '../lifecycle/advance.ts'
import { beginningAnswers, livingAnswer, newAnswers } from './answer-moves.ts'
import { assertNotAccountable, lockSubject, requireHolder } from './hold-answers.ts'

type Input = z.infer<typeof assignAccountabilitySchema>
type Subject = { code: string; partnershipId: string; goalId: string | null; indicatorId: string | null }

/** Says who answers for a goal or for indicators; whoever was accountable before ends in the same moment. */
export async function assignAccountability(ctx: ActorContext, input: Input): Promise<void> {
  const { goalCode, indicatorCodes } = input
  assertNoProblems(problemsOfAccountability(input))
  if ((goalCode === null) === (indicatorCodes.length === 0)) {
    throw new DomainError('bad-input', 'Name either a goal or indicators.')
  }
  await ctx.database.db.transaction().execute(async (tx) => {
    const agency = await requireHolder(tx, ctx, input)
    const { partnershipId } = ctx.actor
    if (goalCode !== null) {
      const { id: goalId } = await requireGoal(tx, ctx, goalCode)
      await assignOne(tx, ctx, {
        input,
        agency,
        subject: { code: goalCode, partnershipId, goalId, indicatorId: null },
      })
    }
    for (const code of new Set(indicatorCodes)) {
      const { id: indicatorId } = await requireIndicator(tx, ctx, code)
      await assignOne(tx, ctx, { input, agency, subject: { code, partnershipId, goalId: null, indicatorId } })
    }
  })
}

type Assignment = { input: Input; agency: AgencyTable; subject: Subject }

async function assignOne(tx: Tx, ctx: ActorContext, { input, agency, subject }: Assignment): Promise<void> {
  const { kind, title, memberId } = input
  await lockSubject(tx, subject)
  const answers = await listAnswersOf(tx, subject)
  const own = answers.find((answer) => answer.agencyId === agency.id)
  if (own?.kind === kind && own.title === title && own.memberId === memberId) return
  assertNotAccountable(agency, own?.kind === 'accountable' && kind !== 'accountable')
  const ending = answers.filter(
    (answer) => answer.agencyId === agency.id || (kind === 'accountable' && answer.kind === 'accountable'),
  )
  const { code, ...of } = subject
  const rows = newAnswers(ctx, [{ ...of, agencyId: agency.id, title, memberId, kind, fromDay: null }])
  const name = 'accountability.assigned'
  const ids = rows.map(({ id }) => id)
  const telling = { summary: `${agency.name} is ${kind} for ${code}.`, agencyId: agency.id }
  if (ending.length === 0) {
    await insertAnswers(tx, rows)
    return begin(tx, ctx, { life: accountabilityLifecycle, name, ids, ...telling })
  }
  await advance(tx, ctx, {
    life: accountabilityLifecycle,
    deed: 'end',
    records: ending.map(livingAnswer),
    write: (_, row) =>
      updateAnswerEnded(tx, row, { endedAt: ctx.now(), endedBy: ctx.actor.personId, untilDay: null }),
    name,
    ...(ids[0] === undefined ? {} : { subjectId: ids[0] }),
    along: [beginningAnswers(tx, name, rows)],
    ...telling,
  })
}
