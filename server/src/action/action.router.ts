import {
  acceptChangeSchema,
  actionChoicesSchema,
  actionFileSchema,
  actionListRefSchema,
  actionListSchema,
  actionNumberSchema,
  actionRefSchema,
  actionViewSchema,
  applyActionFileSchema,
  askChangeSchema,
  changeActionSchema,
  changeActionsSchema,
  changedActionsSchema,
  checkActionSchema,
  declineChangeSchema,
  noteActionSchema,
  readActionFileSchema,
  reportActionSchema,
  setActionSchema,
  stepActionSchema,
  undoChangeSchema,
  verifyActionSchema,
} from '@roundtable/shared/action/action.ts'
import { asAtFields } from '@roundtable/shared/past/as-at.ts'
import { z } from 'zod'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { applyActionFile, readActionFile } from './apply-action-file.ts'
import { acceptChange, askChange, declineChange } from './ask-change.ts'
import { changeAction } from './change-action.ts'
import { changeActions } from './change-actions.ts'
import { checkAction } from './check-action.ts'
import { getAction } from './get-action.ts'
import { listActionChoices } from './list-action-choices.ts'
import { listActions } from './list-actions.ts'
import { beginAction, noteAction, reportAction } from './progress-action.ts'
import { setAction } from './set-action.ts'
import { undoChange } from './undo-change.ts'
import { cancelAction, refuseAction, verifyAction } from './verify-action.ts'

const see = 'see issues, actions and challenges'

export const actionRouter = router({
  list: pastProcedure(see, actionListRefSchema)
    .output(actionListSchema)
    .query(({ ctx, input }) => listActions(ctx, input)),
  get: pastProcedure(see, actionNumberSchema.extend(asAtFields))
    .output(actionViewSchema)
    .query(({ ctx, input }) => getAction(ctx, input)),
  choices: procedure('set actions', { onlyNow: 'it is work in hand' })
    .output(actionChoicesSchema)
    .query(({ ctx }) => listActionChoices(ctx)),
  set: procedure('set actions')
    .input(setActionSchema)
    .output(z.object({ number: z.number() }))
    .mutation(({ ctx, input }) => setAction(ctx, input)),
  change: procedure('set actions')
    .input(changeActionSchema)
    .mutation(({ ctx, input }) => changeAction(ctx, input)),
  changeSeveral: procedure('set actions')
    .input(changeActionsSchema)
    .output(changedActionsSchema)
    .mutation(({ ctx, input }) => changeActions(ctx, input)),
  undoChange: procedure('set actions')
    .input(undoChangeSchema)
    .output(changedActionsSchema)
    .mutation(({ ctx, input }) => undoChange(ctx, input)),
  askChange: procedure('report progress of actions')
    .input(askChangeSchema)
    .mutation(({ ctx, input }) => askChange(ctx, input)),
  acceptChange: procedure('set actions')
    .input(acceptChangeSchema)
    .mutation(({ ctx, input }) => acceptChange(ctx, input)),
  declineChange: procedure('set actions')
    .input(declineChangeSchema)
    .mutation(({ ctx, input }) => declineChange(ctx, input)),
  begin: procedure('report progress of actions')
    .input(actionRefSchema)
    .mutation(({ ctx, input }) => beginAction(ctx, input)),
  note: procedure('report progress of actions')
    .input(noteActionSchema)
    .mutation(({ ctx, input }) => noteAction(ctx, input)),
  report: procedure('report progress of actions')
    .input(reportActionSchema)
    .mutation(({ ctx, input }) => reportAction(ctx, input)),
  verify: procedure('verify actions')
    .input(verifyActionSchema)
    .mutation(({ ctx, input }) => verifyAction(ctx, input)),
  refuse: procedure('verify actions')
    .input(stepActionSchema)
    .mutation(({ ctx, input }) => refuseAction(ctx, input)),
  check: procedure('verify actions')
    .input(checkActionSchema)
    .mutation(({ ctx, input }) => checkAction(ctx, input)),
  readFile: procedure('set actions')
    .input(readActionFileSchema)
    .output(actionFileSchema)
    .mutation(({ ctx, input }) => readActionFile(ctx, input)),
  applyFile: procedure('set actions')
    .input(applyActionFileSchema)
    .mutation(({ ctx, input }) => applyActionFile(ctx, input)),
  cancel: procedure('set actions')
    .input(stepActionSchema)
    .mutation(({ ctx, input }) => cancelAction(ctx, input)),
})
