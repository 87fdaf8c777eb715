import { hubOf } from '@roundtable/server/presenting/hub.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { onItem, packToPresent, startPresenting } from '../../support/make/presenting.ts'
import { type EventStream, followAddress, openStream } from '../../support/read/event-stream.ts'
import { serveApp } from '../../support/server/served-partnership.ts'

const at = perTest(openPartnershipAlone)
const followAt = async (url: string, number: number, by: string, headers: Record<string, string> = {}) =>
  openStream(followAddress(url, at.slug, number), { cookie: await at.cookieOf(by), ...headers })
const move = (number: number, itemId: string) =>
  at.callerAs('chair').presenting.move({ number, place: onItem(itemId) })

describe('a process', () => {
  it('tells a hundred who follow by it, and leaves nobody behind', async () => {
    const app = await serveApp(at.services)
    const { number, open } = await packToPresent(at)
    await startPresenting(at, number, 'chair')
    const people = [
      'manager',
      'lead-partner',
      'scrutineer',
      'council-lead',
      'council-contributor',
      'police-lead',
    ]
    people.push('police-contributor', 'education-lead', 'education-contributor', 'elected-member')
    const streams: EventStream[] = []
    for (let n = 0; n < 100; n += 1)
      streams.push(await followAt(app.url, number, people[n % people.length] ?? 'scrutineer'))
    await Promise.all(streams.map((stream) => stream.until(() => true)))
    expect(hubOf(at.services).count()).toBe(100)
    const began = performance.now()
    const heard = streams.map((stream) =>
      stream.until(({ place }) => place?.itemId === open).then(() => performance.now() - began),
    )
    await move(number, open)
    const times = (await Promise.all(heard)).toSorted((a, b) => a - b)
    // Aimed at 300 ms on a machine of its own, which the bench measures; a machine that does other work is slower.
    expect(times[94]).toBeLessThan(1_500)
    for (const stream of streams) stream.stop()
    await expect.poll(() => hubOf(at.services).count(), { timeout: 3_000 }).toBe(0)
    await app.close()
  })

  it('keeps no listener of streams that are opened and left two hundred times', async () => {
    const app = await serveApp(at.services)
    const { number } = await packToPresent(at)
    for (let n = 0; n < 200; n += 1) {
      const stream = await followAt(app.url, number, 'scrutineer')
      await stream.until(() => true)
      stream.stop()
      await stream.ended
    }
    await expect.poll(() => hubOf(at.services).count(), { timeout: 3_000 }).toBe(0)
    await app.close()
  })
})
