import { createHash } from 'node:crypto'
import { momentOf } from '@roundtable/db/as-at.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { readerIn } from '../disclosure/disclosing.ts'
import { codeVersion } from './code-version.ts'

/**
 * What a reading depends on beside the indicator: who reads, by which rules, and by which code. Null where no reading
 * is stored: of the past, for who sees some goals only, and for who sees no figures.
 */
export async function readingViewOf(ctx: ActorContext): Promise<string | null> {
  if (momentOf(ctx.database.reader) !== null || goalsGrantedTo(ctx.actor) !== null) return null
  const { audience, isWhole, versions } = await readerIn(ctx)
  if (audience === 'none' || audience === 'public') return null
  const about = JSON.stringify([await codeVersion(), isWhole ? 'whole' : versions])
  return createHash('sha256').update(about).digest('base64url')
}
