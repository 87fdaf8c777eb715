import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import type { PledgeDeed, PledgeState } from './pledge-lifecycle.ts'
import { signPledges } from './pledge-rights.ts'

/** A pledge as "waits for me" reads it. */
export type PledgeRecord = LifeRecord<PledgeState> & {
  agencyId: string
  agencyName: string
  goalCode: string
  /** Of the goal, in plain words. */
  goalWording: string
  wording: string
  reviewOn: string | null
  /** The agency it was signed for, where that became part of this one since. */
  signedFor: string | null
  /** Signed, and its review is near or over, or it was signed for another. */
  isReviewed: boolean
}

/** So many days before its day a review is told. */
export const reviewAheadDays = 28

/** A review ends a pledge and signs it anew, with other words or until another day. */
export const pledgeWaits: readonly Wait<PledgeRecord, PledgeDeed>[] = [
  { deed: 'sign', right: signPledges, only: (_, { state }) => state === 'worded' },
  { deed: 'end', right: signPledges, only: (_, { state, isReviewed }) => state === 'signed' && isReviewed },
]

export const pledgeWaitsWords = (record: PledgeRecord): WaitingWords => {
  const { agencyName, goalCode, wording, state, reviewOn, signedFor } = record
  const named = { title: `Goal ${goalCode}: ${wording}`, waitsFor: 'The board' }
  if (state === 'signed') {
    const signed =
      signedFor === null
        ? `${agencyName} signed it.`
        : `${signedFor} signed it before it became part of ${agencyName}.`
    const detail = `${signed} Say whether it holds: sign it again, change it, or decline it with a reason.`
    return { ...named, detail, verb: 'Review', dueOn: reviewOn }
  }
  const detail = `Worded for ${agencyName}, and neither signed nor declined yet.`
  return { ...named, detail, verb: 'Sign', dueOn: null }
}

export const pledgePage = ({ goalCode }: PledgeRecord): RecordPage => `/goals/${goalCode}`
