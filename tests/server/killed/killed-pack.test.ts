import { newId } from '@roundtable/db/ids.ts'
import { randomOf } from '@roundtable/db/seeds/base/random.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { findChromium } from '../../support/browser/chromium.ts'
import { testNow } from '../../support/database/test-database.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, planMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { callMeetingWithPins, freezePack } from '../../support/make/pack.ts'
import { testConfig } from '../../support/make/partnership.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'
import { type ServerProcess, startServerProcess } from '../../support/server/server-process.ts'

const at = perTest(servePartnership)
const seed = process.env.KILL_SEED ?? 'what was frozen or printed when the server was killed'
const random = randomOf(seed)
/** Where there is no Chromium, what is taken up fails, and says so. */
const chromium = findChromium() ?? '/bin/true'
const printedAs = chromium === '/bin/true' ? 'failed' : 'ready'
const servers: ServerProcess[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => server.kill())))

const later = (minutes: number): string => new Date(Date.parse(testNow) + minutes * 60_000).toISOString()

/** A further process on the same database, with its jobs. */
async function start(moment = testNow): Promise<ServerProcess> {
  const server = await startServerProcess(moment, {
    DATABASE_URL: at.database.url,
    AUTH_SECRET: testConfig.authSecret,
    PUBLIC_URL: testConfig.publicUrl,
    CHROMIUM_PATH: chromium,
  })
  servers.push(server)
  return server
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** How many there are of this partnership. */
async function many(table: 'pack' | 'packCut'): Promise<number> {
  const of = at.database.db.selectFrom(table).where('partnershipId', '=', at.partnershipId)
  return Number((await of.select((eb) => eb.fn.countAll().as('many')).executeTakeFirstOrThrow()).many)
}
async function acts(action: string): Promise<number> {
  const events = at.database.db.selectFrom('auditEvent').where('partnershipId', '=', at.partnershipId)
  return (await events.select('id').where('action', '=', action).execute()).length
}

/** Six items that show an indicator, a goal and what changed: it takes a while to read. */
async function longAgenda(): Promise<{ id: string; number: number }> {
  const meeting = await planMeeting(at)
  for (let n = 1; n <= 6; n += 1) {
    const pins = [
      { kind: 'indicator' as const, reference: 'PO01', view: '' },
      { kind: 'goal' as const, reference: 'safe', view: '' },
      ...(n === 1 ? [{ kind: 'exceptions' as const, reference: '', view: '' }] : []),
    ]
    await addItem(at, meeting.id, { title: `Item ${n}`, pins })
  }
  await stepMeeting(at, meeting.number, 'call')
  return meeting
}

describe(`when a server is killed (${seed})`, () => {
  it.each([1, 2, 3, 4])(
    'a pack is frozen whole or not at all, and once when it is sent again (%i)',
    async () => {
      const { id: meetingId, number } = await longAgenda()
      const input = { id: newId(), meetingId, version: 0, reason: '' }
      const headers = { 'content-type': 'application/json', cookie: await at.cookieOf('manager') }
      const send = async (url: string): Promise<number> => {
        const body = JSON.stringify(input)
        return (await fetch(`${url}/trpc/${at.slug}/pack.freeze`, { method: 'POST', body, headers })).status
      }
      const server = await start()
      const lost = send(server.url).catch(() => null)
      await wait(20 + random() * 180)
      await server.kill()
      await lost
      const stored = async () => [await many('pack'), await many('packCut'), await acts('pack.frozen')]
      expect([
        [0, 0, 0],
        [1, 3, 1],
      ]).toContainEqual(await stored())
      expect(await send(at.url)).toBe(200)
      expect(await stored()).toEqual([1, 3, 1])
      for (const who of ['chair', 'scrutineer', 'elected-member']) {
        const pack = await at.callerAs(who).pack.get({ number })
        expect([pack.version, pack.isWhole, pack.content.items.length]).toEqual([1, true, 6])
      }
    },
    60_000,
  )

  it.each(['after it', 'beside it'])(
    'a PDF is taken up by the server that comes %s, and made once',
    async (when) => {
      const { id: meetingId, number } = await callMeetingWithPins(at)
      await freezePack(at, meetingId)
      at.services.config = { ...at.services.config, chromiumPath: chromium }
      const chair = at.callerAs('chair')
      await chair.rendition.print({ kind: 'pack', id: newId(), number })
      const first = await start()
      const seen = async () => (await chair.rendition.get({ kind: 'pack', number })).rendition?.state
      await expect.poll(seen, { timeout: 20_000, interval: 5 }).not.toBe('waiting')
      // To a server whose clock goes before, the lease of the first is over.
      if (when === 'beside it') await start(later(2))
      await wait(random() * 100)
      await first.kill()
      if (when === 'after it') await start(later(2))
      await expect.poll(seen, { timeout: 40_000, interval: 50 }).toBe(printedAs)
      expect(await acts('pack.printed')).toBe(printedAs === 'ready' ? 1 : 0)
      const file = await at.download(`pack.pdf?partnership=${at.slug}&number=${number}`, 'chair')
      expect(file.status).toBe(printedAs === 'ready' ? 200 : 404)
    },
    90_000,
  )
})
