import type { ListedChallenge } from '@roundtable/db/queries/challenge.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { daysBetween } from '@roundtable/shared/base/period.ts'
import { type Holidays, workingDaysUntil } from '@roundtable/shared/base/working-day.ts'
import type { ChallengeRow } from '@roundtable/shared/challenge/challenge.ts'
import { isEnded, stageWaiting } from '@roundtable/shared/challenge/challenge-stages.ts'
import { fromWord } from '@roundtable/shared/challenge/challenge-words.ts'
import { referenceOf } from './challenge-sides.ts'

export type Today = { today: string; holidays: Holidays }

/** The working day of its stage: today’s while it waits, otherwise the one on which that ended. */
function dayOf(row: ListedChallenge, { today, holidays }: Today): number {
  if (row.endedDay !== null) return row.endedDay
  const until = stageWaiting(row.state) === null ? localDay(row.stepAt ?? row.recordedAt) : today
  return Math.min(row.days, workingDaysUntil(row.fromDay, until, holidays))
}

function aboutOf(row: ListedChallenge): ChallengeRow['about'] {
  const { indicatorCode, indicatorName, goalCode, goalWording } = row
  if (indicatorCode !== null) return { kind: 'indicator', code: indicatorCode, name: indicatorName ?? '' }
  return goalCode === null ? null : { kind: 'goal', code: goalCode, name: goalWording ?? '' }
}

/** A challenge as the register tells it. */
export function rowOf(row: ListedChallenge, now: Today): ChallengeRow {
  const raisedOn = localDay(row.recordedAt)
  const endedOn = isEnded(row.state) ? localDay(row.stepAt ?? row.recordedAt) : null
  return {
    id: row.id,
    reference: referenceOf(row),
    restricted: row.restricted === 1,
    state: row.state,
    version: row.version,
    question: row.question,
    from: { agencyCode: row.fromCode, name: fromWord(row.fromName, row.fromRole) },
    raisedBy: row.raisedByName,
    raisedOn,
    to: { code: row.toCode, name: row.toName },
    about: aboutOf(row),
    issueNumber: row.issueNumber,
    stage: row.stage,
    days: row.days,
    stageFrom: row.fromDay,
    answerUntil: row.answerUntil,
    day: dayOf(row, now),
    age: daysBetween(raisedOn, endedOn ?? now.today),
    silences: row.silences,
    supportOffered: row.support === '' ? null : row.support,
    supportTaken: row.supportTaken === null ? null : row.supportTaken === 1,
    endedOn,
  }
}
