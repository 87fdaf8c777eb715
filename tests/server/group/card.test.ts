import { newId } from '@roundtable/db/ids.ts'
import { type Running, startServer } from '@roundtable/server/main.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { giveSeat } from '../../support/make/member.ts'
import { openPartnershipAlone, testConfig } from '../../support/make/partnership.ts'
import { makeDevice } from '../../support/make/passkey.ts'
import { refusal } from '../../support/read/refusal.ts'
import { callOverHttp } from '../../support/server/call-over-http.ts'

const at = perTest(openPartnershipAlone)
let server: Running
let groupId = ''
const facilitator = 'police-contributor'
const password = 'four quiet words together'
const lastDay = '2027-05-31'

beforeEach(async () => {
  const facilitatorId = await giveSeat(at, facilitator, {
    agencyId: at.agency('police'),
    role: 'voice-facilitator',
  })
  groupId = newId()
  const group = { id: groupId, name: 'Voices', kind: 'care-council' as const, facilitatorId }
  await at.callerAs(facilitator).group.start(group)
  server = await startServer({
    config: { ...testConfig, publicUrl: 'http://127.0.0.1' },
    database: at.database,
    now: () => at.clock.now,
  })
})
afterEach(() => server.close())

const call = (path: string, body: object | undefined, cookie = '') =>
  callOverHttp(`${server.url}${path}`, body, cookie)
const add = () => at.callerAs(facilitator).group.addYoungPerson({ groupId, lastDay })
const use = (code: string, name = 'quiet-fox', chosen = password) =>
  call('/api/card/use', { code, name, password: chosen })
const signIn = (chosen = password) =>
  call('/api/auth/sign-in/email', { email: 'Quiet-Fox', password: chosen })
const meOf = async (cookie: string) => (await call(`/trpc/${at.slug}/me.get`, undefined, cookie)).json
const membersOf = async () => (await at.callerAs(facilitator).group.list()).groups[0]?.members ?? []
const later = (days: number) => {
  at.clock.now = new Date(Date.parse(at.clock.now) + days * 86_400_000).toISOString()
}

describe('a card', () => {
  it('lets a young person choose a name and a password once, without an address or a real name', async () => {
    const card = await add()
    expect(card).toMatchObject({ name: 'Member 1 of Voices' })
    const opened = await call('/api/card/open', { code: card.code.toLowerCase() })
    expect(opened.json).toMatchObject({ groupName: 'Voices', signInName: '', before: [] })
    expect((await use(card.code, 'born-2009')).status).toBe(400)
    const used = await use(card.code)
    expect(used.status).toBe(200)
    const me = await meOf(used.cookie)
    expect(me.person).toMatchObject({ name: 'Member 1 of Voices', email: '' })
    expect(me.seats).toMatchObject([{ role: 'young-person', untilDay: lastDay }])
    expect((await use(card.code)).status).toBe(400)
    expect((await signIn()).status).toBe(200)
    expect((await use((await add()).code)).json.error.message).toContain('Somebody has this name already')
  })

  it('ends after a fortnight, and with the next one', async () => {
    const first = await add()
    const [member] = await membersOf()
    const second = await at.callerAs(facilitator).group.giveCard({ memberId: member?.memberId ?? '' })
    expect((await use(first.code)).json.error.message).toContain('has ended')
    later(15)
    expect((await use(second.code)).json.error.message).toContain('has ended')
  })

  it('given anew ends every session, and is told to the young person and in the trail', async () => {
    const first = await use((await add()).code)
    const [member] = await membersOf()
    const memberId = member?.memberId ?? ''
    at.clock.now = new Date(Date.parse(at.clock.now) + 60_000).toISOString()
    const again = await at.callerAs(facilitator).group.giveCard({ memberId })
    expect(await meOf(first.cookie)).toMatchObject({ error: expect.anything() })
    expect((await meOf((await signIn()).cookie)).laterCard).toMatchObject({ usedAt: null })
    const entered = await use(again.code, 'quiet-fox', 'another four quiet words')
    expect((await meOf(entered.cookie)).laterCard).toMatchObject({ usedAt: at.clock.now })
    const { json } = await call(`/trpc/${at.slug}/account.get`, undefined, entered.cookie)
    expect(json.cards).toHaveLength(2)
    expect((await signIn()).status).toBe(401)
    const trail = await at.database.db.selectFrom('auditEvent').select('action').execute()
    const actions = trail.map(({ action }) => action)
    expect(actions).toEqual(
      expect.arrayContaining(['member.carded', 'member.card-given', 'account.card-used']),
    )
  })

  it('is a matter of the facilitator of the group alone', async () => {
    await add()
    const [member] = await membersOf()
    const memberId = member?.memberId ?? ''
    expect((await refusal(at.callerAs('manager').group.giveCard({ memberId }))).code).toBe('forbidden')
    expect((await refusal(at.callerAs('manager').group.addYoungPerson({ groupId, lastDay }))).code).toBe(
      'forbidden',
    )
    expect((await refusal(at.callerAs('police-lead').group.giveCard({ memberId }))).code).toBe('forbidden')
    const step = { memberId, version: 1, reason: 'Left.' }
    expect((await refusal(at.callerAs('manager').group.endYoungPerson(step))).code).toBe('forbidden')
  })

  it('opens a seat that its facilitator ends, and lets come back where that was a mistake', async () => {
    const { cookie } = await use((await add()).code)
    const [member] = await membersOf()
    const memberId = member?.memberId ?? ''
    const step = { memberId, version: 1, reason: 'Moved away.' }
    const as = at.callerAs(facilitator).group
    await as.endYoungPerson(step)
    expect((await refusal(as.endYoungPerson(step))).code).toBe('conflict')
    expect((await refusal(as.endYoungPerson({ ...step, version: 2 }))).sentence).toContain('ended already')
    expect(await meOf(cookie)).toMatchObject({ seats: [], thanks: expect.any(String) })
    expect((await membersOf())[0]).toMatchObject({ hasEnded: true, mayComeBack: true, version: 2 })
    expect((await refusal(as.giveCard({ memberId }))).sentence).toContain('has ended')
    await as.restoreYoungPerson({ ...step, version: 2 })
    expect((await meOf(cookie)).seats).toMatchObject([{ role: 'young-person', untilDay: lastDay }])
    await as.endYoungPerson({ ...step, version: 3 })
    at.clock.now = '2027-06-01T09:00:00.000Z'
    expect((await refusal(as.restoreYoungPerson({ ...step, version: 4 }))).sentence).toContain('has passed')
    const steps = await at.database.db
      .selectFrom('auditEvent')
      .select(['action', 'personId'])
      .where('action', 'in', ['member.ended', 'member.restored'])
      .execute()
    const by = { personId: at.person(facilitator) }
    expect(steps).toMatchObject([by, by, by])
  })

  it('makes a passkey instead of a password; whatever signed in before counts no more', async () => {
    const device = makeDevice({ origin: 'http://127.0.0.1', rpId: '127.0.0.1' })
    const first = await add()
    await use(first.code)
    const [member] = await membersOf()
    const { code } = await at.callerAs(facilitator).group.giveCard({ memberId: member?.memberId ?? '' })
    const begin = (name: string) => call('/api/card/passkey', { code, name })
    expect((await begin('Ada Long')).status).toBe(400)
    const asked = await begin('quiet-fox')
    expect(asked.json).toMatchObject({ rpId: '127.0.0.1', userName: 'quiet-fox', exclude: [] })
    const made = device.create(asked.json.challenge)
    const foreign = makeDevice({ origin: 'http://evil.example', rpId: '127.0.0.1' }).create(
      asked.json.challenge,
    )
    const useIt = (passkey: object) => call('/api/card/use', { code, name: 'quiet-fox', passkey })
    expect((await useIt(foreign)).status).toBe(422)
    const again = await begin('quiet-fox')
    const entered = await useIt(device.create(again.json.challenge))
    expect(entered.status).toBe(200)
    expect((await useIt(made)).status).toBe(400)
    expect((await signIn()).status).toBe(401)
    const account = (await call(`/trpc/${at.slug}/account.get`, undefined, entered.cookie)).json
    expect(account).toMatchObject({ proof: 'passkey', isProven: true, hasPassword: false, signsInAt: null })
    const { challenge } = (await call('/api/auth/passkey/start', {})).json
    expect((await call('/api/auth/passkey/sign-in', device.get(challenge))).status).toBe(200)
    const set = { current: '', password }
    const act = (input: object) => call(`/trpc/${at.slug}/account.changePassword`, input, entered.cookie)
    expect((await act(set)).status).toBe(200)
    expect((await signIn()).status).toBe(200)
  })

  it('is no road to the seat of somebody who has become something else', async () => {
    const { code } = await add()
    const [member] = await membersOf()
    const id = member?.memberId ?? ''
    await at.database.db.updateTable('member').set({ role: 'contributor' }).where('id', '=', id).execute()
    expect((await use(code)).status).toBe(400)
    const as = at.callerAs(facilitator).group
    expect((await refusal(as.giveCard({ memberId: id }))).sentence).toContain('no young person’s')
    const step = { memberId: id, version: 1, reason: 'No more.' }
    expect((await refusal(as.endYoungPerson(step))).sentence).toContain('no young person’s')
  })

  it('opens a seat that ends by itself after its last day, with thanks', async () => {
    const card = await add()
    await use(card.code)
    at.clock.now = '2027-06-01T09:00:00.000Z'
    const { cookie } = await signIn()
    const { json } = await call('/trpc/-/me.get', undefined, cookie)
    expect(json).toMatchObject({ partnerships: [], thanks: expect.any(String) })
    expect((await membersOf())[0]).toMatchObject({ hasEnded: true })
  })

  it('makes its giver somebody who approves nothing of that young person’s', async () => {
    await add()
    const opened = await at.database.db.selectFrom('openedAccount').selectAll().execute()
    expect(opened).toMatchObject([{ openedBy: at.person(facilitator) }])
  })
})

describe('a group', () => {
  it('ends when nobody is left in it', async () => {
    await add()
    const [group] = (await at.callerAs('manager').group.list()).groups
    const id = group?.id ?? ''
    const end = () => at.callerAs(facilitator).group.end({ id, version: 1, reason: 'It met for a year.' })
    expect((await refusal(end())).sentence).toContain('still have a seat in it')
    at.clock.now = '2027-06-01T09:00:00.000Z'
    await end()
    const late = at.callerAs(facilitator).group.addYoungPerson({ groupId, lastDay: '2028-05-31' })
    expect((await refusal(late)).sentence).toBe('This group has ended.')
  })
})
