import type { Tx } from '@roundtable/db/database.ts'
import {
  type CurrentAnswer,
  endAccountability,
  insertAccountability,
  listCurrentAnswers,
} from '@roundtable/db/queries/accountability.queries.ts'
import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { lockGoal } from '@roundtable/db/queries/goal.queries.ts'
import { lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { listMembers } from '@roundtable/db/queries/member.queries.ts'
import type { assignAccountabilitySchema } from '@roundtable/shared/accountability/accountability.ts'
import { problemsOfAccountability } from '@roundtable/shared/accountability/accountability-form.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { requireGoal } from '../goal/require-goal.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'

type Input = z.infer<typeof assignAccountabilitySchema>
type Subject = { code: string; partnershipId: string; goalId: string | null; indicatorId: string | null }

/** Says who answers for a goal or for indicators; whoever was accountable before ends in the same moment. */
export async function assignAccountability(ctx: ActorContext, input: Input): Promise<void> {
  const { partnershipId } = ctx.actor
  const { goalCode, indicatorCodes, memberId } = input
  assertNoProblems(problemsOfAccountability(input))
  if ((goalCode === null) === (indicatorCodes.length === 0)) {
    throw new DomainError('bad-input', 'Name either a goal or indicators.')
  }
  await ctx.database.db.transaction().execute(async (tx) => {
    const agency = await findAgency(tx, { partnershipId, code: input.agencyCode })
    if (agency === undefined || agency.endedAt !== null) {
      throw new DomainError('not-found', 'There is no such agency.')
    }
    if (memberId !== null) await assertSeat(tx, { partnershipId, agencyId: agency.id, memberId })
    if (goalCode !== null)
      await assignOne(tx, ctx, { ...input, agency, subject: await holdGoal(tx, ctx, goalCode) })
    for (const code of [...new Set(indicatorCodes)]) {
      await assignOne(tx, ctx, { ...input, agency, subject: await holdIndicator(tx, ctx, code) })
    }
  })
}

type Assignment = Pick<Input, 'kind' | 'title' | 'memberId'> & {
  agency: { id: string; name: string }
  subject: Subject
}

async function assignOne(tx: Tx, ctx: ActorContext, { kind, title, memberId, agency, subject }: Assignment) {
  const { personId } = ctx.actor
  const { code, ...of } = subject
  const { partnershipId } = of
  const answers = await listCurrentAnswers(tx, of)
  const own = answers.find((answer) => answer.agencyId === agency.id)
  if (own?.kind === kind && own.title === title && own.memberId === memberId) return
  if (own?.kind === 'accountable' && kind !== 'accountable') {
    const sentence = `${agency.name} is accountable: name who is accountable instead first.`
    throw new DomainError('rule', sentence, { fields: [{ field: 'kind', sentence }] })
  }
  const ending = answers.filter((answer) => ends(answer, agency.id, kind)).map(({ id }) => id)
  const at = ctx.now()
  await endAccountability(tx, { partnershipId, ids: ending }, { endedAt: at, endedBy: personId })
  const id = ctx.newId()
  const recorded = { recordedAt: at, recordedBy: personId, endedAt: null, endedBy: null }
  await insertAccountability(tx, { ...of, id, agencyId: agency.id, title, memberId, kind, ...recorded })
  await act(tx, ctx, {
    act: 'accountability.assigned',
    subjectId: id,
    summary: `${agency.name} is ${kind} for ${code}.`,
    agencyId: agency.id,
  })
}

const ends = (answer: CurrentAnswer, agencyId: string, kind: Input['kind']): boolean =>
  answer.agencyId === agencyId || (kind === 'accountable' && answer.kind === 'accountable')

async function holdGoal(tx: Tx, ctx: ActorContext, code: string): Promise<Subject> {
  const { partnershipId } = ctx.actor
  const { id: goalId } = await requireGoal(tx, ctx, code)
  await lockGoal(tx, { partnershipId, goalId })
  return { code, partnershipId, goalId, indicatorId: null }
}

async function holdIndicator(tx: Tx, ctx: ActorContext, code: string): Promise<Subject> {
  const { partnershipId } = ctx.actor
  const { id: indicatorId } = await requireIndicator(tx, ctx, code)
  await lockIndicator(tx, { partnershipId, indicatorId })
  return { code, partnershipId, goalId: null, indicatorId }
}

async function assertSeat(tx: Tx, asked: { partnershipId: string; agencyId: string; memberId: string }) {
  const { partnershipId, agencyId, memberId } = asked
  const [seat] = await listMembers(tx, { partnershipId, scope: [agencyId], id: memberId })
  if (seat === undefined || seat.endedAt !== null) {
    const sentence = 'The named person has no seat at this agency.'
    throw new DomainError('rule', sentence, { fields: [{ field: 'memberId', sentence }] })
  }
}
