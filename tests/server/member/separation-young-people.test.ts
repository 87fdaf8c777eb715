import { newId } from '@roundtable/db/ids.ts'
import { noAddressOf } from '@roundtable/shared/account/address.ts'
import { roles } from '@roundtable/shared/base/role.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { goalWords } from '../../support/make/goal.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { accept, addManager, giveSeat, inviteMember, newcomer } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { approveSubmitted, submitMonth } from '../../support/make/return.ts'
import { agreeTarget, proposeTarget } from '../../support/make/target.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const facilitator = 'voice-facilitator'
const young = 'young-person'
const lastDay = '2027-05-31'
const reason = 'It has to be so.'

/** Everything the young person does is what their facilitator could do, who gives the card. */
beforeEach(async () => {
  const groupId = newId()
  const group = {
    id: groupId,
    name: 'Voices',
    kind: 'care-council',
    facilitatorId: at.member(facilitator),
  } as const
  await at.callerAs(facilitator).group.start(group)
  const { db } = at.database
  const personId = at.person(young)
  await db
    .updateTable('person')
    .set({ email: noAddressOf(personId) })
    .where('id', '=', personId)
    .execute()
  const memberId = at.member(young)
  const recorded = { recordedAt: at.clock.now, recordedBy: at.person(facilitator) }
  const row = { partnershipId: at.partnershipId, groupId, memberId, number: 1, ...recorded }
  await db.insertInto('groupMember').values(row).execute()
  await at.callerAs(facilitator).group.giveCard({ memberId })
})

const seatOf = async (key: string, by = 'manager') => {
  const seat = (await at.callerAs(by).member.list()).find(({ id }) => id === at.member(key))
  if (seat === undefined) throw new Error(key)
  return seat
}
const keepers = ['manager', 'administrator'] as const

/** What a facilitator does alone about a young person. */
const steps = {
  'gives another card': () => at.callerAs(facilitator).group.giveCard({ memberId: at.member(young) }),
  'ends the seat': async () => {
    const { version } = await seatOf(young)
    await at.callerAs(facilitator).group.endYoungPerson({ memberId: at.member(young), version, reason })
  },
  'lets it come back': async () => {
    const { version } = await seatOf(young)
    await at.callerAs(facilitator).group.restoreYoungPerson({ memberId: at.member(young), version, reason })
  },
  'adds another': async () => {
    const [group] = (await at.callerAs(facilitator).group.list()).groups
    await at.callerAs(facilitator).group.addYoungPerson({ groupId: group?.id ?? '', lastDay })
  },
  'asks to keep them as people are kept': async () => {
    const { id, version } = await seatOf(young)
    await at.callerAs(facilitator).member.confirm({ id, version, reason })
  },
} as const
type Step = keyof typeof steps
const names = Object.keys(steps) as Step[]
const chains: Step[][] = [
  [],
  ...names.map((step) => [step]),
  ...names.flatMap((a) => names.map((b) => [a, b])),
]

/** What takes another than who did it, or keeps people and groups. */
const deeds = {
  'enter figures': (by: string) => submitMonth(at, by),
  'approve figures': (by: string) => approveSubmitted(at, by),
  'agree a target': (by: string) => agreeTarget(at.callerAs(by)),
  'give a seat': (by: string) => at.callerAs(by).member.invite({ ...newcomer, email: 'x@police.example' }),
  'give a card': (by: string) => at.callerAs(by).group.giveCard({ memberId: at.member(young) }),
  'start a group': (by: string) =>
    at.callerAs(by).group.start({
      ...{ id: newId(), name: 'Ours', kind: 'youth-council', facilitatorId: at.member(facilitator) },
    }),
}

describe('a young person who signs in with a card', () => {
  it('enters, approves, agrees and gives nothing, whatever their facilitator did', async () => {
    await proposeTarget(at.callerAs('police-contributor'))
    await submitMonth(at)
    const done: string[] = []
    for (const chain of chains) {
      for (const step of chain) await steps[step]().catch(() => undefined)
      for (const [what, deed] of Object.entries(deeds)) {
        await deed(young).then(
          () => done.push(`${chain.join(', ')}: ${what}`),
          () => undefined,
        )
      }
    }
    expect(done).toEqual([])
    expect(chains).toHaveLength(31)
  }, 120_000)

  it.each(keepers)('deputises for nobody, whoever asks: %s', async (by) => {
    const deputyMemberId = at.member(young)
    const days = { fromDay: '2026-11-23', untilDay: '2026-12-23' }
    const refused: string[] = []
    for (const { id, version } of await at.callerAs(by).member.list()) {
      const deputised = at.callerAs(by).member.deputise({ id, version, deputyMemberId, ...days })
      refused.push((await refusal(deputised)).sentence)
    }
    const cards = refused.filter((sentence) => sentence.includes('they deputise for nobody'))
    expect(cards.length).toBeGreaterThan(6)
  })

  it.each(keepers)('has no other seat, by a change or an invitation of the %s', async (by) => {
    const { id, version, title, fromDay } = await seatOf(young)
    const { email } = await at.database.db
      .selectFrom('person')
      .select('email')
      .where('id', '=', at.person(young))
      .executeTakeFirstOrThrow()
    const days = { fromDay, untilDay: lastDay, goalCodes: [] }
    for (const role of roles.filter((each) => !['young-person', 'observer'].includes(each))) {
      const change = at.callerAs(by).member.change({ id, version, title, role, ...days })
      expect((await refusal(change)).sentence).toContain('a young person’s seat and no other')
      const invite = at.callerAs(by).member.invite({ ...newcomer, email, role })
      expect((await refusal(invite)).sentence).toContain('a young person’s seat and no other')
    }
  })

  it('gets no password of two keepers: their card is their facilitator’s', async () => {
    const { id, version } = await seatOf(young)
    expect((await refusal(at.callerAs('manager').member.offerPassword({ id, version, reason }))).code).toBe(
      'rule',
    )
  })
})

describe('a facilitator', () => {
  it('agrees nothing that a young person of theirs proposed, whatever seats they have and whose the group is now', async () => {
    await giveSeat(at, facilitator, { agencyId: at.agency('council'), role: 'chair' })
    await addManager(at, 'scrutineer')
    await proposeTarget(at.callerAs(young))
    await at.callerAs(young).goal.propose({ id: newId(), kind: 'goal', ...goalWords })
    const agreeGoal = async (by: string) => {
      const [goal] = (await at.callerAs(by).goal.drafts()).goals
      const goals = [{ code: goal?.code ?? '', steps: goal?.steps ?? 1 }]
      return at.callerAs(by).goal.agree({ goals, meeting: 'Board' })
    }
    const other = await giveSeat(at, 'observer', {
      agencyId: at.agency('council'),
      role: 'voice-facilitator',
    })
    const isRefused = async () => {
      expect((await refusal(agreeTarget(at.callerAs(facilitator)))).sentence).toMatch(/seat/)
      expect((await refusal(agreeGoal(facilitator))).sentence).toMatch(/seat/)
    }
    await isRefused()
    const [group] = (await at.callerAs('manager').group.list()).groups
    const { id = '', name = '', kind = 'care-council', version = 1 } = group ?? {}
    await at.callerAs('manager').group.change({ id, name, kind, version, facilitatorId: other })
    await isRefused()
    await agreeTarget(at.callerAs('lead-partner'))
    await agreeGoal('lead-partner')
  })

  it('keeps no group of another, and hands theirs over to nobody else', async () => {
    const seat = { ...newcomer, agencyCode: 'young-people', role: 'voice-facilitator' as const }
    const { memberId, token } = await inviteMember(at.callerAs('manager'), {
      ...seat,
      email: 'n@voices.example',
    })
    await accept(at, token)
    const [group] = (await at.callerAs(facilitator).group.list()).groups
    const { id = '', name = '', kind = 'care-council', version = 1 } = group ?? {}
    const over = { id, name, kind, version, facilitatorId: memberId }
    expect((await refusal(at.callerAs(facilitator).group.change(over))).code).toBe('bad-input')
    await at.callerAs('manager').group.change(over)
    expect((await at.callerAs(facilitator).group.list()).groups).toEqual([])
    expect(
      (await refusal(at.callerAs(facilitator).group.giveCard({ memberId: at.member(young) }))).code,
    ).toBe('not-found')
  })
})
