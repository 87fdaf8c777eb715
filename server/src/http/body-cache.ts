import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'

/** How an answer may be compressed, the best first. */
export const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** An answer as JSON, and compressed as it was asked for already. */
export type Body = { plain: Buffer; packed: Map<Encoding, Promise<Buffer>> }

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Bodies by key, those used longest ago leaving first when there are too many bytes. */
export const bodyCache = (mostBytes: number): LRUCache<string, Body> =>
  new LRUCache({ maxSize: mostBytes, sizeCalculation: ({ plain }) => Math.max(1, plain.length) })

/** Up to so many bytes the thread that answers does it itself, in a tenth of a millisecond: half of what handing over costs. */
const mostAtOnce = 32 * 1024

export function packed({ plain, packed: known }: Body, encoding: Encoding): Promise<Buffer> {
  const before = known.get(encoding)
  if (before !== undefined) return before
  const now =
    plain.length <= mostAtOnce ? Promise.resolve(atOnce(plain, encoding)) : handedOver(plain, encoding)
  known.set(encoding, now)
  return now
}

const atOnce = (plain: Buffer, encoding: Encoding): Buffer =>
  encoding === 'br' ? brotliCompressSync(plain, quality) : gzipSync(plain)
const handedOver = (plain: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br' ? brotli(plain, quality) : zip(plain)
