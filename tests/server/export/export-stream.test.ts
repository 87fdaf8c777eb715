import { Writable } from 'node:stream'
import { csvStream, ReaderLeft } from '@roundtable/server/download/record/csv-stream.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

/** Takes one piece at a time, when it is told to. */
function slowReader() {
  const taken: number[] = []
  const takes: (() => void)[] = []
  const out = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      taken.push(chunk.length)
      takes.push(done)
    },
  })
  return { out, taken, take: () => takes.shift()?.() }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('a file on its way', () => {
  it('leaves in pieces of about 64 kB', async () => {
    const sizes: number[] = []
    const out = new Writable({
      write(chunk: Buffer, _encoding, done) {
        sizes.push(chunk.length)
        done()
      },
    })
    const stream = csvStream(out)
    for (let n = 0; n < 2000; n++) await stream.write('x'.repeat(100))
    await stream.end()
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(200_000)
    expect(sizes).toHaveLength(4)
    expect(Math.max(...sizes)).toBeLessThan(66_000)
  })

  it('waits for a reader who is slow, with one piece in hand', async () => {
    const { out, taken, take } = slowReader()
    const stream = csvStream(out)
    let written = 0
    const all = (async () => {
      for (; written < 10; written++) await stream.write('x'.repeat(70_000))
      await stream.end()
    })()
    await turn()
    expect([written, taken.length]).toEqual([0, 1])
    take()
    await turn()
    expect([written, taken.length]).toEqual([1, 2])
    for (let n = 0; n < 10; n++) {
      take()
      await turn()
    }
    await all
    expect([written, taken.length]).toEqual([10, 10])
    expect(out.listenerCount('drain') + out.listenerCount('close')).toBeLessThan(3)
  })

  it('ends when the reader goes away', async () => {
    const { out } = slowReader()
    const stream = csvStream(out)
    const waiting = stream.write('x'.repeat(70_000))
    out.destroy()
    await expect(waiting).rejects.toBeInstanceOf(ReaderLeft)
  })
})

describe('a download', () => {
  const at = perFile(servePartnership)

  it('asked for its head only tells its name and type', async () => {
    const cookie = await at.cookieOf('chair')
    const answer = await fetch(`${at.url}/export/measurements.csv`, { method: 'HEAD', headers: { cookie } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain(
      'attachment; filename="roundtable_smallborough',
    )
    expect(await answer.text()).toBe('')
  })

  it('broken off by its reader leaves the server well', async () => {
    const cookie = await at.cookieOf('chair')
    for (let n = 0; n < 5; n++) {
      const leaving = new AbortController()
      const answer = await fetch(`${at.url}/export/measurements.csv`, {
        headers: { cookie },
        signal: leaving.signal,
      })
      leaving.abort()
      await answer.text().catch(() => '')
    }
    expect((await at.download('measurements.csv', 'chair')).rows).toHaveLength(90)
  })

  it('is refused to a seat that has ended, at the next request', async () => {
    expect((await at.download('measurements.csv', 'scrutineer')).status).toBe(200)
    await at.database.db
      .updateTable('member')
      .set({ endedAt: '2026-11-22T09:00:00.000Z' })
      .where('id', '=', at.member('scrutineer'))
      .execute()
    const { status, body } = await at.download('measurements.csv', 'scrutineer')
    expect(status).toBe(404)
    expect(body).toContain('you have no seat in it')
  })
})
