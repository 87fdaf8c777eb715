import { stopLinkOf } from '@roundtable/server/notice/stop-link.ts'
import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { submitMonth } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const logged: string[] = []

beforeEach(async () => {
  await openReturns(at.services)
  logged.length = 0
  Object.assign(at.services.logger, { info: (line: object) => logged.push(JSON.stringify(line)) })
})

const feedOf = async (key: string) => {
  const { address } = await at.callerAs(key).notice.calendarFeed.renew()
  return new URL(address).pathname
}
const get = (path: string, headers: Record<string, string> = {}) => fetch(at.url + path, { headers })

type Event = Record<string, string>
/** Lines unfolded, one record an event. */
const eventsIn = (text: string): Event[] =>
  text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((block) =>
      Object.fromEntries(
        block
          .split('\r\n')
          .filter((line) => line.includes(':'))
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
      ),
    )
const october = (events: Event[]) => events.find(({ SUMMARY }) => SUMMARY?.startsWith('October 2026'))

describe('the calendar', () => {
  it('holds the due days of the person’s own agencies, also those to come, and no figure', async () => {
    const answer = await get(await feedOf('police-contributor'))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const text = await answer.text()
    const events = eventsIn(text)
    expect(october(events)).toMatchObject({
      'DTSTART;VALUE=DATE': '20261120',
      SUMMARY: 'October 2026 return of Smallborough Police is due',
      SEQUENCE: '1',
    })
    const summaries = events.map(({ SUMMARY }) => SUMMARY ?? '')
    expect(summaries).toContain('November 2026 return of Smallborough Police is due')
    expect(summaries).toContain('Q3 2026/27 return of Smallborough Police is due')
    expect(summaries.every((summary) => summary.includes('Smallborough Police'))).toBe(true)
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it('is the whole partnership’s for the manager', async () => {
    const text = await (await get(await feedOf('manager'))).text()
    for (const name of ['Council', 'Police', 'Carers']) expect(text).toContain(`Smallborough ${name}`)
  })

  it('keeps the identity of a return when it opens, and counts its changes', async () => {
    const path = await feedOf('police-contributor')
    const uidOf = async (label: string) => {
      const events = eventsIn(await (await get(path)).text())
      return events.find(({ SUMMARY }) => SUMMARY?.startsWith(label))
    }
    const due = await uidOf('October 2026')
    await submitMonth(at)
    const submitted = await uidOf('October 2026')
    expect(submitted?.UID).toBe(due?.UID)
    expect(Number(submitted?.SEQUENCE)).toBeGreaterThan(Number(due?.SEQUENCE))
    expect(submitted?.DESCRIPTION).toContain('Waits for approval')
    const before = await uidOf('November 2026')
    at.clock.now = '2026-12-01T09:00:00.000Z'
    await openReturns(at.services)
    const opened = await uidOf('November 2026')
    expect(opened?.UID).toBe(before?.UID)
    expect([before?.SEQUENCE, opened?.SEQUENCE]).toEqual(['0', '1'])
  })

  it('tells a day that moved so that every calendar takes it, and nothing of the future', async () => {
    const path = await feedOf('police-contributor')
    const before = eventsIn(await (await get(path)).text())
    at.clock.now = '2026-11-24T10:00:00.000Z'
    const input = {
      agencyCode: 'police',
      indicatorCodes: ['PO01'],
      fromPeriod: '2026-10-01',
      dueDays: 33,
      graceDays: 5,
      deputyMemberId: null,
    }
    await at.callerAs('manager').schedule.set(input)
    const after = eventsIn(await (await get(path)).text())
    for (const label of ['October 2026', 'November 2026']) {
      const of = (events: Event[]) => events.find(({ SUMMARY }) => SUMMARY?.startsWith(label))
      const [was, is] = [of(before), of(after)]
      expect(is?.['DTSTART;VALUE=DATE']).not.toBe(was?.['DTSTART;VALUE=DATE'])
      expect(Number(is?.SEQUENCE)).toBeGreaterThan(Number(was?.SEQUENCE))
      expect(is?.DTSTAMP).toBe('20261124T100000Z')
      expect(is?.['LAST-MODIFIED']).toBe('20261124T100000Z')
      expect((was?.DTSTAMP ?? '') < (is?.DTSTAMP ?? '')).toBe(true)
    }
    for (const { DTSTAMP = '' } of [...before, ...after]) expect(DTSTAMP <= '20261124T100000Z').toBe(true)
  })

  it('unchanged answers 304 to its own tag', async () => {
    const path = await feedOf('police-contributor')
    const first = await get(path)
    const tag = first.headers.get('etag') ?? ''
    expect((await get(path, { 'if-none-match': tag })).status).toBe(304)
    await submitMonth(at)
    const changed = await get(path, { 'if-none-match': tag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(tag)
  })
})

describe('its address', () => {
  it('is told once and kept as a hash only', async () => {
    const path = await feedOf('police-contributor')
    const token = path.slice('/calendar/'.length, -'.ics'.length)
    expect(token.length).toBeGreaterThanOrEqual(43)
    const rows = await at.database.db.selectFrom('calendarFeed').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(await at.callerAs('police-contributor').notice.calendarFeed.get()).toEqual({
      createdAt: at.clock.now,
    })
  })

  it('answers nothing once it is renewed or revoked, as one that never was', async () => {
    const old = await feedOf('police-contributor')
    const now = await feedOf('police-contributor')
    expect((await get(now)).status).toBe(200)
    const caller = at.callerAs('police-contributor')
    expect(await caller.notice.calendarFeed.revoke()).toEqual({ createdAt: null })
    const answers = []
    for (const path of [old, now, '/calendar/nothing.ics']) {
      const answer = await get(path)
      const { error } = (await answer.json()) as { error: { message: string } }
      answers.push([answer.status, error.message])
    }
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify([404, 'There is no calendar at this address.'])]),
    )
    expect((await refusal(caller.notice.calendarFeed.revoke())).code).toBe('rule')
    const events = await eventsOn(at, at.person('police-contributor'))
    expect(events.map(({ action }) => action)).toEqual([
      'calendar-feed.made',
      'calendar-feed.renewed',
      'calendar-feed.revoked',
    ])
  })

  it('gives what its owner may see at that very moment', async () => {
    const path = await feedOf('police-contributor')
    const seat = at.database.db.updateTable('member').where('id', '=', at.member('police-contributor'))
    await seat.set({ agencyId: at.agency('carers') }).execute()
    const text = await (await get(path)).text()
    expect(text).toContain('Smallborough Carers')
    expect(text).not.toContain('Smallborough Police')
    await seat.set({ role: 'elected-member' }).execute()
    expect((await get(path)).status).toBe(404)
    await seat.set({ role: 'contributor', endedAt: at.clock.now }).execute()
    expect((await get(path)).status).toBe(404)
  })

  it('is kept out of the log, as the stop link and invitations are', async () => {
    const secret = 'k3pT-0ut-0f-the-l0g'.repeat(2)
    for (const path of [`/calendar/${secret}.ics`, `/stop/${secret}`, `/invitation/${secret}`])
      await get(path)
    for (const path of [`/api/stop/${secret}`, `/api/invitation/${secret}`]) await get(path)
    expect(logged.length).toBeGreaterThanOrEqual(5)
    expect(logged.join()).toContain('/calendar/…')
    expect(logged.join()).not.toContain(secret)
  })

  it('is given to nobody of whom nothing is ever due', async () => {
    for (const key of ['elected-member', 'observer', 'administrator']) {
      expect((await refusal(at.callerAs(key).notice.calendarFeed.renew())).code, key).toBe('forbidden')
    }
  })
})

describe('the stop link over the wire', () => {
  it('is shown by GET and pressed by POST, as mail programs do it, from anywhere', async () => {
    const stop = {
      partnershipId: at.partnershipId,
      personId: at.person('police-lead'),
      kind: 'return-late' as const,
    }
    const path = new URL(stopLinkOf(stop, at.services.config)).pathname
    const preferences = () => at.database.db.selectFrom('noticePreference').selectAll().execute()
    for (const method of ['GET', 'HEAD']) await fetch(at.url + path, { method })
    expect(await (await get(`/api${path}`)).json()).toMatchObject({ stopped: false })
    expect(await preferences()).toEqual([])
    const answer = await fetch(at.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect([answer.status, await answer.json()]).toEqual([200, { stopped: true }])
    expect(await preferences()).toMatchObject([{ kind: 'return-late', channel: 'app' }])
    expect((await fetch(`${at.url}/stop/nothing`, { method: 'POST' })).status).toBe(404)
  })
})
