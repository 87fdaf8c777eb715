import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'

/** How an answer may be compressed, the best first. */
export const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** An answer as JSON, and compressed as it was asked for already. */
export type Body = { plain: Buffer; packed: Map<Encoding, Promise<Buffer>> }
type Versioned = { version: number; body: Body }

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/**
 * Bodies by key, each in the latest version of the data it was asked in, as an older one is never asked for again;
 * those used longest ago leave first when there are too many bytes.
 */
export function bodyCache(mostBytes: number) {
  const bodies = new LRUCache<string, Versioned>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }) => Math.max(1, body.plain.length),
  })
  return {
    get(key: string, version: number): Body | undefined {
      const known = bodies.get(key)
      return known?.version === version ? known.body : undefined
    },
    set(key: string, version: number, body: Body): void {
      const known = bodies.peek(key)
      if (known === undefined || known.version <= version) bodies.set(key, { version, body })
    },
    /** How many bytes its bodies have, before they are compressed. */
    bytes: (): number => bodies.calculatedSize,
  }
}

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
