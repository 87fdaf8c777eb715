import { findRendition, listUnfinishedRenditions } from '@roundtable/db/queries/rendition.queries.ts'
import type { packRefSchema } from '@roundtable/shared/pack/pack.ts'
import { type RenditionView, renditionFailureWords } from '@roundtable/shared/pack/rendition.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { cutOfReader } from './cut-of-reader.ts'
import { findChromium } from './find-chromium.ts'

/** How the PDF of the reader’s cut stands. */
export async function getRendition(
  ctx: ActorContext,
  ref: z.infer<typeof packRefSchema>,
): Promise<RenditionView> {
  const { reader } = ctx.database
  const { of } = await cutOfReader(ctx, ref)
  const canPrint = (await findChromium(ctx.config)) !== null
  const rendition = await findRendition(reader, of)
  if (rendition === undefined) return { canPrint, rendition: null }
  const { id, state, requestedAt, requestedByName, pages, size, fileHash, failure } = rendition
  return {
    canPrint,
    rendition: {
      ...{ id, state, requestedAt, requestedBy: requestedByName, pages },
      ...{ bytes: size, sha256: state === 'ready' ? fileHash : null },
      before: state === 'waiting' ? await placeInQueue(ctx, id) : 0,
      failure: state === 'failed' ? renditionFailureWords(failure ?? '') : null,
    },
  }
}

async function placeInQueue({ database }: ActorContext, id: string): Promise<number> {
  const waiting = await listUnfinishedRenditions(database.reader)
  return Math.max(
    0,
    waiting.findIndex((each) => each.id === id),
  )
}
