import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import { listBankHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { listGoalWords, listIndicatorWords } from '@roundtable/db/queries/search.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { raiseChallenges, speaksForAgency } from '@roundtable/shared/challenge/challenge-rights.ts'
import { lastDayToAnswer } from '@roundtable/shared/challenge/challenge-stages.ts'
import { fromWord } from '@roundtable/shared/challenge/challenge-words.ts'
import { goalsGrantedTo, readsPlainly } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { stageDaysOf } from './stage-days.ts'

/** Whom and what somebody can challenge about, and until when the first answer would be due. */
export async function listChallengeChoices({ actor, database, now }: ActorContext) {
  const { partnershipId } = actor
  const { reader } = database
  const today = localDay(now())
  const agencies = (await listAgencies(reader, { partnershipId, today })).filter(
    ({ state, administers }) => state === 'current' && administers === 0,
  )
  const seen = { partnershipId, goalIds: goalsGrantedTo(actor) }
  const isPlain = readsPlainly(actor)
  const plain = (words: string, plainly: string) => (isPlain && plainly !== '' ? plainly : words)
  const goals = await listGoalWords(reader, seen)
  const indicators = await listIndicatorWords(reader, seen)
  const seat = raiseChallenges.seat(actor)
  const own =
    seat !== null && speaksForAgency(seat.role) ? agencies.find(({ id }) => id === seat.agencyId) : undefined
  const { days } = await stageDaysOf(reader, partnershipId)
  return {
    agencies: agencies.map(({ code, name }) => ({ code, name })),
    abouts: [
      ...indicators.map(({ code, name, plainEnglish }) => ({
        ...{ kind: 'indicator' as const, code, name: plain(name, plainEnglish) },
      })),
      ...goals.map(({ code, wording, childWording }) => ({
        ...{ kind: 'goal' as const, code, name: plain(wording, childWording) },
      })),
    ],
    ownAgencyCode: own?.code ?? null,
    fromName: seat === null ? '' : fromWord(own?.name ?? null, seat.role),
    firstDays: days[1],
    answerUntil: lastDayToAnswer(today, days[1], await listBankHolidays(reader)),
    today,
  }
}
