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
type Subject = { partnershipId: string; goalId: string | null; indicatorId: string | null }

/** Says who answers for a goal or an indicator; whoever was accountable before ends in the same moment. */
export async function assignAccountability(ctx: ActorContext, input: Input): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const { kind, title, memberId } = input
  assertNoProblems(problemsOfAccountability(input))
  await database.db.transaction().execute(async (tx) => {
    const subject = await holdSubject(tx, ctx, input)
    const agency = await findAgency(tx, { partnershipId, code: input.agencyCode })
    if (agency === undefined || agency.endedAt !== null) {
      throw new DomainError('not-found', 'There is no such agency.')
    }
    if (memberId !== null) await assertSeat(tx, { partnershipId, agencyId: agency.id, memberId })
    const standing = await listCurrentAnswers(tx, subject)
    const own = standing.find((answer) => answer.agencyId === agency.id)
    if (own?.kind === kind && own.title === title && own.memberId === memberId) return
    if (own?.kind === 'accountable' && kind !== 'accountable') {
      const sentence = `${agency.name} is accountable: name who is accountable instead first.`
      throw new DomainError('rule', sentence, { fields: [{ field: 'kind', sentence }] })
    }
    const ending = standing.filter((answer) => ends(answer, agency.id, kind)).map(({ id }) => id)
    const at = ctx.now()
    await endAccountability(tx, { partnershipId, ids: ending }, { endedAt: at, endedBy: actor.personId })
    const id = ctx.newId()
    const recorded = { recordedAt: at, recordedBy: actor.personId, endedAt: null, endedBy: null }
    await insertAccountability(tx, {
      ...subject,
      id,
      agencyId: agency.id,
      title,
      memberId,
      kind,
      ...recorded,
    })
    await act(tx, ctx, {
      act: 'accountability.assigned',
      subjectId: id,
      summary: `${agency.name} is ${kind} for ${input.goalCode ?? input.indicatorCode}.`,
      agencyId: agency.id,
    })
  })
}

const ends = (answer: CurrentAnswer, agencyId: string, kind: Input['kind']): boolean =>
  answer.agencyId === agencyId || (kind === 'accountable' && answer.kind === 'accountable')

async function holdSubject(tx: Tx, ctx: ActorContext, { goalCode, indicatorCode }: Input): Promise<Subject> {
  const { partnershipId } = ctx.actor
  if ((goalCode === null) === (indicatorCode === null)) {
    throw new DomainError('bad-input', 'Name either a goal or an indicator.')
  }
  if (goalCode !== null) {
    const { id: goalId } = await requireGoal(tx, ctx, goalCode)
    await lockGoal(tx, { partnershipId, goalId })
    return { partnershipId, goalId, indicatorId: null }
  }
  const { id: indicatorId } = await requireIndicator(tx, ctx, indicatorCode ?? '')
  await lockIndicator(tx, { partnershipId, indicatorId })
  return { partnershipId, goalId: null, indicatorId }
}

async function assertSeat(tx: Tx, asked: { partnershipId: string; agencyId: string; memberId: string }) {
  const { partnershipId, agencyId, memberId } = asked
  const [seat] = await listMembers(tx, { partnershipId, scope: [agencyId], id: memberId })
  if (seat === undefined || seat.endedAt !== null) {
    const sentence = 'The named person has no seat at this agency.'
    throw new DomainError('rule', sentence, { fields: [{ field: 'memberId', sentence }] })
  }
}
