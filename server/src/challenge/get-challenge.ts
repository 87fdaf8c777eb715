import type { Db } from '@roundtable/db/database.ts'
import { listBankHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { type ListedChallenge, listChallenges } from '@roundtable/db/queries/challenge.queries.ts'
import {
  findChallengeDraft,
  type ListedEntry,
  listChallengeEntries,
  listChallengeStages,
  listChallengeSteps,
} from '@roundtable/db/queries/challenge-entry.queries.ts'
import { findHelp, listStepsOfAgencies } from '@roundtable/db/queries/challenge-side.queries.ts'
import { actWord } from '@roundtable/shared/act/acts.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { ChallengeEntry, ChallengeView } from '@roundtable/shared/challenge/challenge.ts'
import { challengeDeeds, challengeLifecycle } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { challengeScopeOf, seatToAnswer } from '@roundtable/shared/challenge/challenge-rights.ts'
import { isStage, stageWaiting } from '@roundtable/shared/challenge/challenge-stages.ts'
import { readReference } from '@roundtable/shared/challenge/challenge-words.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../base/context.ts'
import { actingFor } from './acting-seat.ts'
import { rowOf } from './challenge-row.ts'
import { sidesOf } from './challenge-sides.ts'
import { mayCorrect } from './correct-challenge.ts'
import { draftView } from './draft-view.ts'
import { missingChallenge } from './hold-challenge.ts'
import { stageDaysOf } from './stage-days.ts'
import { stageViews } from './stage-views.ts'

/** One challenge with everything that was said, its stages and what the reader may do. */
export async function getChallenge(
  { actor, database, now }: ActorContext,
  { reference }: { reference: string },
): Promise<ChallengeView> {
  const { partnershipId } = actor
  const { reader } = database
  const today = localDay(now())
  const named = readReference(reference)
  if (named === null) throw missingChallenge()
  const [row] = await listChallenges(reader, { partnershipId, scope: challengeScopeOf(actor), today, named })
  if (row === undefined) throw missingChallenge()
  const of = { partnershipId, challengeId: row.id }
  const holidays = await listBankHolidays(reader)
  const entries = await listChallengeEntries(reader, of)
  const begun = await listChallengeStages(reader, of)
  const { days } = await stageDaysOf(reader, partnershipId)
  const answers = isWaitingFor(actor, row)
  const draft = answers === null ? undefined : await findChallengeDraft(reader, of)
  return {
    ...rowOf(row, { today, holidays }),
    because: row.because,
    ground: row.ground === '' ? null : row.ground,
    support: await supportOf(reader, row),
    stages: stageViews(row, { begun, entries, days, today, holidays }),
    entries: entries.map((entry) => entryOf(actor, row, entry)),
    steps: [...(await listChallengeSteps(reader, of)), ...(await listStepsOfAgencies(reader, of))]
      .toSorted((a, b) => b.at.localeCompare(a.at, 'en'))
      .map(({ act, at, by, summary }) => ({ ...{ act, at, by }, word: wordOf(act, summary) })),
    draft: draft === undefined ? null : draftView(draft),
    answersAs: answers,
    mayCorrectQuestion: mayCorrect(actor, row, null),
    can: challengeDeeds.filter((deed) => mayDo(actor, row, deed)),
    today,
  }
}

/** The act of an agency says of which one it is; whatever else it counts is not about this challenge. */
function wordOf(act: string, summary: string): string {
  if (act === 'notice.written') return `Told: ${summary.split('.')[0] ?? ''}`
  return act.startsWith('agency.') ? (summary.split(/: |\.$/)[0] ?? '') : actWord(act)
}

/** The offer as it was said, and what has become of who made it. */
async function supportOf(db: Db, row: ListedChallenge): Promise<ChallengeView['support']> {
  if (row.support === '') return null
  const { offeredBy, endedAt } = await findHelp(db, row)
  const agencyName = row.supportAgencyName ?? ''
  return {
    ...{ text: row.support, agencyName, by: row.supportUntil ?? '' },
    offeredBy: offeredBy === agencyName ? null : offeredBy,
    endedOn: endedAt === null ? null : localDay(endedAt),
  }
}

/** As whom the reader answers now: for an agency, or as somebody’s deputy; null where they do not. */
function isWaitingFor(actor: Actor, row: ListedChallenge): string | null {
  const stage = stageWaiting(row.state)
  const acting = stage === null || !isStage(stage) ? null : seatToAnswer(actor, sidesOf(row), stage)
  if (acting === null) return null
  if (acting.onBehalf) return `on behalf of ${row.toName}`
  return acting.seat.deputyFor === null ? `for ${row.toName}` : `as deputy of ${acting.seat.deputyFor}`
}

function mayDo(actor: Actor, row: ListedChallenge, deed: (typeof challengeDeeds)[number]): boolean {
  if (!isOpenTo(challengeLifecycle, deed, row.state) || deed === 'correct') return false
  if (deed === 'withdraw' && row.answeredBy !== null) return false
  return typeof actingFor(actor, row, deed) !== 'string'
}

function entryOf(actor: Actor, row: ListedChallenge, entry: ListedEntry): ChallengeEntry {
  const { id, kind, stage, text, correctsId, personName, agencyName, deputyFor, onBehalf, recordedAt, day } =
    entry
  return {
    ...{ id, kind, stage, text, correctsId, by: personName, agencyName, deputyFor, onBehalf: onBehalf === 1 },
    ...{ at: recordedAt, day, mayCorrect: mayCorrect(actor, row, entry) },
  }
}
