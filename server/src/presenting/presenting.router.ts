import {
  endPresentingSchema,
  followPresentingSchema,
  movePresentingSchema,
  startPresentingSchema,
} from '@roundtable/shared/presenting/presenting.ts'
import { z } from 'zod'
import { procedure, router } from '../base/trpc.ts'
import { followPresenting } from './follow-presenting.ts'
import { endPresenting, movePresenting, startPresenting } from './present-pack.ts'

export const presentingRouter = router({
  follow: procedure('see meetings')
    .input(followPresentingSchema)
    .subscription(({ ctx, input, signal }) => followPresenting(ctx, { ...input, signal })),
  start: procedure('present packs')
    .input(startPresentingSchema)
    .output(z.object({ turn: z.number() }))
    .mutation(({ ctx, input }) => startPresenting(ctx, input)),
  move: procedure('present packs')
    .input(movePresentingSchema)
    .mutation(({ ctx, input }) => movePresenting(ctx, input)),
  end: procedure('present packs')
    .input(endPresentingSchema)
    .mutation(({ ctx, input }) => endPresenting(ctx, input)),
})
