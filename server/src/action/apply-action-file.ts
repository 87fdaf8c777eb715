import { findLastActionNumber, insertActions } from '@roundtable/db/queries/action.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { listAgencyNames } from '@roundtable/db/queries/scorecard.queries.ts'
import type { applyActionFileSchema } from '@roundtable/shared/action/action.ts'
import { problemsOfActionStep } from '@roundtable/shared/action/action-form.ts'
import { actionLifecycle } from '@roundtable/shared/action/action-lifecycle.ts'
import { setActions } from '@roundtable/shared/action/action-rights.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'
import { writeChange } from './change-action.ts'
import { readActionBytes } from './file/action-file-thread.ts'
import { impactFigures } from './impact-figures.ts'
import { type ActionPlan, planActionFile } from './plan-action-file.ts'
import { partsApart } from './said-before.ts'
import { newAction } from './set-action.ts'

type Preview = Omit<ActionPlan, 'added' | 'changed'>

/** What a file of actions would do, before anything is written. */
export async function readActionFile(ctx: ActorContext, { file }: { file: string }) {
  seeProgress.assert(ctx.actor)
  const { added, changed, same, problems, passedOver, notRead, seen }: ActionPlan = await planActionFile(
    ctx.database.reader,
    ctx,
    await readActionBytes(file),
  )
  const agencies = await listAgencyNames(ctx.database.reader, ctx.actor.partnershipId)
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  const shown: Preview = { same, problems, passedOver, notRead, seen }
  return {
    ...shown,
    added: added.map(({ line: { line, wording, agencyCode, title, dueOn, subjectCode } }) => ({
      ...{ line, wording, agencyCode, title, dueOn, subjectCode },
    })),
    changed: changed.map(({ action, words }) => {
      const then = { ...words, agencyName: names.get(words.agencyId) ?? action.agencyName }
      return {
        ...{ number: action.number, wording: words.wording },
        ...{ was: partsApart(action, then), is: partsApart(then, action) },
      }
    }),
  }
}

/** All of the file or nothing of it, and only what its sender has seen. */
export async function applyActionFile(
  ctx: ActorContext,
  input: z.infer<typeof applyActionFileSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  seeProgress.assert(actor)
  assertNoProblems(problemsOfActionStep(input))
  const { file, reason, seen } = input
  const table = await readActionBytes(file)
  const codes = (await planActionFile(database.reader, ctx, table)).added.map(
    ({ subject }) => subject.indicatorCode,
  )
  const figures = new Map<string, Awaited<ReturnType<typeof impactFigures>>>()
  for (const code of new Set(codes)) if (code !== null) figures.set(code, await impactFigures(ctx, code))
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const plan = await planActionFile(tx, ctx, table)
    if (plan.problems.length > 0) {
      throw new DomainError('rule', 'The file has rows that cannot be taken: nothing was changed.')
    }
    if (plan.seen !== seen) {
      throw new DomainError('conflict', 'Actions changed since you looked at the file: look at it again.')
    }
    await writeChange(tx, ctx, { changes: plan.changed, reason })
    const last = await findLastActionNumber(tx, partnershipId)
    const rows = plan.added.map(({ line, agencyId, subject }, at) =>
      newAction(ctx, {
        input: { ...line, id: ctx.newId(), isTest: false, expects: '', startsOn: null },
        ...{ subject, agencyId, number: last + at + 1 },
        figures: figures.get(subject.indicatorCode ?? '') ?? null,
      }),
    )
    const [first] = rows
    if (first === undefined) return
    await insertActions(tx, rows)
    const count = rows.length === 1 ? 'One action was' : `${rows.length} actions were`
    await begin(tx, ctx, {
      life: actionLifecycle,
      name: 'action.set',
      ids: rows.map(({ id }) => id),
      summary: `${count} set from a file, from Action ${first.number} on.`,
      reason,
      reasonInTrail: true,
      seat: setActions.seat(actor, first.agencyId),
    })
  })
}
