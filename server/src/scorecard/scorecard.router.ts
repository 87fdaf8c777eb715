import { listNamedViews } from '@roundtable/db/queries/named-view.queries.ts'
import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import {
  changeViewSchema,
  namedViewsSchema,
  renameViewSchema,
  saveViewSchema,
  viewRefSchema,
} from '@roundtable/shared/scorecard/named-view.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { getScorecard } from './get-scorecard.ts'
import { changeView, deleteView, renameView, saveView } from './save-view.ts'

const readers = 'see published figures'

export const scorecardRouter = router({
  // Every field is named where it is made, and a test holds the answer against scorecardSchema: validating
  // each answer again would cost a third of it.
  get: pastProcedure(readers, asAtRefSchema, { cached: 'audience' }).query(({ ctx }) => getScorecard(ctx)),
  views: procedure(readers, { onlyNow: 'it is about the reader' })
    .output(namedViewsSchema)
    .query(({ ctx }) => listNamedViews(ctx.database.reader, ctx.actor)),
  saveView: procedure(readers)
    .input(saveViewSchema)
    .output(namedViewsSchema)
    .mutation(({ ctx, input }) => saveView(ctx, input)),
  renameView: procedure(readers)
    .input(renameViewSchema)
    .output(namedViewsSchema)
    .mutation(({ ctx, input }) => renameView(ctx, input)),
  changeView: procedure(readers)
    .input(changeViewSchema)
    .output(namedViewsSchema)
    .mutation(({ ctx, input }) => changeView(ctx, input)),
  deleteView: procedure(readers)
    .input(viewRefSchema)
    .output(namedViewsSchema)
    .mutation(({ ctx, input }) => deleteView(ctx, input)),
})
