import { findLastActionNumber, insertActions, listActions } from '@roundtable/db/queries/action.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { ActionTable } from '@roundtable/db/tables/action.table.ts'
import type { setActionSchema } from '@roundtable/shared/action/action.ts'
import { problemsOfAction } from '@roundtable/shared/action/action-form.ts'
import { actionLifecycle } from '@roundtable/shared/action/action-lifecycle.ts'
import { setActions } from '@roundtable/shared/action/action-rights.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { z } from 'zod'
import { holdPartner } from '../agency/hold-agency.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'
import { raisedFrom } from '../raised/raised-from.ts'
import { requireSubject, type Subject } from './action-subject.ts'
import { type ImpactFigures, impactFigures } from './impact-figures.ts'

type Input = z.infer<typeof setActionSchema>

/** What one agency and one named role will do by a day, about an indicator, a goal, an issue or a challenge; once however often it is sent. */
export async function setAction(ctx: ActorContext, input: Input): Promise<{ number: number }> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  seeProgress.assert(actor)
  assertNoProblems(problemsOfAction(input, { today: localDay(ctx.now()) }))
  const { subjectKind: kind, subjectCode: code, isTest } = input
  const subject = await requireSubject(database.reader, ctx, { kind, code })
  if (isTest && subject.indicatorId === null) {
    const sentence = 'A test of change is judged by the chart of an indicator: set it about one.'
    throw new DomainError('rule', sentence, { fields: [{ field: 'isTest', sentence }] })
  }
  const figures = subject.indicatorCode === null ? null : await impactFigures(ctx, subject.indicatorCode)
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const [known] = await listActions(tx, { partnershipId, ids: [input.id] })
    if (known !== undefined) return { number: known.number }
    const agency = await holdPartner(tx, ctx, input.agencyCode)
    setActions.assert(actor, agency.id)
    const number = (await findLastActionNumber(tx, partnershipId)) + 1
    const row = newAction(ctx, { input, subject, figures, agencyId: agency.id, number })
    await insertActions(tx, [row])
    const { itemId, madeAt } = input
    await raisedFrom(tx, ctx, { itemId, mark: 'action', subjectId: row.id, madeAt })
    await begin(tx, ctx, {
      life: actionLifecycle,
      name: 'action.set',
      ids: [row.id],
      summary: `Action ${number} was set for ${agency.name}, due on ${formatDay(row.dueOn)}.`,
      seat: setActions.seat(actor, agency.id),
      agencyId: agency.id,
    })
    return { number }
  })
}

type New = {
  input: Omit<Input, 'subjectKind' | 'subjectCode' | 'agencyCode' | 'itemId' | 'madeAt'>
  subject: Subject
  figures: ImpactFigures | null
  agencyId: string
  number: number
}

/** Its words, and the figure of its indicator as it stands when the action is set. */
export function newAction(
  ctx: ActorContext,
  { input, subject, figures, agencyId, number }: New,
): ActionTable {
  const { id, wording, title, dueOn, evidenceWanted, impactOn, isTest } = input
  const { indicatorCode: _, ...about } = subject
  const nothing = { figurePeriod: null, figureValue: null }
  return {
    ...{ partnershipId: ctx.actor.partnershipId, id, number, state: 'open', version: 1, agencyId },
    ...{ wording, title, dueOn, evidenceWanted, impactOn, ...about, ...(figures?.latest ?? nothing) },
    isTest: isTest ? 1 : 0,
    ...(isTest ? { expects: input.expects, startsOn: input.startsOn } : { expects: '', startsOn: null }),
    ...{ evidence: '', links: '', answer: null, decision: null },
    ...{ setAt: ctx.now(), setBy: ctx.actor.personId, doneAt: null, doneBy: null },
  }
}
