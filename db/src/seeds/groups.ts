import { noAddressOf } from '@roundtable/shared/account/address.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import type { OpenedAccountTable } from '../tables/account.table.ts'
import type { CardTable, GroupMemberTable, GroupTable } from '../tables/group.table.ts'
import type { MemberTable } from '../tables/member.table.ts'
import type { PersonTable } from '../tables/person.table.ts'
import { momentOf, workdayUntil } from './base/calendar.ts'
import type { Cast } from './base/cast.ts'
import type { SeedEvent } from './base/seed-event.ts'
import type { Seeding } from './base/seeding.ts'

type SeededMember = {
  addedDaysAgo: number
  /** Until the last day of the seat, from today. */
  daysLeft: number
  signInName: string | null
  endedDaysAgo?: number
}

/** Young people of the demonstration: by a number, as anywhere; one waits with a card, one has left. */
const seededMembers: readonly SeededMember[] = [
  { addedDaysAgo: 190, daysLeft: 160, signInName: 'quiet-otter' },
  { addedDaysAgo: 120, daysLeft: 610, signInName: null, endedDaysAgo: 31 },
  { addedDaysAgo: 110, daysLeft: 420, signInName: 'paper-kite' },
  { addedDaysAgo: 3, daysLeft: 890, signInName: null },
]
const cardDays = 14

export type SeededGroups = {
  groups: GroupTable[]
  groupMembers: GroupMemberTable[]
  persons: PersonTable[]
  members: MemberTable[]
  cards: CardTable[]
  opened: OpenedAccountTable[]
  events: SeedEvent[]
}

/** One group of young people with its facilitator; nobody can sign in as them until they are given a new card. */
export function groupsOf(seeding: Seeding, cast: Cast): SeededGroups {
  const { partnershipId, today } = seeding
  const by = cast.of('voice-facilitator')
  const { personId: recordedBy, agencyId } = by
  const dayOf = (daysAgo: number) => workdayUntil(addDays(today, -daysAgo))
  const startedAt = momentOf(dayOf(200), 15, 30)
  const groupId = seeding.idAt(startedAt)
  const name = 'Northmere Children in Care Council'
  const made: SeededGroups = {
    groups: [
      {
        ...{ partnershipId, id: groupId, version: 1, state: 'current', name, kind: 'care-council' },
        ...{ facilitatorMemberId: by.memberId, createdAt: startedAt, createdBy: recordedBy, endedAt: null },
      },
    ],
    ...{ groupMembers: [], persons: [], members: [], cards: [], opened: [] },
    events: [
      {
        ...{ at: startedAt, action: 'group.started', by, subject: ['group', groupId] },
        summary: `The group ${name} was started; ${by.name} is its facilitator.`,
      },
    ],
  }
  seededMembers.forEach(({ addedDaysAgo, daysLeft, signInName, endedDaysAgo }, index) => {
    const number = index + 1
    const day = dayOf(addedDaysAgo)
    const at = momentOf(day, 16, 10 + number)
    const [personId, memberId] = [seeding.idAt(at), seeding.idAt(at)]
    const endedAt = endedDaysAgo === undefined ? null : momentOf(dayOf(endedDaysAgo), 16, 45)
    const called = `Member ${number} of ${name}`
    made.persons.push({
      ...{ id: personId, name: called, email: noAddressOf(personId), signInName },
      ...{ emailVerified: 0, image: null, createdAt: at, updatedAt: at },
    })
    made.members.push({
      ...{
        partnershipId,
        id: memberId,
        personId,
        agencyId,
        role: 'young-person',
        title: `Member of ${name}`,
      },
      ...{ fromDay: day, untilDay: addDays(today, daysLeft) },
      ...{ deputyPersonId: null, deputyFromDay: null, deputyUntilDay: null },
      ...{ confirmedAt: null, confirmedBy: null, version: endedAt === null ? 1 : 2 },
      ...{ recordedAt: at, recordedBy, endedAt, endedBy: endedAt === null ? null : recordedBy },
      successorMemberId: null,
    })
    made.groupMembers.push({ partnershipId, groupId, memberId, number, recordedAt: at, recordedBy })
    made.cards.push({
      // No code has this for its hash: nobody ever held these cards.
      ...{ codeHash: `invented ${memberId}`, partnershipId, groupId, memberId, personId },
      ...{ createdAt: at, createdBy: recordedBy, expiresAt: momentOf(addDays(day, cardDays), 16, 10) },
      ...{ usedAt: signInName === null ? null : momentOf(day, 17, 5), endedAt: null },
    })
    made.opened.push({ openedBy: recordedBy, personId, at })
    const seat = ['member', memberId] as const
    const summary = `${called} was given a seat, and a card to sign in with.`
    made.events.push({ at, action: 'member.carded', by, subject: seat, summary })
    if (endedAt === null) return
    const ended = `The seat of ${called} as young person of ${name} ended; nobody takes over.`
    made.events.push({ at: endedAt, action: 'member.ended', by, subject: seat, summary: ended })
  })
  return made
}
