import type { ListedChallenge } from '@roundtable/db/queries/challenge.queries.ts'
import type { ChallengeDeed } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import {
  type ActingSeat,
  answerAt,
  raiseChallenges,
  seatToAnswer,
  seatToDecide,
} from '@roundtable/shared/challenge/challenge-rights.ts'
import { type Actor, refusedOwnWork } from '@roundtable/shared/rights/actor.ts'
import { sidesOf } from './challenge-sides.ts'

const notYourSide =
  'Whoever raised it, who leads in the agency that raised it, or the chair decides about the answer.'
const ownAnswer = {
  own: 'You gave the last answer: nobody decides about their own.',
  opened: 'Somebody whose seat you opened gave the last answer: another person decides about it.',
}

/** By which seat a person does this, or the sentence that refuses them. */
export function actingFor(actor: Actor, row: ListedChallenge, deed: ChallengeDeed): ActingSeat | string {
  const sides = sidesOf(row)
  switch (deed) {
    case 'answer':
    case 'pass-on':
      return (
        seatToAnswer(actor, sides, row.stage) ??
        (actor.personId === row.raisedBy ? 'You raised this challenge: somebody else answers it.' : null) ??
        `At stage ${row.stage} ${answerAt[row.stage].who} can do this.`
      )
    case 'withdraw': {
      const seat = actor.personId === row.raisedBy ? raiseChallenges.seat(actor) : null
      return seat === null ? 'Only who raised a challenge withdraws it.' : { seat, onBehalf: false }
    }
    case 'accept':
    case 'accept-with-conditions':
    case 'disagree':
    case 'resolve':
      return refusedOwnWork(actor, [row.answeredBy], ownAnswer) ?? seatToDecide(actor, sides) ?? notYourSide
    case 'correct':
      return seatToDecide(actor, sides) ?? seatToAnswer(actor, sides, 1) ?? notYourSide
    case 'give':
      return 'It passes on with its agency.'
    case 'run-out':
      return 'It moves on by itself.'
  }
}

export function requireActing(actor: Actor, row: ListedChallenge, deed: ChallengeDeed): ActingSeat {
  const acting = actingFor(actor, row, deed)
  if (typeof acting !== 'string') return acting
  const right = deed === 'answer' || deed === 'pass-on' ? answerAt[row.stage] : raiseChallenges
  throw right.refusalOf(actor, acting)
}
