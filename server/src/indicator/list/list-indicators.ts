import type { ActorContext } from '../../base/context.ts'
import { readRows } from './read-rows.ts'

/** Every indicator the reader may see, headline or not, goal by goal. */
export const listIndicators = async (ctx: ActorContext) => (await readRows(ctx)).map(({ row }) => row)
