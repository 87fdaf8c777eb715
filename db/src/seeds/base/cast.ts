import { addDays } from '@roundtable/shared/base/period.ts'
import type { AgencyTable } from '../../tables/agency.table.ts'
import type { MemberTable } from '../../tables/member.table.ts'
import type { PersonTable } from '../../tables/person.table.ts'
import type { AgencyCode } from './agencies.ts'
import { aprilOf, momentOf } from './calendar.ts'
import { people } from './people.ts'
import { emailOf } from './personas.ts'
import type { Seeding } from './seeding.ts'

export type Sitting = {
  key: string
  name: string
  personId: string
  memberId: string
  agencyId: string
  agency: AgencyCode
}
export type Cast = {
  of: (key: string) => Sitting
  all: readonly Sitting[]
  persons: PersonTable[]
  members: MemberTable[]
}

/** Everyone with a seat, by key: a persona's id, or the key above. */
export function castOf(seeding: Seeding, agencies: readonly AgencyTable[]): Cast {
  const agencyIds = new Map(agencies.map((agency) => [agency.code, agency.id]))
  const sittings = new Map<string, Sitting>()
  const persons: PersonTable[] = []
  const members: MemberTable[] = []
  for (const told of people) {
    const day =
      told.givenDaysAgo === undefined ? aprilOf(seeding.today, 7) : addDays(seeding.today, -told.givenDaysAgo)
    const given = momentOf(day, 10, 15)
    const personId = seeding.idAt(given)
    const memberId = seeding.idAt(given)
    const agencyId = agencyIds.get(told.agency) ?? ''
    sittings.set(told.key, {
      key: told.key,
      name: told.name,
      personId,
      memberId,
      agencyId,
      agency: told.agency,
    })
    persons.push({
      id: personId,
      name: told.name,
      email: emailOf(told.name),
      emailVerified: 1,
      image: null,
      createdAt: given,
      updatedAt: given,
    })
    members.push({
      partnershipId: seeding.partnershipId,
      id: memberId,
      personId,
      agencyId,
      role: told.role,
      title: told.title,
      fromDay: day,
      untilDay: told.role === 'observer' ? addDays(seeding.today, 183) : null,
      deputyPersonId: null,
      deputyFromDay: null,
      deputyUntilDay: null,
      confirmedAt: given,
      confirmedBy: null,
      version: 1,
      recordedAt: given,
      recordedBy: sittings.get('manager')?.personId ?? null,
      endedAt: null,
      endedBy: null,
      successorMemberId: null,
    })
  }
  const of = (key: string): Sitting => {
    const sitting = sittings.get(key)
    if (sitting === undefined) throw new Error(`Nobody sits as ${key}`)
    return sitting
  }
  deputise(seeding, members, of('hospital-lead'), of('hospital-audit'))
  succeed(seeding, members, of('former-analyst'), of('council-contributor'), of('manager'))
  return { of, all: [...sittings.values()], persons, members }
}

function deputise(seeding: Seeding, members: MemberTable[], holder: Sitting, deputy: Sitting): void {
  const seat = members.find((member) => member.id === holder.memberId)
  if (seat === undefined) return
  seat.deputyPersonId = deputy.personId
  seat.deputyFromDay = addDays(seeding.today, -5)
  seat.deputyUntilDay = addDays(seeding.today, 8)
  seat.version = 2
}

function succeed(
  seeding: Seeding,
  members: MemberTable[],
  former: Sitting,
  successor: Sitting,
  by: Sitting,
): void {
  const seat = members.find((member) => member.id === former.memberId)
  if (seat === undefined) return
  const last = addDays(seeding.today, -426)
  seat.untilDay = last
  seat.endedAt = momentOf(last, 16, 40)
  seat.endedBy = by.personId
  seat.successorMemberId = successor.memberId
  seat.version = 2
}

/** Who enters and who approves an agency's figures on that day. */
export function officersOf(
  seeding: Seeding,
  cast: Cast,
  agency: AgencyCode,
  day: string,
): { enters: Sitting; approves: Sitting } {
  const keys: Partial<Record<AgencyCode, readonly [string, string]>> = {
    council: [day <= addDays(seeding.today, -440) ? 'former-analyst' : 'council-contributor', 'council-lead'],
    icb: ['health-contributor', 'health-lead'],
    schools: ['education-contributor', 'education-lead'],
    carers: ['carer-representative', 'carers-lead'],
  }
  const [enters, approves] = keys[agency] ?? [`${agency}-contributor`, `${agency}-lead`]
  return { enters: cast.of(enters), approves: cast.of(approves) }
}
