import { newId } from '@roundtable/db/ids.ts'
import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { readRoom, startMeeting } from '../../support/make/room.ts'
import { callOverHttp } from '../../support/server/call-over-http.ts'
import { serveApp } from '../../support/server/served-partnership.ts'

const at = perTest(openPartnership)

it('20 entries are recorded once and in order although the server is started anew in between and some are sent again', async () => {
  const meeting = await startMeeting(at)
  const cookie = await at.cookieOf('manager')
  const start = () => serveApp(at.services)
  const entries = Array.from({ length: 20 }, (_, n) => ({
    ...{ kind: 'point', id: newId(), meetingId: meeting.id, itemId: meeting.item, text: `Point ${n + 1}` },
    ...{ madeAt: at.clock.now, correctsId: null },
  }))
  let server = await start()
  const send = async (from: number, to: number) => {
    for (const entry of entries.slice(from, to)) {
      const { status } = await callOverHttp(`${server.url}/trpc/${at.slug}/room.enter`, entry, cookie)
      expect(status).toBe(200)
    }
  }
  await send(0, 12)
  await server.close()
  server = await start()
  // The answers of the last three were lost with the server: the device sends them again.
  await send(9, 20)
  await server.close()
  const { entries: recorded } = await readRoom(at, meeting.number)
  expect(recorded.map(({ position, text }) => `${position} ${text}`)).toEqual(
    entries.map(({ text }, n) => `${n + 1} ${text}`),
  )
})
