import { hastenJob } from '@roundtable/db/queries/job.queries.ts'
import { insertRendition } from '@roundtable/db/queries/rendition.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { RenditionRef } from '@roundtable/shared/rendition/rendition.ts'
import type { ActorContext } from '../base/context.ts'
import { asItStands } from '../lifecycle/as-it-stands.ts'
import { findChromium } from './find-chromium.ts'
import { assertWhole, findPrinted, sourceOfReader } from './source-of-reader.ts'

/**
 * What the reader reads is printed, once for all who read the same: what is stored is never made again. A new edition
 * follows only one that failed, or was destroyed with words that were blacked out.
 */
export async function requestRendition(
  ctx: ActorContext,
  { id, ...ref }: RenditionRef & { id: string },
): Promise<void> {
  const { actor, config, now } = ctx
  const { personId } = actor
  const read = async (asked: ActorContext) => {
    const source = await sourceOfReader(asked, ref)
    assertWhole(source)
    if ((await findChromium(config)) === null)
      throw new DomainError('rule', 'This server has no Chromium to print with: print from your browser.')
    return source
  }
  await asItStands(ctx, read, async (tx, source) => {
    const last = await findPrinted(tx, source)
    if (last !== undefined && last.state !== 'failed' && last.state !== 'destroyed') return
    await insertRendition(tx, {
      ...source.row,
      ...{ id, edition: (last?.edition ?? 0) + 1, state: 'waiting' as const },
      ...{ requestedAt: now(), requestedBy: personId, startedAt: null, endedAt: null },
      ...{ pages: null, size: null, fileHash: null, failure: null, file: null },
    })
    await hastenJob(tx, { name: 'print-packs', now: now() })
  })
}
