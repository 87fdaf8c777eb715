import { sendMails } from '@roundtable/server/mail/send-mails.ts'
import { writeWeeklyMails } from '@roundtable/server/mail/write-weekly-mails.ts'
import { findStop, stopNotices } from '@roundtable/server/notice/stop-notices.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openMailedPartnership, stopTokenIn } from '../../support/make/mailed-partnership.ts'
import { always, tellByTime } from '../../support/make/notice.ts'
import { submitMonth } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openMailedPartnership)

const send = () => sendMails(at.services, always)

describe('the stop link', () => {
  it('stops mails of this kind without signing in, by a press and never by a look', async () => {
    await submitMonth(at)
    await send()
    const [letter] = await at.lettersTo('police-lead')
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
    const silent = channels.filter(({ kind, channel }) => channel === 'app' && kind.startsWith('return-'))
    expect(silent.map(({ kind }) => kind)).toEqual(['return-waiting'])
  })

  it('stops also what waited to be sent', async () => {
    await submitMonth(at)
    const before = await at.prefer('police-lead', 'app')
    expect(before.channels.find(({ kind }) => kind === 'return-waiting')?.channel).toBe('app')
    await send()
    expect(await at.lettersTo('police-lead')).toEqual([])
    expect(await at.lettersTo('police-second-lead')).toHaveLength(1)
  })

  it('of another’s making stops nothing', async () => {
    await submitMonth(at)
    await send()
    const [letter] = await at.lettersTo('police-lead')
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
    await at.prefer('police-lead', 'weekly')
    await submitMonth(at)
    await tellByTime(at)
    await send()
    expect((await at.lettersTo('police-lead')).filter(({ subject }) => /approval/.test(subject))).toEqual([])
    at.clock.now = '2026-11-30T08:00:00.000Z'
    expect(await writeWeeklyMails(at.services, always)).toBeGreaterThan(0)
    expect(await writeWeeklyMails(at.services, always)).toBe(0)
    at.box.received.length = 0
    await send()
    const letters = await at.lettersTo('police-lead')
    expect(letters).toHaveLength(1)
    expect(letters[0]?.subject).toBe('This week in Smallborough')
    expect(letters[0]?.text).toContain('waits for your approval')
    expect(letters[0]?.messageId).toContain('weekly.2026-11-30.')
  })

  it('is stopped as a whole by its own link', async () => {
    await at.prefer('police-lead', 'weekly')
    await submitMonth(at)
    at.clock.now = '2026-11-30T08:00:00.000Z'
    await writeWeeklyMails(at.services, always)
    await send()
    const [letter] = await at.lettersTo('police-lead')
    await stopNotices(at.services, stopTokenIn(letter?.text ?? ''))
    const { channels } = await at.callerAs('police-lead').notice.preferences.get()
    expect(channels.filter(({ channel }) => channel === 'weekly')).toEqual([])
    expect(channels.filter(({ channel }) => channel === 'at-once').length).toBeGreaterThan(0)
  })

  it('is not written where nothing waits', async () => {
    await at.prefer('police-lead', 'weekly')
    at.clock.now = '2026-11-30T08:00:00.000Z'
    expect(await writeWeeklyMails(at.services, always)).toBe(0)
  })
})

describe('how somebody is told', () => {
  it('is chosen by themselves, with an event, and the same choice twice is one change', async () => {
    await at.prefer('police-lead', 'weekly')
    const { channels, email, mailed } = await at.prefer('police-lead', 'weekly')
    expect(channels.find(({ kind }) => kind === 'return-waiting')?.channel).toBe('weekly')
    expect({ email, mailed }).toEqual({ email: await at.emailOf('police-lead'), mailed: true })
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
