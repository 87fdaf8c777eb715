import { jobs } from '@roundtable/server/job/jobs.ts'
import { findInvitation, openInvitation } from '@roundtable/server/member/accept-invitation.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openMailedPartnership } from '../../support/make/mailed-partnership.ts'
import { accept, codeOf, inviteMember, listDomain, newcomer } from '../../support/make/member.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const vouching = (id: string, version = 1) => ({ id, version, reason: 'We met at her desk.' })

describe('an invitation that goes by mail', () => {
  const at = perTest(openMailedPartnership)
  const invite = (by: string, changes = {}) => at.callerAs(by).member.invite({ ...newcomer, ...changes })
  const send = () => jobs.find(({ name }) => name === 'send-mail')?.run(at.services, { isHeld: () => true })
  const seat = async (id: string) =>
    (await at.callerAs('manager').member.list()).find((each) => each.id === id)

  it('goes to the invited address alone: whoever invites never sees its link', async () => {
    at.clock.now = '2026-11-28T23:00:00.000Z'
    await listDomain(at, 'police.example')
    const invited = await invite('manager')
    expect(invited).toMatchObject({ way: 'mail', link: null, needsSecond: false })
    expect((await seat(invited.memberId))?.invitation).toMatchObject({ mail: 'waiting' })
    await send()
    const [letter] = at.box.received
    expect(letter?.to).toEqual(['nell.ortega@police.example'])
    expect(letter?.headers.has('list-unsubscribe')).toBe(false)
    const token = /\/invitation\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
    const stored = JSON.stringify([
      await at.database.db.selectFrom('accountMail').selectAll().execute(),
      await at.database.db.selectFrom('invitation').selectAll().execute(),
    ])
    expect(stored).not.toContain(token)
    expect((await seat(invited.memberId))?.invitation).toMatchObject({ mail: 'sent' })
    await accept(at, token)
    expect((await eventsOn(at, invited.memberId)).at(-1)?.summary).toBe(
      'Nell Ortega accepted the seat of data contributor of Smallborough Police, opened by the mail to the invited address.',
    )
  })

  it('to a domain that no agency lists waits for a keeper of another agency', async () => {
    const { memberId, needsSecond } = await invite('police-lead', { email: 'nell@made-up.example' })
    expect(needsSecond).toBe(true)
    const invitations = () => at.box.received.filter(({ subject }) => subject.startsWith('Your invitation'))
    await send()
    expect(invitations()).toEqual([])
    expect((await refusal(at.callerAs('police-lead').member.vouch(vouching(memberId)))).sentence).toBe(
      'You gave this seat: it takes a second keeper.',
    )
    const notOf = (agencyId: string) =>
      at.database.db.updateTable('invitation').set({ secondNotOf: agencyId }).execute()
    await notOf(at.agency('council'))
    expect(await refusal(at.callerAs('manager').member.vouch(vouching(memberId)))).toMatchObject({
      sentence:
        'No agency lists the domain of this address: it takes a keeper of another agency than the one who invited.',
      who: 'a keeper of another agency',
    })
    await notOf(at.agency('police'))
    const vouched = await at.callerAs('administrator').member.vouch(vouching(memberId))
    expect(vouched.code).toBeNull()
    await send()
    expect(invitations().map(({ to }) => to)).toEqual([['nell@made-up.example']])
  })

  it('to a domain that the inviter listed does not rely on it', async () => {
    const list = (by: string) =>
      at.callerAs(by).agency.listMailDomains({ code: 'police', version: 1, domains: ['made-up.example'] })
    await list('manager')
    const email = 'nell@made-up.example'
    expect((await invite('manager', { email })).needsSecond).toBe(true)
    expect((await invite('administrator', { email: `other.${email}` })).needsSecond).toBe(false)
  })

  it('ends with the one that is given anew, and is not sent then', async () => {
    await listDomain(at, 'police.example')
    await invite('manager')
    await invite('manager', { title: 'Senior analyst' })
    await send()
    const subjects = at.box.received.map(({ subject }) => subject)
    expect(subjects.filter((subject) => subject.startsWith('Your invitation'))).toHaveLength(1)
  })
})

describe('an invitation without mail', () => {
  const at = perTest(openPartnershipAlone)
  const invite = (changes = {}) => inviteMember(at.callerAs('manager'), changes)

  it('is opened by its link and the code of a second keeper together, never by one of them', async () => {
    const { memberId, token, needsSecond, way } = await invite()
    expect({ needsSecond, way }).toEqual({ needsSecond: true, way: 'code' })
    expect(await findInvitation(at.services, token)).toEqual({
      needsCode: true,
      partnershipName: expect.any(String),
    })
    const without = await refusal(accept(at, token, { code: '' }))
    expect(without.fields).toEqual([
      {
        field: 'code',
        sentence: 'Nobody has handed over a code yet: ask whoever invited you who does.',
      },
    ])
    expect((await refusal(at.callerAs('manager').member.vouch(vouching(memberId)))).sentence).toBe(
      'You gave this seat: it takes a second keeper.',
    )
    const code = await codeOf(at, memberId)
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect((await refusal(accept(at, token, { code: 'AAAA-AAAA-AAAA' }))).code).toBe('bad-input')
    expect(await openInvitation(at.services, { token, code: code.toLowerCase() })).toMatchObject({
      needsPassword: true,
    })
    await accept(at, token, { code: code.replaceAll('-', ' ') })
    expect((await eventsOn(at, memberId)).at(-1)?.summary).toBe(
      'Nell Ortega accepted the seat of data contributor of Smallborough Police, opened by a code that Niall Forsyth handed over.',
    )
  })

  it('opens to no code after ten that were wrong', async () => {
    const { memberId, token } = await invite()
    const code = await codeOf(at, memberId)
    for (let n = 0; n < 10; n += 1) await refusal(accept(at, token, { code: 'AAAA-AAAA-AAAA' }))
    expect((await refusal(accept(at, token, { code }))).sentence).toBe(
      'Too many codes were wrong: ask for a new one.',
    )
    await accept(at, token, { code: await codeOf(at, memberId) })
  })

  it('to a seat that takes two keepers is confirmed by who handed over its code', async () => {
    const { memberId, token } = await invite({ role: 'agency-lead' })
    await accept(at, token)
    const seat = (await at.callerAs('manager').member.list()).find(({ id }) => id === memberId)
    expect(seat).toMatchObject({ unconfirmed: false, confirmedBy: 'Niall Forsyth', invitation: null })
  })

  it('given anew ends the code that was handed over', async () => {
    const first = await invite()
    const code = await codeOf(at, first.memberId)
    const second = await invite()
    for (const { token } of [first, second]) {
      expect((await refusal(accept(at, token, { code }))).code).not.toBe('ok')
    }
    await accept(at, second.token)
  })

  it('to an address that somebody has already does not tell the name behind it', async () => {
    await accept(at, (await invite({ name: 'Bo Elsewhere', email: 'bo@elsewhere.example' })).token)
    const { memberId } = await invite({ name: 'Who Is It', email: 'bo@elsewhere.example', agencyCode: 'icb' })
    const seat = (await at.callerAs('manager').member.list()).find(({ id }) => id === memberId)
    expect(seat?.name).toBe('Who Is It')
    expect((await eventsOn(at, memberId))[0]?.summary).toContain('Who Is It was invited')
    const waiting = await at.callerAs('administrator').me.waiting()
    expect(JSON.stringify(waiting)).not.toContain('Bo Elsewhere')
  })
})
