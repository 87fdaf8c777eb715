import { setTimeout as later } from 'node:timers/promises'
import { openDatabase } from '@roundtable/db/database.ts'
import { startServer } from '@roundtable/server/main.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnershipAlone, testConfig } from '../../support/make/partnership.ts'
import { onItem, packToPresent, startPresenting } from '../../support/make/presenting.ts'
import { type EventStream, followAddress, openStream } from '../../support/read/event-stream.ts'
import { serveApp } from '../../support/server/served-partnership.ts'

const at = perTest(openPartnershipAlone)
const followAt = async (url: string, number: number, by: string, headers: Record<string, string> = {}) =>
  openStream(followAddress(url, at.slug, number), { cookie: await at.cookieOf(by), ...headers })
const move = (number: number, itemId: string) =>
  at.callerAs('chair').presenting.move({ number, place: onItem(itemId) })

describe('the stream of whoever follows', () => {
  it('is passed on as it is written: nothing packs, stores or holds it back', async () => {
    const app = await serveApp(at.services)
    const { number, open } = await packToPresent(at)
    await startPresenting(at, number, 'chair')
    const stream = await followAt(app.url, number, 'scrutineer', { 'accept-encoding': 'gzip, br' })
    expect(stream.headers['content-type']).toContain('text/event-stream')
    expect(stream.headers['cache-control']).toContain('no-store')
    expect(stream.headers['cache-control']).toContain('no-transform')
    expect(stream.headers['x-accel-buffering']).toBe('no')
    expect(stream.headers['content-encoding']).toBeUndefined()
    await stream.until(({ presenter }) => presenter !== null)
    await move(number, open)
    await stream.until(({ place }) => place?.itemId === open)
    stream.stop()
    await app.close()
  })

  it('is refused without a session, and to whoever has no seat here', async () => {
    const app = await serveApp(at.services)
    const { number } = await packToPresent(at)
    const nobody = await openStream(followAddress(app.url, at.slug, number), {})
    const observer = await followAt(app.url, number, 'observer')
    await Promise.all([nobody.ended, observer.ended])
    const said = ({ events }: EventStream) => events.map(({ name, data }) => `${name} ${data}`).join('\n')
    expect(said(nobody)).toMatch(/serialized-error .*UNAUTHORIZED/)
    expect(said(observer)).toMatch(/serialized-error .*FORBIDDEN/)
    expect(said(nobody) + said(observer)).not.toContain('presenter')
    await app.close()
  })

  it('tells within a second what was moved by another process', async () => {
    const { number, open } = await packToPresent(at)
    await startPresenting(at, number, 'chair')
    const database = await openDatabase(at.database.url)
    const other = await serveApp({ ...at.services, database })
    const stream = await followAt(other.url, number, 'scrutineer')
    await stream.until(() => true)
    const began = performance.now()
    await move(number, open)
    await stream.until(({ place }) => place?.itemId === open)
    expect(performance.now() - began).toBeLessThan(1_000)
    // Whoever follows there is counted for the presenter here.
    const here = await serveApp(at.services)
    const presenter = await followAt(here.url, number, 'chair')
    await presenter.until(({ followers }) => followers === 1)
    stream.stop()
    presenter.stop()
    await Promise.all([other.close(), here.close()])
    await database.close()
  })

  it('ends at once where the server stops, is taken up again, and stands where it stood', async () => {
    const { number, open, other } = await packToPresent(at)
    const start = () => startServer({ ...at.services, config: testConfig })
    const first = await start()
    await startPresenting(at, number, 'chair', { place: onItem(open) })
    const stream = await followAt(first.url, number, 'scrutineer')
    await stream.until(({ place }) => place?.itemId === open)
    const began = performance.now()
    await first.close()
    await stream.ended
    expect(performance.now() - began).toBeLessThan(3_000)
    // What ends for good would say so, and its reader would not come back.
    expect(stream.events.map(({ name }) => name)).not.toContain('return')
    const second = await start()
    const id = stream.events.findLast((event) => event.id !== '')?.id ?? ''
    const again = await followAt(second.url, number, 'scrutineer', { 'last-event-id': id })
    await later(400)
    expect(again.events.filter(({ name }) => name === 'message')).toEqual([])
    await move(number, other)
    await again.until(({ place }) => place?.itemId === other)
    again.stop()
    await second.close()
  })
})
