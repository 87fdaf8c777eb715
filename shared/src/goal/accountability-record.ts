import type { AccountabilityState } from '../accountability/accountability-lifecycle.ts'
import type { AccountabilityKind } from '../accountability/accountability-words.ts'
import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'

/** A part in a goal or an indicator as its notices read it. */
export type AccountabilityRecord = LifeRecord<AccountabilityState> & {
  agencyName: string
  kind: AccountabilityKind
  goalCode: string | null
  indicatorCode: string | null
  /** Whether its agency still answers for the same, as accountable or responsible. */
  isKept: boolean
  /** Of one that has ended: whether who was named for it is named in the same again. */
  isNamedAnew: boolean
  /** Whether who is named for it was named in the same until it was recorded. */
  wasNamed: boolean
  /** Who has the named role, where somebody is named. */
  personId: string | null
}

export const accountabilityPage = ({ goalCode, indicatorCode }: AccountabilityRecord): RecordPage =>
  goalCode === null ? `/indicators/${indicatorCode}` : `/goals/${goalCode}`
