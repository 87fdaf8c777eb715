import { jobs } from '@roundtable/server/job/jobs.ts'
import { type Running, startServer } from '@roundtable/server/main.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openMailedPartnership } from '../../support/make/mailed-partnership.ts'
import { accept, inviteByMail } from '../../support/make/member.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openMailedPartnership)
let server: Running
const email = 'nell.ortega@police.example'
const first = 'four quiet words together'
const second = 'another five words of mine'

beforeEach(async () => {
  const { mail } = at.services.config
  const { memberId: _, token } = await inviteByMail(at, 'manager')
  if (mail !== undefined) at.services.config = { ...at.services.config, mail }
  await accept(at, token, { password: first })
  server = await startServer({
    config: { ...at.services.config, publicUrl: 'http://127.0.0.1' },
    database: at.database,
    now: () => at.clock.now,
  })
})
afterEach(() => server.close())

async function call(path: string, body?: object, cookie = '') {
  const headers = { 'content-type': 'application/json', 'user-agent': 'Firefox/140.0 on Windows', cookie }
  const answer = await fetch(`${server.url}${path}`, {
    headers,
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    json: text === '' ? null : JSON.parse(text),
    cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
  }
}
const signIn = (password: string, who = email) => call('/api/auth/sign-in/email', { email: who, password })
const account = async (cookie: string) => {
  const { status, json } = await call(`/trpc/${at.slug}/account.get`, undefined, cookie)
  return status === 200 ? json.result.data : status
}
const act = (procedure: string, input: object | undefined, cookie: string) =>
  call(`/trpc/${at.slug}/account.${procedure}`, input ?? {}, cookie)
const send = () => jobs.find(({ name }) => name === 'send-mail')?.run(at.services, { isHeld: () => true })
const linkIn = (subject: string, to = email) => {
  const letter = at.box.received.find((each) => each.subject === subject && each.to.includes(to))
  return /\/change\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
}

describe('somebody’s own account', () => {
  it('shows where they are signed in; each session is ended, or all', async () => {
    const here = (await signIn(first)).cookie
    const there = (await signIn(first)).cookie
    const { sessions, email: shown } = await account(here)
    expect(shown).toBe(email)
    expect(sessions).toHaveLength(2)
    expect(sessions[0]).toMatchObject({ address: '127.0.0.1', agent: 'Firefox/140.0 on Windows' })
    const other = sessions.find((each: { isThis: boolean }) => !each.isThis)
    expect((await act('endSession', { id: other.id }, here)).status).toBe(200)
    expect(await account(there)).toBe(401)
    expect((await act('endSession', { id: other.id }, here)).status).toBe(404)
    await act('endSessions', undefined, here)
    expect(await account(here)).toBe(401)
  })

  it('has another password once the one of now is typed, and other sessions end', async () => {
    const here = (await signIn(first)).cookie
    const there = (await signIn(first)).cookie
    const wrong = await act('changePassword', { current: 'not this one at all', password: second }, here)
    expect(wrong.status).toBe(400)
    expect((await act('changePassword', { current: first, password: 'Password12345' }, here)).status).toBe(
      400,
    )
    expect((await act('changePassword', { current: first, password: second }, here)).status).toBe(200)
    expect(await account(there)).toBe(401)
    expect((await account(here)).email).toBe(email)
    expect((await signIn(first)).status).toBe(401)
    expect((await signIn(second)).status).toBe(200)
  })

  it('has another name from then on, told in the trail', async () => {
    const here = (await signIn(first)).cookie
    await act('rename', { name: 'Nell Ortega-Byrne' }, here)
    expect((await account(here)).name).toBe('Nell Ortega-Byrne')
    const events = await at.database.db
      .selectFrom('auditEvent')
      .select('summary')
      .where('action', '=', 'account.renamed')
      .execute()
    expect(events).toEqual([{ summary: 'Nell Ortega is called Nell Ortega-Byrne from now on.' }])
  })

  it('has another address once the mail to it was opened, and the old one is told', async () => {
    const here = (await signIn(first)).cookie
    const next = 'nell@elsewhere.example'
    await act('changeEmail', { email: next, current: first }, here)
    expect((await account(here)).waitingEmail).toBe(next)
    expect((await signIn(first, next)).status).toBe(401)
    await send()
    const token = linkIn('Confirm your new address', next)
    expect((await call(`/api/account/change/${token}`)).json).toMatchObject({ kind: 'email', email: next })
    expect((await call('/api/account/change', { token })).status).toBe(200)
    expect((await call('/api/account/change', { token })).status).toBe(422)
    expect((await signIn(first, next)).status).toBe(200)
    expect((await signIn(first)).status).toBe(401)
    await send()
    expect(at.box.received.map(({ to, subject }) => `${to} ${subject}`)).toContain(
      `${email} Your address was changed`,
    )
  })

  it('takes no address that somebody has', async () => {
    const here = (await signIn(first)).cookie
    const taken = await at.emailOf('manager')
    await act('changeEmail', { email: taken, current: first }, here)
    await send()
    expect(
      (await call('/api/account/change', { token: linkIn('Confirm your new address', taken) })).status,
    ).toBe(422)
  })
})

describe('a forgotten password', () => {
  const mailedLink = async () => {
    await send()
    return linkIn('Choose a new password')
  }

  it('is set anew by a mail, once, and ends every session; nobody learns who has an account', async () => {
    const here = (await signIn(first)).cookie
    const known = await call('/api/account/forgotten', { email })
    const unknown = await call('/api/account/forgotten', { email: 'nobody@police.example' })
    expect([known.status, known.json]).toEqual([unknown.status, unknown.json])
    await expect.poll(mailedLink, { timeout: 20_000 }).not.toBe('')
    const token = linkIn('Choose a new password')
    expect(at.box.received.filter(({ to }) => to.includes('nobody@police.example'))).toEqual([])
    expect((await call('/api/account/change', { token, password: 'short' })).status).toBe(400)
    expect((await call('/api/account/change', { token, password: second })).status).toBe(200)
    expect((await call('/api/account/change', { token, password: first })).status).toBe(422)
    expect(await account(here)).toBe(401)
    expect((await signIn(second)).status).toBe(200)
  })

  it('waits half an hour', async () => {
    await call('/api/account/forgotten', { email })
    await expect.poll(mailedLink, { timeout: 20_000 }).not.toBe('')
    at.clock.now = new Date(Date.parse(at.clock.now) + 31 * 60_000).toISOString()
    const late = await call('/api/account/change', {
      token: linkIn('Choose a new password'),
      password: second,
    })
    expect(late.json.error.message).toBe('This link has ended: ask for a new one.')
  })
})

describe('a lost password where no mail goes out', () => {
  const reason = 'We met.'
  const seatOf = async (by = 'manager') => {
    const seat = (await at.callerAs(by).member.list()).find((each) => each.email === email)
    return { id: seat?.id ?? '', version: seat?.version ?? 0, reason }
  }
  beforeEach(() => {
    const { mail: _, ...config } = at.services.config
    at.services.config = config
  })

  it('is set anew by a link of one keeper and the code of another, never by one of them', async () => {
    const { link } = await at.callerAs('manager').member.offerPassword(await seatOf())
    const token = link.slice(link.lastIndexOf('/') + 1)
    expect((await call('/api/account/change', { token, password: second })).status).toBe(400)
    expect((await refusal(at.callerAs('manager').member.vouchPassword(await seatOf()))).sentence).toBe(
      'You gave the link: it takes a second keeper.',
    )
    const { code } = await at.callerAs('administrator').member.vouchPassword(await seatOf())
    expect((await signIn(first)).status).toBe(200)
    expect(
      (await call('/api/account/change', { token, code: 'AAAA-AAAA-AAAA', password: second })).status,
    ).toBe(400)
    expect((await call('/api/account/change', { token, code, password: second })).status).toBe(200)
    expect((await signIn(second)).status).toBe(200)
  })

  it('is no matter of who does not keep every seat the person has', async () => {
    const manager = (await at.callerAs('manager').member.list()).find(({ role }) => role === 'manager')
    const own = { id: manager?.id ?? '', version: manager?.version ?? 0, reason }
    expect((await refusal(at.callerAs('manager').member.offerPassword(own))).code).toBe('forbidden')
    expect((await refusal(at.callerAs('police-lead').member.offerPassword(own))).code).toBe('not-found')
    const lead = at.callerAs('police-lead')
    expect((await lead.member.offerPassword(await seatOf('police-lead'))).link).toContain('/change/')
  })
})

describe('another address where no mail goes out', () => {
  const reason = 'We met.'
  const next = 'nell.ortega@council.example'
  const seatOf = async (by: string) => {
    const seat = (await at.callerAs(by).member.list()).find((each) => each.name === 'Nell Ortega')
    return { seat, input: { id: seat?.id ?? '', version: seat?.version ?? 0, reason } }
  }
  const confirm = async (by: string) => at.callerAs(by).member.confirmEmail((await seatOf(by)).input)
  beforeEach(async () => {
    const { mail: _, ...config } = at.services.config
    at.services.config = config
    await server.close()
    server = await startServer({
      config: { ...config, publicUrl: 'http://127.0.0.1' },
      database: at.database,
      now: () => at.clock.now,
    })
  })

  const waitsFor = async (by: string) =>
    (await at.callerAs(by).me.waiting()).items
      .filter(({ what }) => what === 'Account')
      .map(({ title, verb }) => `${verb}: ${title}`)

  it('counts once two keepers have confirmed it, neither of them the person, and waits for each of them', async () => {
    expect(await waitsFor('manager')).toEqual([])
    const { cookie } = await signIn(first)
    expect((await refusal(confirm('manager'))).sentence).toContain('asked for no other address')
    const asked = await call(`/trpc/${at.slug}/account.changeEmail`, { email: next, current: first }, cookie)
    expect(asked.status).toBe(200)
    expect((await seatOf('manager')).seat?.emailToConfirm).toBe(next)
    expect([await waitsFor('manager'), await waitsFor('chair')]).toEqual([['Confirm: Nell Ortega'], []])
    expect(await confirm('manager')).toEqual({ isDone: false })
    expect((await seatOf('manager')).seat?.emailToConfirm).toBeNull()
    expect([await waitsFor('manager'), await waitsFor('administrator')]).toEqual([
      [],
      ['Confirm: Nell Ortega'],
    ])
    expect((await refusal(confirm('manager'))).sentence).toBe(
      'You confirmed this address: it takes a second keeper.',
    )
    expect((await signIn(first)).status).toBe(200)
    expect(await confirm('administrator')).toEqual({ isDone: true })
    expect((await signIn(first)).status).toBe(401)
    const entered = await call('/api/auth/sign-in/email', { email: next, password: first })
    expect(entered.status).toBe(200)
    expect((await refusal(confirm('administrator'))).sentence).toContain('or has it by now')
  })
})
