import type { ActorContext } from '../base/context.ts'
import { returnsSeen, stepOf } from './returns-seen.ts'

/** How many returns wait for this person, to enter or to approve. */
export async function countReturnsWaiting(ctx: ActorContext): Promise<number> {
  const rows = await returnsSeen(ctx, { isOpen: true })
  return rows.filter((row) => stepOf(ctx, row) !== 'look').length
}
