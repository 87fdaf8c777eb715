import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

/** An answer as JSON, and compressed once it was asked for so. */
export type Body = { plain: Buffer; brotli: Promise<Buffer> | null }

const compress = promisify(brotliCompress)
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Bodies by key, those used longest ago leaving first when there are too many bytes. */
export class BodyCache {
  readonly #bodies = new Map<string, Body>()
  readonly #most: number
  #bytes = 0

  constructor(mostBytes: number) {
    this.#most = mostBytes
  }

  get(key: string): Body | undefined {
    const body = this.#bodies.get(key)
    if (body === undefined) return undefined
    this.#bodies.delete(key)
    this.#bodies.set(key, body)
    return body
  }

  set(key: string, body: Body): void {
    this.#drop(key)
    this.#bodies.set(key, body)
    this.#bytes += body.plain.length
    for (const oldest of this.#bodies.keys()) {
      if (this.#bytes <= this.#most) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#bodies.get(key)?.plain.length ?? 0
    this.#bodies.delete(key)
  }

  static brotliOf(body: Body): Promise<Buffer> {
    body.brotli ??= compress(body.plain, quality)
    return body.brotli
  }
}
