import { openDatabase } from '@roundtable/db/database.ts'
import { endGrantByClock } from '@roundtable/server/grant/end-grant-by-clock.ts'
import { runClocks } from '@roundtable/server/lifecycle/clocks.ts'
import { describe, expect, it } from 'vitest'
import { changeGrant, giveGrant, openGranted, revokeGrant } from '../../support/make/grant.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { always, toldOf } from '../../support/make/notice.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { follow, onItem, packToPresent, startPresenting } from '../../support/make/presenting.ts'
import { readCsv } from '../../support/read/csv.ts'
import { openStream } from '../../support/read/event-stream.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'
import { serveApp } from '../../support/server/served-partnership.ts'

const at = perTest(openPartnershipAlone)

async function shared() {
  const meeting = await packToPresent(at)
  return { ...meeting, grantId: await giveGrant(at, meeting.id) }
}

const address = (url: string, procedure: string, input: object) =>
  `${url}/trpc/${at.slug}/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`
const withCookie = async (by = 'observer') => ({ cookie: await at.cookieOf(by) })

describe('what is read by a grant', () => {
  it('leaves the server by no file, picture, paper or printed page', async () => {
    const { id, number, grantId } = await shared()
    await openGranted(at, grantId, number)
    const app = await serveApp(at.services)
    const query = `partnership=${at.slug}`
    const routes = [
      ...[`pack.pdf?${query}&number=${number}`, `pack.html?${query}&number=${number}`],
      ...[`meetings.csv?${query}`, `agenda.csv?${query}&meeting=${number}`, `decisions.csv?${query}`],
      ...[`grants.csv?${query}`, `minutes.docx?${query}&meeting=${number}`],
      ...[`agenda-paper/${id}?${query}`],
    ]
    for (const route of routes) {
      const answer = await fetch(`${app.url}/export/${route}`, { headers: await withCookie() })
      expect([route, answer.status]).toEqual([route, 403])
    }
    const picture = await fetch(`${app.url}/export/picture/indicator.png?${query}&code=PO01`, {
      headers: await withCookie(),
    })
    expect(picture.headers.get('content-type')).not.toContain('image')
    const observer = at.callerAs('observer')
    for (const ask of [
      () => observer.pack.get({ number }),
      () => observer.pack.changes({ number }),
      () => observer.rendition.get({ kind: 'pack', number }),
      () => observer.rendition.print({ id, kind: 'pack', number }),
      () => observer.meeting.get({ number }),
      () => observer.presenting.follow({ number }),
    ]) {
      expect((await refusal(Promise.resolve(ask()))).code).toBe('forbidden')
    }
    await app.close()
  })

  it('answers 410 over HTTP once it has ended, and 404 to whom it was never given', async () => {
    const { number, grantId } = await shared()
    const app = await serveApp(at.services)
    const open = async (by: string) => {
      const answer = await fetch(`${app.url}/trpc/${at.slug}/grant.open`, {
        method: 'POST',
        headers: {
          ...(await withCookie(by)),
          ...{ 'content-type': 'application/json', origin: at.services.config.publicUrl },
        },
        body: JSON.stringify({ id: at.services.newId(), grantId, number }),
      })
      return { status: answer.status, text: await answer.text() }
    }
    expect((await open('observer')).status).toBe(200)
    await revokeGrant(at, grantId)
    const gone = await open('observer')
    expect([gone.status, gone.text]).toEqual([410, expect.stringContaining('This grant was ended on')])
    expect(gone.text).toContain('"code":"gone"')
    await app.close()
  })

  it('is followed live, as whoever reads least, without changing what the room sees', async () => {
    const { number, open, restricted, grantId } = await shared()
    const app = await serveApp(at.services)
    await startPresenting(at, number, 'chair', { room: 'trusted' })
    const stream = await openStream(address(app.url, 'grant.follow', { grantId, number }), await withCookie())
    await stream.until(({ presenter }) => presenter !== null)
    await at.callerAs('chair').presenting.move({ number, place: onItem(open) })
    await stream.until(({ place }) => place?.itemId === open)
    await at.callerAs('chair').presenting.move({ number, place: onItem(restricted) })
    const chair = await follow(at, number, 'chair')
    const seen = await chair.until(({ place }) => place?.itemId === restricted)
    expect([seen.wall.audience, seen.followers]).toEqual(['trusted', 0])
    expect(JSON.stringify(stream.events)).not.toContain(restricted)
    await chair.stop()
    stream.stop()
    await app.close()
  })

  it('ends within seconds of its being revoked, on whatever process: the stream says why', async () => {
    const { number, grantId } = await shared()
    const database = await openDatabase(at.database.url)
    const other = await serveApp({ ...at.services, database })
    const stream = await openStream(
      address(other.url, 'grant.follow', { grantId, number }),
      await withCookie(),
    )
    await stream.until(() => true)
    const began = performance.now()
    await revokeGrant(at, grantId)
    await stream.ended
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(stream.events.at(-1)?.data).toContain('This grant was ended on')
    await other.close()
    await database.close()
  })
})

describe('time', () => {
  const told = () => toldOf(at, ['observer', 'manager'])

  it('tells its person and the manager a week before, and ends it the day after', async () => {
    const { grantId } = await shared()
    await changeGrant(at, grantId, '2026-12-31')
    await runClocks(at.services, always, [endGrantByClock])
    expect(await told()).toEqual(['observer grant-changed', 'observer grant-given'])
    const waits = async () =>
      (await at.callerAs('manager').me.waiting()).items.filter(({ subject }) => subject === 'grant')
    expect(await waits()).toEqual([])
    at.clock.now = '2026-12-24T09:00:00.000Z'
    await runClocks(at.services, always, [endGrantByClock])
    await runClocks(at.services, always, [endGrantByClock])
    expect((await told()).slice(2)).toEqual(['observer grant-ending', 'manager grant-to-prolong'])
    expect((await waits()).map(({ dueOn, page }) => [dueOn, page])).toEqual([['2026-12-31', '/grants']])
    at.clock.now = '2027-01-01T09:00:00.000Z'
    await runClocks(at.services, always, [endGrantByClock])
    expect((await actionsOn(at, grantId)).filter((act) => act === 'grant.ended')).toHaveLength(1)
    const [grant] = (await at.callerAs('manager').grant.list()).grants
    expect(grant?.state).toBe('ended')
    expect(await waits()).toEqual([])
  })

  it('stands in the file of the manager, with how often each was opened', async () => {
    const { number, grantId } = await shared()
    await openGranted(at, grantId, number)
    await openGranted(at, grantId, number)
    const app = await serveApp(at.services)
    const answer = await fetch(`${app.url}/export/grants.csv?partnership=${at.slug}`, {
      headers: await withCookie('manager'),
    })
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
    expect(readCsv(text)).toMatchObject([
      { person: expect.any(String), state: 'Running', until_day: '2026-11-30', openings: '2' },
    ])
    await app.close()
  })
})
