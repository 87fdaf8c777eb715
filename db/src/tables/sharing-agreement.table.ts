import type { SharingState } from '@roundtable/shared/sharing/sharing-lifecycle.ts'

/** On what it rests that an agency's people read figures in full. */
export type SharingAgreementTable = {
  partnershipId: string
  id: string
  agencyId: string
  state: SharingState
  version: number
  fromDay: string
  /** Its last day, inclusive; null where none was recorded. */
  untilDay: string | null
  /** Where the paper lies; empty where that was not recorded. */
  link: string
  recordedAt: string
  recordedBy: string | null
  endedAt: string | null
  endedBy: string | null
}
