import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { ChallengeState } from './challenge-lifecycle.ts'
import type { ChallengeSides } from './challenge-rights.ts'
import type { Stage } from './challenge-stages.ts'
import { challengePath, challengeReference } from './challenge-words.ts'

/** An agency of a challenge that is so no more, and which is in its place. */
export type Gone = {
  agencyId: string
  name: string
  /** Null where it left the partnership: what it offered ended with it. */
  into: { agencyId: string; name: string } | null
  /** What it did in the challenge. */
  asked: boolean
  answered: boolean
  helped: boolean
}

/** A challenge as its clocks, notices and "waiting for you" read it: never what somebody typed. */
export type ChallengeRecord = LifeRecord<ChallengeState> &
  ChallengeSides & {
    number: number
    restricted: boolean
    fromName: string
    agencyName: string
    /** Code of the indicator or goal; null where there is none. */
    aboutCode: string | null
    stage: Stage
    answerUntil: string
    /** The agency that is named to help; null where no help is offered. */
    supportAgencyId: string | null
    supportUntil: string | null
    /** Whether the last answer takes up the help. */
    isHelpTaken: boolean
    /** The agency of it that became part of another last, or helped and left; null where none did. */
    gone: Gone | null
  }

export const challengePage = (record: ChallengeRecord): RecordPage => `/${challengePath(record)}`

/** "Challenge 14: Northmere Police to Northmere Council, CL01". */
export const challengeName = (record: ChallengeRecord): string => {
  const { fromName, agencyName, aboutCode } = record
  const about = aboutCode === null ? '' : `, ${aboutCode}`
  return `Challenge ${challengeReference(record)}: ${fromName} to ${agencyName}${about}`
}
