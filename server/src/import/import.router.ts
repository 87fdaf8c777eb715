import {
  answersSchema,
  applyImportSchema,
  importChangesSchema,
  importOfReturnSchema,
  importPageSchema,
  importRefSchema,
  importViewSchema,
  rememberAnswersSchema,
} from '@roundtable/shared/import/import.ts'
import { procedure, router } from '../base/trpc.ts'
import { applyImport } from './apply-import.ts'
import { cancelImport } from './cancel-import.ts'
import { getImport, getImportChanges, getLastImport } from './get-import.ts'
import { getAnswers, rememberAnswers } from './import-answers.ts'
import { undoImport } from './undo-import.ts'

/** A file comes by POST /upload/returns/:id; from there on it is asked for here. */
export const importRouter = router({
  get: procedure('enter returns', { onlyNow: 'it is work in hand' })
    .input(importRefSchema)
    .output(importViewSchema)
    .query(({ ctx, input }) => getImport(ctx, input)),
  changes: procedure('enter returns', { onlyNow: 'it is work in hand' })
    .input(importPageSchema)
    .output(importChangesSchema)
    .query(({ ctx, input }) => getImportChanges(ctx, input)),
  last: procedure('enter returns', { onlyNow: 'it is work in hand' })
    .input(importOfReturnSchema)
    .output(importViewSchema.nullable())
    .query(({ ctx, input }) => getLastImport(ctx, input)),
  answers: procedure('enter returns', { onlyNow: 'it is work in hand' })
    .input(importOfReturnSchema)
    .output(answersSchema)
    .query(({ ctx, input }) => getAnswers(ctx, input)),
  remember: procedure('enter returns')
    .input(rememberAnswersSchema)
    .output(answersSchema)
    .mutation(({ ctx, input }) => rememberAnswers(ctx, input)),
  save: procedure('enter returns')
    .input(applyImportSchema)
    .output(importViewSchema)
    .mutation(({ ctx, input }) => applyImport(ctx, input)),
  undo: procedure('enter returns')
    .input(importRefSchema)
    .output(importViewSchema)
    .mutation(({ ctx, input }) => undoImport(ctx, input)),
  cancel: procedure('enter returns')
    .input(importRefSchema)
    .output(importViewSchema)
    .mutation(({ ctx, input }) => cancelImport(ctx, input)),
})
