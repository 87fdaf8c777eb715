import { openInvitation } from '@roundtable/server/member/accept-invitation.ts'
import { inviteAdministrators } from '@roundtable/server/partnership/invite-administrators.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { accept, codeOf, newcomer, tokenIn } from '../../support/make/member.ts'
import { type Caller, openPartnershipAlone } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnershipAlone)

type Invitation = Parameters<Caller['member']['invite']>[0]
const invite = (by: string, changes: Partial<Invitation> = {}) =>
  at.callerAs(by).member.invite({ ...newcomer, ...changes })
const listed = async (by = 'manager', name = newcomer.name) =>
  (await at.callerAs(by).member.list()).find((member) => member.name === name)
const passwordOf = async (personId: string) =>
  (
    await at.database.db
      .selectFrom('credential')
      .select('password')
      .where('personId', '=', personId)
      .execute()
  ).map(({ password }) => password)[0]

describe('an invitation', () => {
  it('makes a person, a seat without rights, and a link that is told once', async () => {
    const { memberId, link, expiresAt } = await invite('manager')
    expect(link).toMatch(/^https:\/\/roundtable\.example\/invitation\/[\w-]{43}$/)
    expect(expiresAt).toBe('2026-11-30T09:00:00.000Z')
    const kept = await at.database.db.selectFrom('invitation').selectAll().execute()
    expect(kept).toHaveLength(1)
    expect(kept[0]?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(kept)).not.toContain(tokenIn(link))
    expect(await listed()).toMatchObject({ id: memberId, email: 'nell.ortega@police.example', invited: true })
    const [event] = await eventsOn(at, memberId)
    expect(event).toMatchObject({
      action: 'member.invited',
      category: 'people',
      agencyId: at.agency('police'),
      summary: 'Nell Ortega was invited as data contributor of Smallborough Police.',
    })
  })

  it('gives the seat its rights once it is accepted', async () => {
    const { memberId, link } = await invite('manager')
    const { personId } = await at.database.db
      .selectFrom('member')
      .select('personId')
      .where('id', '=', memberId)
      .executeTakeFirstOrThrow()
    const code = await codeOf(at, memberId)
    expect(await openInvitation(at.services, { token: tokenIn(link), code })).toMatchObject({
      name: 'Nell Ortega',
      agencyName: 'Smallborough Police',
      roleWord: 'Data contributor',
      needsPassword: true,
    })
    const accepted = await accept(at, tokenIn(link), { code })
    expect(accepted).toEqual({ personId, partnershipSlug: 'smallborough' })
    expect(await listed()).toMatchObject({ invited: false })
    expect((await eventsOn(at, memberId)).at(-1)).toMatchObject({ action: 'member.joined', personId })
  })

  it('is used once', async () => {
    const { link, memberId } = await invite('manager')
    const code = await codeOf(at, memberId)
    const once = () => accept(at, tokenIn(link), { code })
    const outcomes = await Promise.allSettled([once(), once()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await refusal(once())).sentence).toBe(
      'This invitation has been used already: sign in, or ask for a new one.',
    )
  })

  it('ends after seven days', async () => {
    const { link, memberId } = await invite('manager')
    const code = await codeOf(at, memberId)
    at.clock.now = '2026-11-30T09:00:00.000Z'
    const refused = await refusal(accept(at, tokenIn(link), { code }))
    expect(refused.sentence).toBe(
      'This invitation ended on 30 November 2026: ask whoever invited you for a new one.',
    )
  })

  it('nobody gave is none', async () => {
    const refused = await refusal(accept(at, 'x'.repeat(43)))
    expect(refused.code).toBe('not-found')
  })

  it('can be given anew while it waits, and the old link ends with the new one', async () => {
    const first = await invite('manager')
    const second = await invite('police-lead', { title: 'Senior analyst' })
    expect(second.memberId).toBe(first.memberId)
    await accept(at, tokenIn(second.link))
    expect((await refusal(accept(at, tokenIn(first.link)))).code).toBe('rule')
    expect(await listed()).toMatchObject({ title: 'Senior analyst', invited: false })
    expect((await refusal(invite('manager'))).sentence).toBe(
      'Nell Ortega is data contributor of Smallborough Police already.',
    )
  })

  it('never replaces the password of somebody who can sign in already', async () => {
    const known = { email: 'bo@elsewhere.example', name: 'Bo Elsewhere' }
    const first = await invite('manager', known)
    const { personId } = await accept(at, tokenIn(first.link))
    const second = await invite('manager', { ...known, agencyCode: 'icb' })
    const token = tokenIn(second.link)
    const code = await codeOf(at, second.memberId)
    const before = await passwordOf(personId)
    expect((await refusal(accept(at, token, { code, signedInAs: at.person('manager') }))).code).toBe(
      'not-signed-in',
    )
    await accept(at, token, { code, signedInAs: personId, password: 'another password entirely' })
    expect(await passwordOf(personId)).toBe(before)
  })

  it('to an observer needs a last day, and grants goals, or none', async () => {
    const observer = { role: 'observer', agencyCode: 'council' } as const
    expect((await refusal(invite('manager', observer))).fields).toEqual([
      { field: 'untilDay', sentence: 'An observer’s seat has a last day: choose it.' },
    ])
    const { memberId } = await invite('manager', { ...observer, untilDay: '2027-03-31', goalCodes: ['safe'] })
    const grants = await at.database.db
      .selectFrom('memberGrant')
      .select('goalId')
      .where('memberId', '=', memberId)
      .execute()
    expect(grants).toEqual([{ goalId: at.goal('safe') }])
    const other = { name: 'Ann Inspector', email: 'ann@inspectorate.example', untilDay: '2027-03-31' }
    await invite('manager', { ...observer, ...other, goalCodes: [] })
    const unknown = invite('manager', { ...observer, untilDay: '2027-03-31', goalCodes: ['rich'] })
    expect((await refusal(unknown)).fields?.[0]?.sentence).toBe('There is no goal rich.')
  })

  it('has days that make sense', async () => {
    const past = await refusal(invite('manager', { fromDay: '2026-01-01', untilDay: '2026-02-01' }))
    expect(past.fields?.[0]?.sentence).toBe('The last day has passed already.')
    const turned = await refusal(invite('manager', { fromDay: '2027-02-01', untilDay: '2027-01-01' }))
    expect(turned.fields?.[0]?.sentence).toBe('The last day cannot be before the first.')
  })
})

describe('who invites whom', () => {
  it('a lead invites into their own agency, into its own roles', async () => {
    await invite('police-lead')
    await invite('police-lead', { role: 'agency-lead' })
    const higher = await refusal(invite('police-lead', { role: 'delegated-partner' }))
    expect(higher).toMatchObject({
      code: 'forbidden',
      sentence:
        'A lead gives these seats in their own agency: agency lead, data contributor, carer representative.',
    })
    const foreign = await refusal(invite('police-lead', { agencyCode: 'icb' }))
    expect(foreign).toEqual(await refusal(invite('police-lead', { agencyCode: 'nowhere' })))
    expect(foreign.code).toBe('not-found')
  })

  it('nobody gives themselves a seat', async () => {
    const own = { email: 'niall.forsyth@northmere.example', role: 'manager' } as const
    expect((await refusal(invite('administrator', own))).sentence).toBe(
      'You cannot give yourself a seat: ask somebody else who keeps people.',
    )
    const lead = { email: 'ruth.calder@northmere.example', role: 'contributor' } as const
    expect((await refusal(invite('police-lead', lead))).code).toBe('forbidden')
  })

  it('the administrator is given no figures, and nobody with figures becomes administrator', async () => {
    const administrator = { email: 'niall.forsyth@northmere.example', role: 'contributor' } as const
    expect((await refusal(invite('manager', administrator))).code).toBe('rule')
    const contributor = { email: 'imran.sadiq@northmere.example', role: 'administrator' } as const
    expect((await refusal(invite('manager', contributor))).code).toBe('rule')
  })

  it.each(['chair', 'police-contributor', 'scrutineer', 'observer', 'elected-member'])(
    'the %s invites nobody and sees no list',
    async (key) => {
      expect((await refusal(invite(key))).code).toBe('forbidden')
      expect((await refusal(at.callerAs(key).member.list())).code).toBe('forbidden')
    },
  )

  it('a lead sees the people of their own agency, the manager and the administrator all', async () => {
    const agencies = async (key: string) => [
      ...new Set((await at.callerAs(key).member.list()).map((member) => member.agencyCode)),
    ]
    expect(await agencies('police-lead')).toEqual(['police'])
    expect(await agencies('manager')).toContain('icb')
    expect(await agencies('administrator')).toContain('icb')
  })
})

describe('the first administrators', () => {
  const rae = { email: 'Root@area.example', name: 'Rae Root' }
  const kit = { email: 'kit@area.example', name: 'Kit Kerr' }
  const partnershipName = 'St Mary’s & Área'
  const invitePair = (people = [rae, kit]) => inviteAdministrators(at.services, { people, partnershipName })
  const take = (link: string | null = '') => accept(at, tokenIn(link))

  it('are two, invited into a partnership that is made for them, and confirm each other', async () => {
    const { db } = at.database
    await db.updateTable('partnership').set({ readOnly: 1 }).execute()
    const { invited, partnershipSlug } = await invitePair()
    expect(partnershipSlug).toBe('st-marys-area')
    const [first, second] = [await take(invited[0]?.link), await take(invited[1]?.link)]
    expect(first.partnershipSlug).toBe('st-marys-area')
    const seats = await db
      .selectFrom('member')
      .innerJoin('agency', 'agency.id', 'member.agencyId')
      .select(['role', 'agency.code', 'personId', 'confirmedBy'])
      .where('personId', 'in', [first.personId, second.personId])
      .orderBy('member.id')
      .execute()
    const seat = { role: 'administrator', code: 'administration' }
    expect(seats).toEqual([
      { ...seat, personId: first.personId, confirmedBy: second.personId },
      { ...seat, personId: second.personId, confirmedBy: first.personId },
    ])
    const again = await refusal(invitePair())
    expect(again.sentence).toBe('Rae Root is administrator already.')
  })

  it('are never one alone, nor one person twice', async () => {
    await at.database.db.updateTable('partnership').set({ readOnly: 1 }).execute()
    expect((await refusal(invitePair([rae]))).sentence).toBe(
      'Nobody here could confirm one administrator alone: invite two people at once, who confirm each other.',
    )
    expect((await refusal(invitePair([rae, { ...rae, name: 'Ray' }]))).sentence).toBe(
      'These are one person: invite two, each with an address of their own.',
    )
  })

  it('join the partnership that is there, and get new links while they have not accepted', async () => {
    const first = await invitePair()
    const second = await invitePair()
    expect(first.partnershipSlug).toBe('smallborough')
    expect(second.invited[0]?.link).not.toBe(first.invited[0]?.link)
    await take(second.invited[0]?.link)
    expect(await listed('manager', 'Rae Root')).toMatchObject({ role: 'administrator', unconfirmed: false })
  })

  it('are followed by one alone, whom somebody who keeps people confirms', async () => {
    const { invited } = await invitePair([rae])
    await take(invited[0]?.link)
    expect(await listed('manager', 'Rae Root')).toMatchObject({ unconfirmed: true, mayConfirm: true })
  })

  it('given anew on the screen is confirmed by a second keeper, no longer by being invited together', async () => {
    await invitePair()
    const { link } = await invite('manager', { ...rae, role: 'administrator', agencyCode: 'administration' })
    await take(link)
    expect(await listed('manager', 'Rae Root')).toMatchObject({ confirmedBy: 'Niall Forsyth' })
  })

  it('have addresses that are some', async () => {
    const refused = await refusal(invitePair([{ ...rae, email: 'root' }, kit]))
    expect(refused.sentence).toBe('Give an e-mail address.')
  })
})
