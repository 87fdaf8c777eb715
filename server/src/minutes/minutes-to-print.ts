import { minutesPaper } from '@roundtable/shared/minutes/minutes-paper.ts'
import type { PaperDocument } from '@roundtable/shared/paper/paper-document.ts'
import type { ActorContext } from '../base/context.ts'
import { getMinutes } from './get-minutes.ts'

/** The minutes as their reader reads them, as a document. */
export async function minutesToPrint(ctx: ActorContext, number: number): Promise<PaperDocument> {
  const { name: partnership, marking } = ctx.membership
  return minutesPaper(await getMinutes(ctx, number), { partnership, marking })
}
