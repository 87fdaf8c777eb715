import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait } from '../lifecycle/waiting.ts'
import type { PledgeState } from './pledge-lifecycle.ts'
import { signPledges } from './pledge-rights.ts'

/** A pledge as "waiting for you" reads it. */
export type PledgeRecord = LifeRecord<PledgeState> & {
  agencyId: string
  agencyName: string
  goalCode: string
}

export const pledgeWaits: readonly Wait<PledgeRecord, 'sign'>[] = [{ deed: 'sign', right: signPledges }]

export const pledgeWaitsSentence = ({ agencyName, goalCode }: PledgeRecord): string =>
  `The pledge of ${agencyName} to goal ${goalCode} is worded and waits to be signed.`

export const pledgePage = ({ goalCode }: PledgeRecord): RecordPage => `/goals/${goalCode}`
