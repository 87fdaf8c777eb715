import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { AgencyState } from '../member/agency-lifecycle.ts'
import type { Actor } from '../rights/actor.ts'
import { leadsIn } from '../rights/leads-in.ts'

/** An agency as its notices read it. */
export type AgencyRecord = LifeRecord<AgencyState> & {
  agencyId: string
  code: string
  name: string
  /** The agency it became part of last; null where it never did, or where that was not recorded. */
  intoId: string | null
  intoCode: string | null
  intoName: string | null
}

/** What an agency has stands on its own page; of two that were one, on that of the reader’s. */
export function agencyRecordPage(record: AgencyRecord, reader: Actor): RecordPage {
  const { agencyId, state, code, intoCode } = record
  const isOwn = state === 'current' && leadsIn(reader, [agencyId])
  return `/accountabilities/${isOwn ? code : (intoCode ?? code)}`
}
