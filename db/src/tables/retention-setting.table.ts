import type { RetentionKind } from '@roundtable/shared/retention/retention-kinds.ts'

/** Append-only but for words that are blacked out: for how many years a kind of record is kept; the highest version stands. */
export type RetentionSettingTable = {
  partnershipId: string
  kind: RetentionKind
  version: number
  years: number
  reason: string
  recordedAt: string
  recordedBy: string
}
