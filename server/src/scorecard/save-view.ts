import { lockPerson } from '@roundtable/db/queries/account.queries.ts'
import {
  deleteNamedView,
  insertNamedView,
  listNamedViews,
  updateNamedView,
} from '@roundtable/db/queries/named-view.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type {
  changeViewSchema,
  NamedView,
  renameViewSchema,
  saveViewSchema,
  viewRefSchema,
} from '@roundtable/shared/scorecard/named-view.ts'
import { problemsOfViewName } from '@roundtable/shared/scorecard/named-view-form.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'

/** A view under a name. It is its person's alone: no act, and nothing anybody else reads becomes old by it. */
export function saveView(ctx: ActorContext, input: z.infer<typeof saveViewSchema>): Promise<NamedView[]> {
  const { partnershipId, personId } = ctx.actor
  return ctx.database.db.transaction().execute(async (tx) => {
    await lockPerson(tx, personId)
    assertNoProblems(problemsOfViewName(input, await listNamedViews(tx, ctx.actor)))
    await insertNamedView(tx, { partnershipId, personId, id: ctx.newId(), ...input, recordedAt: ctx.now() })
    return listNamedViews(tx, ctx.actor)
  })
}

export function renameView(ctx: ActorContext, input: z.infer<typeof renameViewSchema>): Promise<NamedView[]> {
  const { partnershipId, personId } = ctx.actor
  const { id, name } = input
  return ctx.database.db.transaction().execute(async (tx) => {
    await lockPerson(tx, personId)
    const views = await listNamedViews(tx, ctx.actor)
    assertNoProblems(
      problemsOfViewName(
        input,
        views.filter((view) => view.id !== id),
      ),
    )
    if (!(await updateNamedView(tx, { partnershipId, personId, id }, { name }))) throw noSuchView()
    return listNamedViews(tx, ctx.actor)
  })
}

/** Other filters or another order under the same name. */
export function changeView(ctx: ActorContext, input: z.infer<typeof changeViewSchema>): Promise<NamedView[]> {
  const { partnershipId, personId } = ctx.actor
  const { id, query } = input
  return ctx.database.db.transaction().execute(async (tx) => {
    if (!(await updateNamedView(tx, { partnershipId, personId, id }, { query }))) throw noSuchView()
    return listNamedViews(tx, ctx.actor)
  })
}

export function deleteView(ctx: ActorContext, input: z.infer<typeof viewRefSchema>): Promise<NamedView[]> {
  const { partnershipId, personId } = ctx.actor
  return ctx.database.db.transaction().execute(async (tx) => {
    if (!(await deleteNamedView(tx, { partnershipId, personId, id: input.id }))) throw noSuchView()
    return listNamedViews(tx, ctx.actor)
  })
}

const noSuchView = () => new DomainError('not-found', 'You have no such view, or it is deleted already.')
