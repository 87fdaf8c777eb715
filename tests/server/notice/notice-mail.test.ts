import { openDatabase } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { readConfig } from '@roundtable/server/base/config.ts'
import { JobRunner } from '@roundtable/server/job/job-runner.ts'
import { jobs } from '@roundtable/server/job/jobs.ts'
import { sendMails } from '@roundtable/server/mail/send-mails.ts'
import { describe, expect, it } from 'vitest'
import { setAction } from '../../support/make/action.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openMailedPartnership } from '../../support/make/mailed-partnership.ts'
import { always, tellByTime } from '../../support/make/notice.ts'
import { testConfig } from '../../support/make/partnership.ts'
import { publishMonth, submitMonth } from '../../support/make/return.ts'

const at = perTest(openMailedPartnership)

const send = () => sendMails(at.services, always)

describe('a mail', () => {
  it('arrives once, in plain words, with a link and the way to stop it', async () => {
    const { id } = await submitMonth(at)
    await send()
    await send()
    const [letter, ...more] = await at.lettersTo('police-lead')
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
    expect((await at.outbox()).every(({ state }) => state === 'sent')).toBe(true)
  })

  it('tells all of one kind that waits for one person, each with its link', async () => {
    for (const wording of ['Call', 'Write', 'Visit']) await setAction(at, { wording })
    await send()
    const letters = (await at.lettersTo('police-lead')).filter(({ subject }) =>
      subject?.includes('Yours to do'),
    )
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Yours to do: Action 1, Smallborough Police, and 2 more',
    ])
    for (const number of [1, 2, 3]) {
      expect(letters[0]?.text).toContain(`https://roundtable.example/smallborough/actions/${number}`)
    }
    expect((await at.outbox()).every(({ state }) => state === 'sent')).toBe(true)
    await send()
    expect(await at.lettersTo('police-lead')).toHaveLength(1)
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
    expect(at.box.received.length).toBeGreaterThan(5)
    for (const { subject, text, html } of at.box.received) {
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
    await at.prefer('police-second-lead', 'app')
    await submitMonth(at)
    at.box.refuse(451, 451)
    expect(await send()).toBe(0)
    expect(await at.outbox()).toMatchObject([
      { state: 'waiting', attempts: 1, lastError: 'The mail server answered 451.' },
    ])
    at.clock.now = '2026-11-23T09:00:30.000Z'
    await send()
    expect(at.box.offered()).toBe(1)
    at.clock.now = '2026-11-23T09:01:00.000Z'
    await send()
    expect((await at.outbox())[0]?.nextAttemptAt).toBe('2026-11-23T09:06:00.000Z')
    at.clock.now = '2026-11-23T09:06:00.000Z'
    expect(await send()).toBe(1)
    expect(at.box.offered()).toBe(3)
    const [mail] = await at.outbox()
    expect(mail).toMatchObject({ state: 'sent', attempts: 3, lastError: null })
    expect(at.box.received[0]?.messageId).toBe(`<${mail?.messageId}>`)
    expect(mail?.messageId).toMatch(/^notice\.[0-9a-f-]{36}@roundtable\.example$/)
  })

  it('is given up after three refusals for good, which the manager sees', async () => {
    await at.prefer('police-second-lead', 'app')
    await submitMonth(at)
    at.box.refuse(550, 550, 550)
    for (const moment of ['09:00', '09:01', '09:06', '09:40', '16:00']) {
      at.clock.now = `2026-11-23T${moment}:00.000Z`
      await send()
    }
    expect(at.box.offered()).toBe(3)
    expect((await at.outbox())[0]?.state).toBe('failed')
    const { mails } = await at.callerAs('manager').notice.jobs()
    expect(mails).toMatchObject({ mailed: true, failed: 1, waiting: 0 })
    expect(mails.troubled).toMatchObject([{ attempts: 3, nextAttemptAt: null }])
    expect((await at.callerAs('police-lead').notice.list({})).unread).toBe(1)
  })

  it('cut off before the answer is sent again under the id it had', async () => {
    await at.prefer('police-second-lead', 'app')
    await submitMonth(at)
    await send()
    await at.database.db.updateTable('noticeMail').set({ state: 'waiting' }).execute()
    await send()
    const [first, second] = at.box.received
    expect(second?.messageId).toBe(first?.messageId)
  })

  it('stays where it is while the mail server cannot be reached: the job fails, the mail does not', async () => {
    await submitMonth(at)
    await at.box.close()
    await expect(send()).rejects.toThrow()
    expect((await at.outbox()).every(({ state, attempts }) => state === 'waiting' && attempts === 0)).toBe(
      true,
    )
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
    const why = (await at.outbox()).map(({ state, lastError }) => [state, lastError])
    expect(why).toContainEqual(['dropped', 'The seat has ended.'])
    expect(why).toContainEqual(['dropped', 'Read, settled, or not wanted by e-mail any more.'])
    expect(at.box.offered()).toBe(0)
  })

  it('arrives once from two servers that share the database', async () => {
    const second = await openDatabase(at.database.url)
    const runners = [at.database, second].map(
      (database) => new JobRunner({ ...at.services, database, newId }, jobs),
    )
    for (const runner of runners) await runner.prepare()
    await submitMonth(at)
    await Promise.all(runners.map((runner) => runner.runDue()))
    at.clock.now = '2026-11-23T09:01:00.000Z'
    await Promise.all(runners.map((runner) => runner.runDue()))
    for (const runner of runners) await runner.stop()
    await second.close()
    expect(await at.lettersTo('police-lead')).not.toEqual([])
    const ids = at.box.received.map(({ messageId }) => messageId)
    expect(new Set(ids).size).toBe(ids.length)
    expect((await at.outbox()).every(({ state }) => state === 'sent')).toBe(true)
  })

  it('about what was answered meanwhile is not sent', async () => {
    const { id, version } = await submitMonth(at)
    await at.callerAs('police-lead').return.sendBack({ id, version, reason: 'Look again' })
    await send()
    expect(await at.lettersTo('police-second-lead')).toEqual([])
    expect(await at.lettersTo('police-lead')).toEqual([])
    const subjects = (await at.lettersTo('police-contributor')).map(({ subject }) => subject)
    expect(subjects).toEqual(['Sent back: October 2026 return of Smallborough Police'])
  })

  it('waiting for approval is not sent to a lead whose role has changed', async () => {
    await submitMonth(at)
    await at.database.db
      .updateTable('member')
      .set({ role: 'contributor' })
      .where('id', '=', at.member('police-second-lead'))
      .execute()
    await send()
    expect(await at.lettersTo('police-second-lead')).toEqual([])
    expect(await at.lettersTo('police-lead')).toHaveLength(1)
  })

  it('is written for nobody where the server sends no mail', async () => {
    at.services.config = testConfig
    await submitMonth(at)
    expect(await at.outbox()).toEqual([])
    expect((await at.callerAs('police-lead').notice.preferences.get()).mailed).toBe(false)
    expect((await at.callerAs('police-lead').notice.list({})).unread).toBe(1)
  })
})

describe('the settings of the mail server', () => {
  const whole = {
    DATABASE_URL: 'sqlite:/nowhere.db',
    AUTH_SECRET: 'kX9d2LwQ7vR4tY8uB1nM5cZ6pA3sD0fG',
    SMTP_URL: 'smtps://a:b@mail.example.org',
    MAIL_FROM: 'Roundtable <roundtable@example.org>',
  }
  const read = (change: Record<string, string>) => readConfig({ ...whole, ...change }, 'demonstration').mail

  it('are read together, and nothing is mailed without them', () => {
    expect(read({})).toEqual({ smtpUrl: whole.SMTP_URL, from: whole.MAIL_FROM })
    expect(read({ MAIL_FROM: 'roundtable@example.org' })?.from).toBe('roundtable@example.org')
    expect(read({ SMTP_URL: '' })).toBeUndefined()
  })

  it.each([
    ['another protocol', { SMTP_URL: 'https://mail.example.org' }, /SMTP_URL begins with/],
    ['no mail server', { SMTP_URL: 'smtp://' }, /SMTP_URL begins with/],
    ['no sender', { MAIL_FROM: '' }, /MAIL_FROM is missing/],
    ['a sender that is no address', { MAIL_FROM: 'Roundtable' }, /MAIL_FROM is an address/],
    ['a sender of two lines', { MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, /MAIL_FROM is an address/],
  ])('are refused with %s', (_what, change, sentence) => {
    expect(() => read(change)).toThrow(sentence)
  })
})
