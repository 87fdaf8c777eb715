import { listUnfinishedRenditions } from '@roundtable/db/queries/rendition.queries.ts'
import {
  type RenditionRef,
  type RenditionView,
  renditionFailureWords,
} from '@roundtable/shared/rendition/rendition.ts'
import type { ActorContext } from '../base/context.ts'
import { findChromium } from './find-chromium.ts'
import { findPrinted, sourceOfReader } from './source-of-reader.ts'

/** How the PDF of what the reader reads stands. */
export async function getRendition(ctx: ActorContext, ref: RenditionRef): Promise<RenditionView> {
  const { reader } = ctx.database
  const source = await sourceOfReader(ctx, ref)
  const canPrint = (await findChromium(ctx.config)) !== null
  const rendition = await findPrinted(reader, source)
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
