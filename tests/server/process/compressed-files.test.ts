import { readFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { serveApp } from '../../support/server/served-partnership.ts'

const at = perFile(openPartnership)
const built = join(import.meta.dirname, '../../../client/dist')
/** The script that the one page begins with. */
const script =
  /src="(\/assets\/index-[^"]+\.js)"/.exec(readFileSync(join(built, 'index.html'), 'utf8'))?.[1] ?? ''
let app: Awaited<ReturnType<typeof serveApp>>
beforeAll(async () => {
  app = await serveApp(at.services)
})
afterAll(() => app.close())

type Sent = { headers: IncomingHttpHeaders; bytes: Buffer }
const ask = (accepted: string): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const sent = request(`${app.url}${script}`, { headers: { 'accept-encoding': accepted } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('end', () => resolve({ headers: answer.headers, bytes: Buffer.concat(parts) }))
    })
    sent.once('error', reject)
    sent.end()
  })

describe('a script of the pages', () => {
  const plain = readFileSync(join(built, script))
  it('is sent to whoever takes brotli as it was compressed when it was built', async () => {
    const { headers, bytes } = await ask('gzip, deflate, br')
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=UTF-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    })
    // What is compressed while it is sent does not know how long it will be.
    expect(Number(headers['content-length'])).toBe(bytes.length)
    expect(brotliDecompressSync(bytes).equals(plain)).toBe(true)
  })

  it('is compressed as it is sent to whoever takes gzip alone', async () => {
    const { headers, bytes } = await ask('gzip')
    expect(headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(bytes).equals(plain)).toBe(true)
  })

  it('is sent as it is to whoever takes nothing else', async () => {
    const { headers, bytes } = await ask('identity')
    expect(headers['content-encoding']).toBeUndefined()
    expect(bytes.equals(plain)).toBe(true)
  })
})
