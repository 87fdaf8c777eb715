import { newId } from '@roundtable/db/ids.ts'
import { type Running, startServer } from '@roundtable/server/main.ts'
import {
  problemsOfAddress,
  problemsOfCurrent,
  problemsOfFactorCode,
  problemsOfName,
  problemsOfSecondFactor,
} from '@roundtable/shared/account/account-form.ts'
import { problemsOfPasskeyName } from '@roundtable/shared/account/passkey-form.ts'
import { problemsOfPassword, problemsOfSignIn } from '@roundtable/shared/account/password-form.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { problemsOfCode } from '@roundtable/shared/member/invitation-code.ts'
import { momentOf, problemsOfMoment } from '@roundtable/shared/past/as-at-form.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { codeOf, inviteMember } from '../../support/make/member.ts'
import { openPartnership, testConfig } from '../../support/make/partnership.ts'
import { fieldsRefused, oneRule } from '../../support/read/form-refusal.ts'

const at = perFile(openPartnership)
let server: Running
beforeAll(async () => {
  server = await startServer({
    config: { ...testConfig, publicUrl: 'http://127.0.0.1' },
    database: at.database,
    now: () => at.clock.now,
  })
})
afterAll(() => server.close())

async function post(path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const { error } = (await answer.json()) as { error: { message: string; fields: [] } }
  if (!answer.ok) throw new DomainError('bad-input', error.message, { fields: error.fields })
}

oneRule('signing in', {
  right: () => ({ email: 'una@police.example', password: 'four quiet words together' }),
  form: problemsOfSignIn,
  verb: (input) => post('/api/auth/sign-in/email', input),
  wrong: { 'no e-mail address': { email: ' ' }, 'no password': { password: '' } },
})

oneRule('the code of an invitation', {
  right: async () => {
    const { memberId, token } = await inviteMember(at.callerAs('manager'), { agencyCode: 'icb' })
    return { token, code: await codeOf(at, memberId) }
  },
  form: problemsOfCode,
  verb: (input) => post('/api/invitation/open', input),
  wrong: { 'none at all': { code: '' }, 'one too short': { code: 'K7QX' } },
})

oneRule('a password that is chosen', {
  right: async () => {
    const { memberId, token } = await inviteMember(at.callerAs('manager'), { agencyCode: 'police' })
    return { token, code: await codeOf(at, memberId), password: 'four quiet words together' }
  },
  form: ({ password }) => problemsOfPassword(password),
  verb: (input) => post('/api/invitation/accept', input),
  wrong: { 'one too short': { password: 'short' }, 'one too long': { password: 'x'.repeat(201) } },
})

oneRule('a name of one’s own', {
  right: () => ({ name: 'Nell Ortega' }),
  form: problemsOfName,
  verb: (input) => at.callerAs('police-contributor').account.rename(input),
  wrong: { 'no name': { name: ' ' }, 'one too long': { name: 'x'.repeat(121) } },
})

oneRule('another e-mail address', {
  right: () => ({ email: 'una@police.example', current: 'four quiet words together' }),
  form: (input) => [...problemsOfAddress(input), ...problemsOfCurrent(input)],
  verb: (input) => at.callerAs('police-contributor').account.changeEmail(input),
  wrong: {
    'no address': { email: '' },
    'half an address': { email: 'una@' },
    'no password': { current: '' },
  },
})

oneRule('another password', {
  right: () => ({ current: 'four quiet words together', password: 'another five words of mine' }),
  form: (input) => [...problemsOfCurrent(input), ...problemsOfPassword(input.password)],
  verb: (input) => at.callerAs('police-contributor').account.changePassword(input),
  wrong: { 'none of now': { current: '' }, 'one too short': { password: 'short' } },
})

oneRule('the password before a second factor', {
  right: () => ({ current: 'four quiet words together' }),
  form: problemsOfCurrent,
  verb: (input) => at.callerAs('police-contributor').account.startFactor(input),
  wrong: { 'no password': { current: '' } },
})

oneRule('the password that takes a second factor away', {
  right: () => ({ current: 'four quiet words together' }),
  form: problemsOfCurrent,
  verb: (input) => at.callerAs('police-contributor').account.endFactor(input),
  wrong: { 'no password': { current: '' } },
})

oneRule('the name of a passkey', {
  right: async () => {
    const personId = at.person('manager')
    const id = newId()
    const row = {
      id,
      personId,
      credentialId: id,
      publicKey: '',
      counter: 0,
      transports: '',
      lastUsedAt: null,
    }
    await at.database.db
      .insertInto('passkey')
      .values({ ...row, name: 'Old', createdAt: '' })
      .execute()
    return { id, name: 'My phone' }
  },
  form: problemsOfPasskeyName,
  verb: (input) => at.callerAs('manager').passkey.rename(input),
  wrong: { 'no name': { name: ' ' }, 'a name too long': { name: 'x'.repeat(61) } },
})

oneRule('the first code of a second factor', {
  right: () => ({ code: '123456' }),
  form: problemsOfFactorCode,
  verb: (input) => at.callerAs('police-contributor').account.confirmFactor(input),
  wrong: { 'no code': { code: '' }, 'five digits': { code: '12345' } },
})

oneRule('the second step of signing in', {
  right: () => ({ challenge: 'none', code: '123456' }),
  form: problemsOfSecondFactor,
  verb: (input) => post('/api/auth/sign-in/factor', input),
  wrong: { 'no code': { code: '' } },
})

oneRule('a forgotten password', {
  right: () => ({ email: 'una@police.example' }),
  form: problemsOfAddress,
  verb: (input) => post('/api/account/forgotten', input),
  wrong: { 'no address': { email: '' }, 'half an address': { email: 'una@' } },
})

it('a moment that has not come is refused alike by form and reading', async () => {
  const typed = { day: '2090-01-01', time: '09:00' }
  const [problem] = problemsOfMoment(typed, { now: at.clock.now })
  const reading = at.callerAs('manager').scorecard.get({ asAt: momentOf(typed) ?? '' })
  const [refused] = await fieldsRefused(reading)
  expect(problem?.sentence).toBe(refused?.sentence)
})
