import { sendMails } from '@roundtable/server/mail/send-mails.ts'
import { writeWeeklyMails } from '@roundtable/server/mail/write-weekly-mails.ts'
import { findStop, stopNotices } from '@roundtable/server/notice/stop-notices.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MailBox, openMailBox } from '../support/mail-box.ts'
import { always, tellByTime } from '../support/notices.ts'
import { eventsOn, publishMonth, submitMonth } from '../support/owed-return.ts'
import { demonstrationAt, refusal, type TestPartnership, testConfig } from '../support/partnership.ts'

let at: TestPartnership
let box: MailBox
beforeEach(async () => {
  box = await openMailBox()
  at = await demonstrationAt('2026-11-23T09:00:00.000Z')
  at.services.config = {
    ...testConfig,
    mail: { smtpUrl: box.url, from: 'Roundtable <roundtable@smallborough.example>' },
  }
})
afterEach(async () => {
  await at.close()
  await box.close()
})

const send = () => sendMails(at.services, always)
const outbox = () => at.database.db.selectFrom('noticeMail').selectAll().orderBy('createdAt').execute()
const emailOf = async (key: string) => {
  const row = await at.database.db
    .selectFrom('person')
    .select('email')
    .where('id', '=', at.person(key))
    .executeTakeFirstOrThrow()
  return row.email
}
const lettersTo = async (key: string) => {
  const email = await emailOf(key)
  return box.received.filter(({ to }) => to.includes(email))
}
const stopTokenIn = (text: string) => /\/stop\/(\S+)/.exec(text)?.[1] ?? ''
const prefer = (key: string, channel: 'at-once' | 'weekly' | 'app', kind = 'return-waiting' as const) =>
  at.callerAs(key).notice.preferences.save({ channels: [{ kind, channel }] })

describe('a mail', () => {
  it('arrives once, in plain words, with a link and the way to stop it', async () => {
    const { id } = await submitMonth(at)
    await send()
    await send()
    const [letter, ...more] = await lettersTo('police-lead')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Waits for your approval: October 2026 return of Smallborough Police')
    for (const body of [letter?.text, letter?.html]) {
      expect(body).toContain('waits for your approval')
      expect(body).toContain(`https://roundtable.example/smallborough/returns/${id}`)
      expect(body).toContain('https://roundtable.example/stop/')
    }
    expect(letter?.headers.get('list-unsubscribe')).toMatch(/^<https:\/\/roundtable\.example\/stop\/\S+>$/)
    expect(letter?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(letter?.headers.get('auto-submitted')).toBe('auto-generated')
    expect((await outbox()).every(({ state }) => state === 'sent')).toBe(true)
  })

  it('never holds a figure or what somebody typed', async () => {
    const published = await publishMonth(at)
    await at.callerAs('manager').return.reopen({
      id: published.id,
      version: published.version,
      reason: 'It was 47.1 before',
    })
    at.clock.now = '2026-11-27T09:00:00.000Z'
    await tellByTime(at)
    await send()
    expect(box.received.length).toBeGreaterThan(5)
    for (const { subject, text, html } of box.received) {
      const words = `${subject}\n${text}\n${html}`.replace(/https?:\/\/\S+/g, '')
      expect(words).not.toMatch(/47|\b180\b|\b200\b|\b90\b|before/)
    }
  })

  it('waits for a working day between eight and six by the clock in England', async () => {
    at.clock.now = '2026-12-24T18:00:00.000Z'
    await tellByTime(at)
    await submitMonth(at)
    const closed = [
      '2026-12-24T18:00:00.000Z',
      '2026-12-25T10:00:00.000Z',
      '2026-12-26T10:00:00.000Z',
      '2026-12-28T10:00:00.000Z',
      '2026-12-29T07:59:00.000Z',
    ]
    for (const moment of closed) {
      at.clock.now = moment
      expect(await send(), moment).toBe(0)
    }
    at.clock.now = '2026-12-29T08:00:00.000Z'
    expect(await send()).toBeGreaterThan(0)
  })

  it('is sent again after a refusal, later each time, with the same message id', async () => {
    await prefer('police-second-lead', 'app')
    await submitMonth(at)
    box.refuse(451, 451)
    expect(await send()).toBe(0)
    expect(await outbox()).toMatchObject([
      { state: 'waiting', attempts: 1, lastError: 'The mail server answered 451.' },
    ])
    at.clock.now = '2026-11-23T09:00:30.000Z'
    await send()
    expect(box.offered()).toBe(1)
    at.clock.now = '2026-11-23T09:01:00.000Z'
    await send()
    expect((await outbox())[0]?.nextAttemptAt).toBe('2026-11-23T09:06:00.000Z')
    at.clock.now = '2026-11-23T09:06:00.000Z'
    expect(await send()).toBe(1)
    expect(box.offered()).toBe(3)
    const [mail] = await outbox()
    expect(mail).toMatchObject({ state: 'sent', attempts: 3, lastError: null })
    expect(box.received[0]?.messageId).toBe(`<${mail?.messageId}>`)
    expect(mail?.messageId).toMatch(/^notice\.[0-9a-f-]{36}@roundtable\.example$/)
  })

  it('is given up after three refusals for good, which the manager sees', async () => {
    await prefer('police-second-lead', 'app')
    await submitMonth(at)
    box.refuse(550, 550, 550)
    for (const moment of ['09:00', '09:01', '09:06', '09:40', '16:00']) {
      at.clock.now = `2026-11-23T${moment}:00.000Z`
      await send()
    }
    expect(box.offered()).toBe(3)
    expect((await outbox())[0]?.state).toBe('failed')
    const { mails } = await at.callerAs('manager').notice.jobs()
    expect(mails).toMatchObject({ mailed: true, failed: 1, waiting: 0 })
    expect(mails.troubled).toMatchObject([{ attempts: 3, nextAttemptAt: null }])
    expect((await at.callerAs('police-lead').notice.list({})).unread).toBe(1)
  })

  it('cut off before the answer is sent again under the id it had', async () => {
    await prefer('police-second-lead', 'app')
    await submitMonth(at)
    await send()
    await at.database.db.updateTable('noticeMail').set({ state: 'waiting' }).execute()
    await send()
    const [first, second] = box.received
    expect(second?.messageId).toBe(first?.messageId)
  })

  it('stays where it is while the mail server cannot be reached: the job fails, the mail does not', async () => {
    await submitMonth(at)
    await box.close()
    await expect(send()).rejects.toThrow()
    expect((await outbox()).every(({ state, attempts }) => state === 'waiting' && attempts === 0)).toBe(true)
    box = await openMailBox()
  })

  it('is not sent to a seat that has ended, nor about what was read or settled meanwhile', async () => {
    await submitMonth(at)
    const ended = { endedAt: at.clock.now }
    await at.database.db
      .updateTable('member')
      .set(ended)
      .where('id', '=', at.member('police-second-lead'))
      .execute()
    await at.callerAs('police-lead').notice.markRead({ ids: null })
    expect(await send()).toBe(0)
    const why = (await outbox()).map(({ state, lastError }) => [state, lastError])
    expect(why).toContainEqual(['dropped', 'The seat has ended.'])
    expect(why).toContainEqual(['dropped', 'Read, settled, or not wanted by e-mail any more.'])
    expect(box.offered()).toBe(0)
  })

  it('is written for nobody where the server sends no mail', async () => {
    at.services.config = testConfig
    await submitMonth(at)
    expect(await outbox()).toEqual([])
    expect((await at.callerAs('police-lead').notice.preferences.get()).mailed).toBe(false)
    expect((await at.callerAs('police-lead').notice.list({})).unread).toBe(1)
  })
})

describe('the stop link', () => {
  it('stops mails of this kind without signing in, by a press and never by a look', async () => {
    await submitMonth(at)
    await send()
    const [letter] = await lettersTo('police-lead')
    const token = stopTokenIn(letter?.text ?? '')
    expect(await findStop(at.services, token)).toEqual({
      partnershipName: 'Smallborough',
      what: 'A return waits for your approval',
      stopped: false,
    })
    expect((await findStop(at.services, token)).stopped).toBe(false)
    await stopNotices(at.services, token)
    await stopNotices(at.services, token)
    expect((await findStop(at.services, token)).stopped).toBe(true)
    const events = await eventsOn(at, at.person('police-lead'))
    expect(events.filter(({ action }) => action === 'notice.stopped')).toHaveLength(1)
    const { channels } = await at.callerAs('police-lead').notice.preferences.get()
    expect(channels.filter(({ channel }) => channel === 'app').map(({ kind }) => kind)).toEqual([
      'return-waiting',
    ])
  })

  it('stops also what waited to be sent', async () => {
    await submitMonth(at)
    const before = await prefer('police-lead', 'app')
    expect(before.channels.find(({ kind }) => kind === 'return-waiting')?.channel).toBe('app')
    await send()
    expect(await lettersTo('police-lead')).toEqual([])
    expect(await lettersTo('police-second-lead')).toHaveLength(1)
  })

  it('of another’s making stops nothing', async () => {
    await submitMonth(at)
    await send()
    const [letter] = await lettersTo('police-lead')
    const token = stopTokenIn(letter?.text ?? '')
    const [payload = '', signature = ''] = token.split('.')
    const other = Buffer.from(payload, 'base64url').toString().replace('return-waiting', 'return-late')
    const forged = [
      `${Buffer.from(other).toString('base64url')}.${signature}`,
      `${payload}.${signature.slice(0, -2)}AA`,
      payload,
      'x'.repeat(500),
      '',
    ]
    for (const each of forged) {
      expect((await refusal(stopNotices(at.services, each))).code).toBe('not-found')
    }
  })
})

describe('the weekly mail', () => {
  it('gathers what somebody wants to hear once a week, in place of single mails', async () => {
    await prefer('police-lead', 'weekly')
    await submitMonth(at)
    await tellByTime(at)
    await send()
    expect((await lettersTo('police-lead')).filter(({ subject }) => /approval/.test(subject))).toEqual([])
    at.clock.now = '2026-11-30T08:00:00.000Z'
    expect(await writeWeeklyMails(at.services, always)).toBeGreaterThan(0)
    expect(await writeWeeklyMails(at.services, always)).toBe(0)
    box.received.length = 0
    await send()
    const letters = await lettersTo('police-lead')
    expect(letters).toHaveLength(1)
    expect(letters[0]?.subject).toBe('This week in Smallborough')
    expect(letters[0]?.text).toContain('waits for your approval')
    expect(letters[0]?.messageId).toContain('weekly.2026-11-30.')
  })

  it('is stopped as a whole by its own link', async () => {
    await prefer('police-lead', 'weekly')
    await submitMonth(at)
    at.clock.now = '2026-11-30T08:00:00.000Z'
    await writeWeeklyMails(at.services, always)
    await send()
    const [letter] = await lettersTo('police-lead')
    await stopNotices(at.services, stopTokenIn(letter?.text ?? ''))
    const { channels } = await at.callerAs('police-lead').notice.preferences.get()
    expect(channels.filter(({ channel }) => channel === 'weekly')).toEqual([])
    expect(channels.filter(({ channel }) => channel === 'at-once').length).toBeGreaterThan(0)
  })

  it('is not written where nothing waits', async () => {
    await prefer('police-lead', 'weekly')
    at.clock.now = '2026-11-30T08:00:00.000Z'
    expect(await writeWeeklyMails(at.services, always)).toBe(0)
  })
})

describe('how somebody is told', () => {
  it('is chosen by themselves, with an event, and the same choice twice is one change', async () => {
    await prefer('police-lead', 'weekly')
    const { channels, email, mailed } = await prefer('police-lead', 'weekly')
    expect(channels.find(({ kind }) => kind === 'return-waiting')?.channel).toBe('weekly')
    expect({ email, mailed }).toEqual({ email: await emailOf('police-lead'), mailed: true })
    const events = await eventsOn(at, at.person('police-lead'))
    expect(events.map(({ summary }) => summary)).toEqual([
      'How notices are told was changed. A return waits for your approval: In one e-mail a week.',
    ])
  })

  it('is refused where a kind comes twice', async () => {
    const kind = 'return-waiting' as const
    const channels = [
      { kind, channel: 'app' as const },
      { kind, channel: 'weekly' as const },
    ]
    const refused = await refusal(at.callerAs('police-lead').notice.preferences.save({ channels }))
    expect(refused.code).toBe('bad-input')
  })
})
