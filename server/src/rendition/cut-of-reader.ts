import type { packRefSchema } from '@roundtable/shared/pack/pack.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { getPack } from '../pack/get-pack.ts'

/** The cut a reader is given, asked for by the right with which its page is read. */
export async function cutOfReader(ctx: ActorContext, ref: z.infer<typeof packRefSchema>) {
  const pack = await getPack(ctx, ref)
  return { pack, of: { partnershipId: ctx.actor.partnershipId, packId: pack.id, audience: pack.audience } }
}
