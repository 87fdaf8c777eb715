import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import {
  agreeTargetsSchema,
  proposeTargetsSchema,
  targetListSchema,
} from '@roundtable/shared/target/target-list.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { agreeTargets } from './agree-targets.ts'
import { listTargets } from './list-targets.ts'
import { proposeTargets } from './propose-targets.ts'

export const targetRouter = router({
  list: pastProcedure('see published figures', asAtRefSchema, { cached: 'person' })
    .output(targetListSchema)
    .query(({ ctx }) => listTargets(ctx)),
  propose: procedure('propose targets')
    .input(proposeTargetsSchema)
    .mutation(({ ctx, input }) => proposeTargets(ctx, input)),
  agree: procedure('agree targets')
    .input(agreeTargetsSchema)
    .mutation(({ ctx, input }) => agreeTargets(ctx, input)),
})
