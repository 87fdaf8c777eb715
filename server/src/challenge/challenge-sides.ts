import type { ListedChallenge } from '@roundtable/db/queries/challenge.queries.ts'
import type { ChallengeSides } from '@roundtable/shared/challenge/challenge-rights.ts'
import { challengeReference, fromWithin } from '@roundtable/shared/challenge/challenge-words.ts'

/** Whose it is, as its rights ask. */
export const sidesOf = (row: ListedChallenge): ChallengeSides => ({
  agencyId: row.toAgencyId,
  fromAgencyId: row.fromAgencyId,
  fromRole: row.fromRole,
  raisedBy: row.raisedBy,
  raiserSeated: row.raiserSeated === 1,
  answeredBy: row.answeredBy,
})

export const referenceOf = ({ number, restricted }: { number: number; restricted: number }): string =>
  challengeReference({ number, restricted: restricted === 1 })

/** "Challenge 14 from Northmere Police to Northmere Council": for the trail, which never tells what was typed. */
export const namedInTrail = (row: ListedChallenge): string =>
  `Challenge ${referenceOf(row)} from ${fromWithin(row.fromName, row.fromRole)} to ${row.toName}`
