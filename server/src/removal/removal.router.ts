import {
  askRemovalSchema,
  declineRemovalSchema,
  removalRefSchema,
  removalSchema,
  wordsFoundSchema,
} from '@roundtable/shared/removal/removal.ts'
import { z } from 'zod'
import { procedure, router } from '../base/trpc.ts'
import { askForRemoval } from './ask-for-removal.ts'
import { findWords } from './find-words.ts'
import { listRemovals } from './list-removals.ts'
import { removeWords } from './remove-words.ts'
import { confirmRemoval, declineRemoval, withdrawRemoval } from './step-removal.ts'

export const removalRouter = router({
  list: procedure('ask for words to be blacked out', { onlyNow: 'it is work in hand' })
    .output(z.array(removalSchema))
    .query(({ ctx }) => listRemovals(ctx)),
  find: procedure('black words out', { onlyNow: 'it is work in hand' })
    .input(removalRefSchema.pick({ id: true }))
    .output(wordsFoundSchema)
    .query(({ ctx, input }) => findWords(ctx, input)),
  ask: procedure('ask for words to be blacked out')
    .input(askRemovalSchema)
    .mutation(({ ctx, input }) => askForRemoval(ctx, input)),
  confirm: procedure('black words out')
    .input(removalRefSchema)
    .mutation(({ ctx, input }) => confirmRemoval(ctx, input)),
  remove: procedure('black words out')
    .input(removalRefSchema)
    .mutation(({ ctx, input }) => removeWords(ctx, input)),
  decline: procedure('black words out')
    .input(declineRemovalSchema)
    .mutation(({ ctx, input }) => declineRemoval(ctx, input)),
  withdraw: procedure('ask for words to be blacked out')
    .input(removalRefSchema)
    .mutation(({ ctx, input }) => withdrawRemoval(ctx, input)),
})
