import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { LRUCache } from 'lru-cache'

/** An answer as JSON, and compressed once it was asked for so. */
export type Body = { plain: Buffer; brotli: Promise<Buffer> | null }

const compress = promisify(brotliCompress)
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Bodies by key, those used longest ago leaving first when there are too many bytes. */
export const bodyCache = (mostBytes: number): LRUCache<string, Body> =>
  new LRUCache({ maxSize: mostBytes, sizeCalculation: ({ plain }) => Math.max(1, plain.length) })

export function brotliOf(body: Body): Promise<Buffer> {
  body.brotli ??= compress(body.plain, quality)
  return body.brotli
}
