import { newId } from '@roundtable/db/ids.ts'
import { insertPassword } from '@roundtable/db/queries/credential.queries.ts'
import { hashOfPassword } from '@roundtable/server/base/password.ts'
import { acceptInvitation } from '@roundtable/server/member/accept-invitation.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { describe, expect, it } from 'vitest'
import { goalWords } from '../../support/make/goal.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addManager, giveSeat, mailedTokenOf, newcomer, tokenIn } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { approveSubmitted, submitMonth } from '../../support/make/return.ts'
import { agreeTarget, proposeTarget } from '../../support/make/target.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const password = 'four quiet words together'

const keepers = ['manager', 'administrator', 'police-lead'] as const
type Keeper = (typeof keepers)[number]
const rolesOf: Record<Keeper, readonly Role[]> = {
  manager: ['manager', 'chair', 'agency-lead', 'contributor', 'scrutineer'],
  administrator: ['manager', 'agency-lead', 'contributor'],
  'police-lead': ['agency-lead', 'contributor'],
}

/** What one keeper does about a seat they give to somebody who is not there. */
const steps = {
  'invites again': async (me: Keeper, fake: Fake) => void (await give(me, fake)),
  'gives another role': async (me: Keeper, fake: Fake) => {
    const [other] = rolesOf[me].filter((role) => role !== fake.role)
    const { id, version } = await seatOf(me, fake)
    const days = { fromDay: newcomer.fromDay, untilDay: null, goalCodes: [] }
    await at.callerAs(me).member.change({ id, version, role: other ?? fake.role, title: 'Other', ...days })
  },
  'lists the domain': async (me: Keeper, fake: Fake) => {
    const { version } = (await at.callerAs(me).agency.list()).find(({ code }) => code === 'police') ?? {}
    const domain = fake.email.slice(fake.email.indexOf('@') + 1)
    await at.callerAs(me).agency.listMailDomains({ code: 'police', version: version ?? 1, domains: [domain] })
    await give(me, fake)
  },
  'makes them a deputy': async (me: Keeper, fake: Fake) => {
    const held = (await at.callerAs(me).member.list()).find(
      ({ id }) => id === at.member('police-second-lead'),
    )
    const deputy = await seatOf(me, fake)
    await at.callerAs(me).member.deputise({
      id: held?.id ?? '',
      version: held?.version ?? 1,
      deputyMemberId: deputy.id,
      fromDay: '2026-11-23',
      untilDay: '2026-12-23',
    })
  },
  'says who they are': async (me: Keeper, fake: Fake) => {
    const { id, version } = await seatOf(me, fake)
    const { code } = await at.callerAs(me).member.vouch({ id, version, reason: 'I know them.' })
    fake.codes.push(code ?? '')
  },
  'confirms the seat': async (me: Keeper, fake: Fake) => {
    const { id, version } = await seatOf(me, fake)
    await at.callerAs(me).member.confirm({ id, version, reason: 'I know them.' })
  },
} as const
type Step = keyof typeof steps
const stepNames = Object.keys(steps) as Step[]

type Fake = { email: string; role: Role; memberId: string; links: (string | null)[]; codes: string[] }

async function give(me: Keeper, fake: Fake): Promise<void> {
  const { memberId, link } = await at
    .callerAs(me)
    .member.invite({ ...newcomer, name: 'Somebody Else', email: fake.email, role: fake.role })
  fake.memberId = memberId
  fake.links.push(link)
}
async function seatOf(me: Keeper, { memberId }: Fake): Promise<{ id: string; version: number }> {
  const seat = (await at.callerAs(me).member.list()).find(({ id }) => id === memberId)
  return { id: memberId, version: seat?.version ?? 1 }
}

/** Everything the keeper holds: links and codes they were shown, and the mailbox, if anything was sent there. */
async function open(fake: Fake): Promise<boolean> {
  const sent = await at.database.db
    .selectFrom('accountMail')
    .select('id')
    .where('toAddress', '=', fake.email)
    .where('state', 'in', ['waiting', 'sent'])
    .execute()
  const mailed = sent.length > 0 ? [await mailedTokenOf(at, fake.memberId)] : []
  const tokens = [...fake.links.filter((link) => link !== null).map(tokenIn), ...mailed]
  for (const token of tokens) {
    for (const code of [...fake.codes, 'AAAA-AAAA-AAAA']) {
      const taken = await acceptInvitation(at.services, {
        token,
        code,
        password: 'four quiet words together',
      })
        .then(() => true)
        .catch(() => false)
      if (taken) return true
    }
  }
  return false
}

const short: Step[][] = [[], ...stepNames.map((step) => [step])]
const long = stepNames.flatMap((first) => stepNames.map((second) => [first, second]))

/** Every role with each step, and every two steps after one another with a role in its turn. */
const chainsOf = (roles: readonly Role[], turn: number): { role: Role; chain: Step[] }[] => [
  ...roles.flatMap((role) => short.map((chain) => ({ role, chain }))),
  ...long.flatMap((chain, n) => {
    const role = roles[(n + turn) % roles.length]
    return role === undefined ? [] : [{ role, chain }]
  }),
]

describe.each(keepers)('no chain of what the %s does alone', (me) => {
  it.each([
    ['with mail', true],
    ['without mail', false],
  ])(
    '%s opens a seat as somebody else',
    async (_, mails) => {
      if (mails) {
        const mail = { smtpUrl: 'smtp://127.0.0.1:1', from: 'a@b.example' }
        at.services.config = { ...at.services.config, mail }
      }
      const opened: string[] = []
      let count = 0
      for (const { role, chain } of chainsOf(rolesOf[me], mails ? 0 : 1)) {
        count += 1
        const email = `fake${count}@made-up-${me}-${count}.example`
        const fake: Fake = { email, role, memberId: '', links: [], codes: [] }
        await give(me, fake)
        for (const step of chain) await steps[step](me, fake).catch(() => undefined)
        if (await open(fake)) opened.push(`${role}: ${chain.join(', ')}`)
      }
      expect(opened).toEqual([])
      expect(count).toBe(rolesOf[me].length * 7 + 36)
    },
    120_000,
  )
})

/** What one person does, and another decides about. */
const things = {
  'a return': {
    doer: 'police-contributor',
    does: () => submitMonth(at),
    decides: (by: string) => approveSubmitted(at, by),
    stranger: 'police-second-lead',
  },
  'a target': {
    doer: 'police-contributor',
    does: () => proposeTarget(at.callerAs('police-contributor')),
    decides: (by: string) => agreeTarget(at.callerAs(by)),
    stranger: 'lead-partner',
  },
  'a goal': {
    doer: 'police-lead',
    does: () => at.callerAs('police-lead').goal.propose({ id: newId(), kind: 'goal', ...goalWords }),
    decides: async (by: string) => {
      const [goal] = (await at.callerAs(by).goal.drafts()).goals
      return at
        .callerAs(by)
        .goal.agree({ goals: [{ code: goal?.code ?? '', steps: goal?.steps ?? 1 }], meeting: 'Board' })
    },
    stranger: 'lead-partner',
  },
  'a seat': {
    doer: 'police-lead',
    does: () =>
      at.callerAs('police-lead').member.invite({ ...newcomer, email: `n.${at.slug}@police.example` }),
    decides: async (by: string) => {
      const seat = (await at.callerAs(by).member.list()).find(({ email }) => email.startsWith('n.'))
      return at
        .callerAs(by)
        .member.vouch({ id: seat?.id ?? '', version: seat?.version ?? 1, reason: 'We met.' })
    },
    stranger: 'administrator',
  },
} as const

/** By what somebody opened the seat of whoever did it, or had a hand in how they sign in. */
const openings = {
  'let come back the seat of': async (doer: string) => {
    const reason = 'By mistake.'
    const id = at.member(doer)
    await at.callerAs('chair').member.end({ id, version: 1, successorId: null, reason })
    await at.callerAs('chair').member.restore({ id, version: 2, reason })
  },
  'gave another role and the first again to': async (doer: string) => {
    const seat = (await at.callerAs('chair').member.list()).find(({ id }) => id === at.member(doer))
    if (seat === undefined) throw new Error(doer)
    const { id, title, fromDay, untilDay, role } = seat
    const change = (version: number, next: Role) =>
      at.callerAs('chair').member.change({ id, version, title, fromDay, untilDay, role: next, goalCodes: [] })
    await change(1, role === 'contributor' ? 'agency-lead' : 'contributor')
    await change(2, role)
  },
  'set a new password for': async (doer: string) => {
    const id = at.member(doer)
    await givePassword(doer)
    const version = (await at.callerAs('chair').member.list()).find((seat) => seat.id === id)?.version ?? 1
    await at.callerAs('chair').member.offerPassword({ id, version, reason: 'They lost it.' })
    await at.callerAs('scrutineer').member.vouchPassword({ id, version, reason: 'We met.' })
  },
  'confirmed the address of': async (doer: string) => {
    const id = at.member(doer)
    await givePassword(doer)
    const email = `new.${at.slug}.${doer}@police.example`
    await at.callerAs(doer).account.changeEmail({ email, current: password })
    await at.callerAs('scrutineer').member.confirmEmail({ id, version: 1, reason: 'We met.' })
    await at.callerAs('chair').member.confirmEmail({ id, version: 1, reason: 'We met.' })
  },
} as const

async function givePassword(key: string): Promise<void> {
  const hash = await hashOfPassword(password, { name: key, email: '' })
  const row = { id: newId(), personId: at.person(key), password: hash, at: at.clock.now }
  await at.database.db.transaction().execute((tx) => insertPassword(tx, row))
}

/** How whoever opened the seat comes to decide. */
const sittings = {
  'in their own seat': async () => {
    await giveSeat(at, 'chair', { agencyId: at.agency('police'), role: 'agency-lead' })
  },
  'as a deputy': async () => {
    const seat = { agencyId: at.agency('police'), role: 'contributor' } as const
    const deputyMemberId = await giveSeat(at, 'chair', seat)
    const seats = await at.callerAs('administrator').member.list()
    const of = seats.find(({ id }) => id === at.member('police-second-lead'))
    await at.callerAs('administrator').member.deputise({
      ...{ id: of?.id ?? '', version: of?.version ?? 1, deputyMemberId },
      ...{ fromDay: '2026-11-23', untilDay: '2026-12-23' },
    })
  },
} as const
const ways = Object.keys(openings).flatMap((how) =>
  Object.keys(sittings).map((where) => [how, where] as [keyof typeof openings, keyof typeof sittings]),
)

describe.each(Object.keys(things) as (keyof typeof things)[])('%s', (name) => {
  const { doer, does, decides, stranger } = things[name]
  it.each(ways)(
    'is not decided by who %s its doer, %s',
    async (how, where) => {
      await addManager(at, 'chair')
      await addManager(at, 'scrutineer')
      await sittings[where]()
      await openings[how](doer)
      const seat = (await at.callerAs('administrator').member.list()).find(({ id }) => id === at.member(doer))
      if (seat?.unconfirmed === true) {
        const { id, version } = seat
        await at.callerAs('administrator').member.confirm({ id, version, reason: 'Known.' })
      }
      await does()
      const refused = await refusal(decides('chair'))
      expect(refused.sentence).toMatch(/seat/)
      expect(['forbidden', 'rule']).toContain(refused.code)
      await decides(stranger)
    },
    60_000,
  )
})
