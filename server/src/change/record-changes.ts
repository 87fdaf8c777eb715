import {
  listDefinitionChanges,
  listGoalChanges,
  type Span,
  type WordingChange,
} from '@roundtable/db/queries/change.queries.ts'
import {
  type AnswerChange,
  listAnswerChanges,
  listPledgeChanges,
  type PledgeChange,
} from '@roundtable/db/queries/commitment-change.queries.ts'
import { listTargetChanges, type TargetChange } from '@roundtable/db/queries/target-change.queries.ts'
import { accountabilityWord } from '@roundtable/shared/accountability/accountability-words.ts'
import { actWord } from '@roundtable/shared/act/acts.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { targetText } from '@roundtable/shared/target/target.ts'
import { agreedBy, targetInForce } from '@roundtable/shared/target/target-in-force.ts'
import type { ActorContext } from '../base/context.ts'
import { type FoundChange, factsOf, type Readings } from './found-change.ts'

type ChangeFacts = Pick<FoundChange, 'what' | 'was' | 'is' | 'who' | 'why' | 'at'> &
  Partial<Pick<FoundChange, 'isInForce' | 'isUnanswered'>>

/** Targets, goals, definitions, accountabilities and pledges changed in the span, and by whom. */
export async function recordChanges(
  { database }: ActorContext,
  span: Span,
  readings: Readings,
): Promise<FoundChange[]> {
  const { reader } = database
  const isWithin = ({ at }: { at: string | null }) => at !== null && at > span.from && at <= span.to
  const targets = (await listTargetChanges(reader, span)).map((row) =>
    ofTarget(row, targetStep(row), readings),
  )
  const goals = (await listGoalChanges(reader, span)).map((row) =>
    ofSubject('goal', row, wordingAct(row), readings),
  )
  const definitions = (await listDefinitionChanges(reader, span)).map((row) =>
    ofSubject('definition', row, wordingAct(row), readings),
  )
  const answers = (await listAnswerChanges(reader, span)).flatMap((row) =>
    answerActs(row)
      .filter(isWithin)
      .map((told) => ofSubject('accountability', row, withoutAnswer(told, row, readings), readings)),
  )
  const pledges = (await listPledgeChanges(reader, span)).map((row) =>
    ofSubject('pledge', { ...row, indicatorCode: null }, pledgeStep(row), readings),
  )
  return [...targets, ...goals, ...definitions, ...answers, ...pledges]
}

/** "Agreed at the board of 3 May": what was done, and where. */
const doneAt = (act: string, meeting: string | null): string =>
  meeting === null ? actWord(act) : `${actWord(act)} at ${meeting}`

/** Beside each step stands what else was in force for its period at that moment. */
function targetStep({ act, who, at, meeting, rationale, ...row }: TargetChange): ChangeFacts {
  const { polarity, unit } = row
  const others = row.agreed.filter(({ id }) => id !== row.id)
  const was = targetText(targetInForce(agreedBy(others, at), row.fromPeriod), polarity, unit)
  const what = doneAt(act, act === 'target.agreed' ? meeting : null)
  const isInForce = act === 'target.agreed' || others.length < row.agreed.length
  return {
    what,
    was,
    is: targetText(row, polarity, unit),
    who,
    why: rationale === '' ? null : rationale,
    at,
    isInForce,
  }
}

function ofTarget(row: TargetChange, told: ChangeFacts, readings: Readings): FoundChange {
  return {
    ...factsOf(readings.get(row.indicatorCode)),
    ...told,
    kind: 'target',
    goalCode: row.goalCode,
    indicatorCode: row.indicatorCode,
    indicatorName: row.indicatorName,
    series: row.seriesKind === 'partnership' ? null : row.seriesName,
    periodStart: row.fromPeriod,
    periodLabel: `from ${periodLabel(row.frequency, row.fromPeriod)}`,
  }
}

function wordingAct({ version, was, is, reason, recordedBy, recordedAt }: WordingChange): ChangeFacts {
  const isSame = was === is
  return {
    what: version === 1 ? 'Set' : isSame ? 'Revised, with the same words' : 'Reworded',
    was: isSame ? null : was,
    is,
    who: recordedBy,
    why: reason === '' ? null : reason,
    at: recordedAt,
  }
}

function answerActs({ agencyName, title, kind, ...row }: AnswerChange): ChangeFacts[] {
  const told = `${agencyName}, ${title}`
  return [
    {
      what: accountabilityWord(kind),
      was: null,
      is: told,
      who: row.recordedBy,
      why: null,
      at: row.recordedAt,
    },
    { what: `No longer ${kind}`, was: told, is: null, who: row.endedBy, why: null, at: row.endedAt },
  ]
}

/** An indicator whose accountable part ended and that has no other. */
function withoutAnswer(told: ChangeFacts, { indicatorCode, kind }: AnswerChange, readings: Readings) {
  const reading = indicatorCode === null ? undefined : readings.get(indicatorCode)
  const isUnanswered = kind === 'accountable' && told.is === null && reading?.row.agencyCode === null
  return { ...told, isUnanswered }
}

function pledgeStep({ agencyName, wording, act, who, at, meeting, toState }: PledgeChange): ChangeFacts {
  const words = `${agencyName}: ${wording}`
  if (toState === 'ended') return { what: actWord(act), was: words, is: null, who, why: null, at }
  const what = doneAt(act, act === 'pledge.signed' ? meeting : null)
  return { what, was: null, is: words, who, why: null, at }
}

type Subject = { goalCode: string | null; indicatorCode: string | null }

function ofSubject(
  kind: FoundChange['kind'],
  { goalCode, indicatorCode }: Subject,
  told: ChangeFacts,
  readings: Readings,
): FoundChange {
  const reading = indicatorCode === null ? undefined : readings.get(indicatorCode)
  return {
    ...factsOf(reading, indicatorCode === null),
    ...told,
    kind,
    goalCode,
    indicatorCode,
    indicatorName: reading?.row.name ?? null,
    series: null,
    periodStart: null,
    periodLabel: null,
  }
}
