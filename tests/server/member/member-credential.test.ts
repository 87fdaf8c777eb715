import { isPassword } from '@roundtable/server/base/password.ts'
import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { accept, codeOf, inviteMember } from '../../support/make/member.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'

const at = perTest(openPartnershipAlone)

const passwords = ['first of three words', 'second of three words', 'third of three words']

/** Which of the passwords whoever was invited signs in with. */
async function passwordsThatCount(): Promise<string[]> {
  const rows = await at.database.db.selectFrom('credential').select('password').execute()
  const found: string[] = []
  for (const { password } of rows) {
    for (const each of passwords) if (await isPassword(each, password ?? undefined)) found.push(each)
  }
  return found
}

type Opening = { token: string; code: string }
/** Both halves of what opens a seat. */
async function invite(agencyCode: string): Promise<Opening> {
  const { memberId, token } = await inviteMember(at.callerAs('manager'), { agencyCode })
  return { token, code: await codeOf(at, memberId) }
}

async function race(openings: readonly Opening[]) {
  const outcomes = await Promise.allSettled(
    passwords.map((password, n) => {
      const { token = '', code = '' } = openings[n] ?? {}
      return accept(at, token, { code, password })
    }),
  )
  const won = passwords.filter((_, n) => outcomes[n]?.status === 'fulfilled')
  const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))
  return { won, refused }
}

it('of three who accept one invitation at once one takes the seat, and only their password counts', async () => {
  const opening = await invite('police')
  const { won, refused } = await race([opening, opening, opening])
  expect(won).toHaveLength(1)
  expect(refused).toHaveLength(2)
  expect(await passwordsThatCount()).toEqual(won)
})

it('of three invitations to one address that are accepted at once the first sets the password, the others ask for it', async () => {
  const openings = [await invite('police'), await invite('icb'), await invite('council')]
  const { won, refused } = await race(openings)
  expect(won).toHaveLength(1)
  expect(refused).toEqual(['not-signed-in', 'not-signed-in'])
  expect(await passwordsThatCount()).toEqual(won)
  const waiting = (await at.callerAs('manager').member.list()).filter((seat) => seat.invited)
  expect(waiting).toHaveLength(2)
})

it('what is refused about an invitation leaves no password behind', async () => {
  const { token, code } = await invite('police')
  at.clock.now = '2027-01-01T09:00:00.000Z'
  await expect(accept(at, token, { code })).rejects.toMatchObject({ code: 'rule' })
  expect(await at.database.db.selectFrom('credential').selectAll().execute()).toEqual([])
})

it.each(['Password12345', 'letmeinletmein', 'qwertyuiop1234', 'ortegaortega26', 'x'.repeat(30)])(
  'a password that many people have, or that says who one is, is refused: %s',
  async (password) => {
    const { token } = await inviteMember(at.callerAs('manager'))
    await expect(accept(at, token, { password })).rejects.toMatchObject({
      code: 'bad-input',
      detail: { fields: [{ field: 'password', sentence: expect.stringContaining('easily guessed') }] },
    })
  },
)
