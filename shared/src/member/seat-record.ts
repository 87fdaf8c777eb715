import type { Role } from '../base/role.ts'
import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { SeatState } from './seat-lifecycle.ts'

/** A seat as its clock, its notices and "waiting for you" read it. */
export type SeatRecord = LifeRecord<SeatState> & {
  agencyId: string
  agencyName: string
  personId: string
  personName: string
  role: Role
  untilDay: string | null
  /** Who deputises, and from which day to which; null where nobody does. */
  deputyPersonId: string | null
  deputyFromDay: string | null
  deputyUntilDay: string | null
  /** Who deputised until its last step and does so no more, and until which day they were to; null where nobody. */
  formerDeputyId: string | null
  formerDeputyUntil: string | null
  /** Whether who deputises did so too, until it began, at the seat from which it came back. */
  isDeputyBefore: boolean
  /** Who invited the person to it, gave it its role, or let it come back. */
  openedBy: readonly string[]
  /** Whether its invitation takes a second keeper, who is not of this agency. */
  needsSecond: boolean
  secondNotOf: string | null
}

export const seatPage = ({ personName }: SeatRecord): RecordPage =>
  `/people?search=${encodeURIComponent(personName)}`
