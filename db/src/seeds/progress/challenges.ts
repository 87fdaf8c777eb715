import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import { addDays, formatDay } from '@roundtable/shared/base/period.ts'
import { isWorkingDay, workingDaysUntil } from '@roundtable/shared/base/working-day.ts'
import {
  type ChallengeDeed,
  type ChallengeState,
  challengeLifecycle,
} from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { speaksForAgency } from '@roundtable/shared/challenge/challenge-rights.ts'
import {
  lastDayToAnswer,
  nextStage,
  type Stage,
  usualDays,
} from '@roundtable/shared/challenge/challenge-stages.ts'
import { challengeReference, type EntryKind, fromWord } from '@roundtable/shared/challenge/challenge-words.ts'
import { afterAct, type Step } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { bundledHolidays } from '../../calendar/bank-holidays.ts'
import type {
  ChallengeDraftTable,
  ChallengeEntryTable,
  ChallengeStageTable,
  ChallengeTable,
} from '../../tables/challenge.table.ts'
import { type AgencyCode, agencyNameOf } from '../base/agencies.ts'
import { momentOf } from '../base/calendar.ts'
import type { Cast, Sitting } from '../base/cast.ts'
import type { SeedEvent } from '../base/seed-event.ts'
import type { Seeding } from '../base/seeding.ts'

/** `raised` and `ago` are working days before the seeding; without one a stage ran out by itself. */
type Script = {
  from: string
  to: AgencyCode
  about: string | null
  raised: number
  restricted?: true
  ground?: string
  question: string
  because: string
  support?: string
  helps?: AgencyCode
  helpDays?: number
  steps: { deed: ChallengeDeed; by?: string; ago?: number; text?: string; taken?: boolean; onBehalf?: true }[]
  draft?: { by: string; ago: number; text: string }
}

export type SeededChallenges = {
  challenges: ChallengeTable[]
  stages: ChallengeStageTable[]
  entries: ChallengeEntryTable[]
  drafts: ChallengeDraftTable[]
  events: SeedEvent[]
  /** Where each step led, by record, act and moment. */
  states: Map<string, string>
}

type Known = {
  agencyId: (code: AgencyCode) => string
  indicatorId: (code: string) => string
}

const holidays = new Set(bundledHolidays.map(({ day }) => day))
const kinds: Partial<Record<ChallengeDeed, EntryKind>> = {
  answer: 'answer',
  accept: 'acceptance',
  'accept-with-conditions': 'condition',
  disagree: 'disagreement',
  resolve: 'resolution',
  'run-out': 'silence',
}

/** So many working days before a day. */
function workingDayBefore(day: string, count: number): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, -1)
    if (isWorkingDay(at, holidays)) left -= 1
  }
  return at
}

/** A year of challenges between the agencies of the demonstration, some of which ended badly. */
export function challengesOf(seeding: Seeding, cast: Cast, known: Known): SeededChallenges {
  const all = JSON.parse(
    readFileSync(join(import.meta.dirname, '../data/challenges.json'), 'utf8'),
  ) as readonly Script[]
  const made: SeededChallenges = {
    ...{ challenges: [], stages: [], entries: [], drafts: [], events: [], states: new Map() },
  }
  const numbers = { open: 0, restricted: 0 }
  for (const told of all) {
    numbers[told.restricted === true ? 'restricted' : 'open'] += 1
    seedOne(seeding, cast, known, made, told, numbers[told.restricted === true ? 'restricted' : 'open'])
  }
  return made
}

function seedOne(
  seeding: Seeding,
  cast: Cast,
  known: Known,
  made: SeededChallenges,
  told: Script,
  number: number,
): void {
  const { partnershipId, today } = seeding
  const raiser = cast.of(told.from)
  const role = cast.members.find(({ id }) => id === raiser.memberId)?.role ?? 'agency-lead'
  const raisedOn = workingDayBefore(today, told.raised)
  const recordedAt = momentOf(raisedOn, 9, 40)
  const id = seeding.idAt(recordedAt)
  const restricted = told.restricted === true
  const toAgencyId = known.agencyId(told.to)
  const fromAgencyId = speaksForAgency(role) ? raiser.agencyId : null
  const from = fromWord(fromAgencyId === null ? null : agencyNameOf(raiser.agency), role)
  const name = `Challenge ${challengeReference({ number, restricted })} from ${from} to ${agencyNameOf(told.to)}`
  const subject = ['challenge', id] as const
  let state: ChallengeState = 'stage-1'
  let stage: Stage = 1
  let answerUntil = ''
  let fromDay = raisedOn
  let count = 1
  const begin = (next: Stage, day: string, at: string) => {
    stage = next
    fromDay = day
    const days = usualDays[next]
    answerUntil = lastDayToAnswer(day, days, holidays)
    made.stages.push({
      partnershipId,
      challengeId: id,
      stage: next,
      fromDay: day,
      days,
      answerUntil,
      recordedAt: at,
    })
  }
  const tell = (
    action: ActName,
    at: string,
    by: Sitting | 'Roundtable',
    more: Pick<SeedEvent, 'summary'> & Partial<SeedEvent>,
  ) => {
    made.states.set(`${id} ${action} ${at}`, state)
    made.events.push({ at, action, by, subject, ...more })
  }
  begin(1, raisedOn, recordedAt)
  const offer = told.support === undefined ? '' : ', with an offer of support'
  tell('challenge.raised', recordedAt, raiser, { summary: `${name} was raised${offer}.` })
  for (const step of told.steps) {
    const { deed, text = '', taken } = step
    const day = step.ago === undefined ? addDays(answerUntil, 1) : workingDayBefore(today, step.ago)
    const at = step.ago === undefined ? momentOf(day, 0, 5) : momentOf(day, 10 + count, 20)
    const by = step.by === undefined ? null : cast.of(step.by)
    const to: Step<ChallengeState> = afterAct(challengeLifecycle, deed, state)
    if ('refused' in to) throw new Error(`${name}: ${to.refused}`)
    const answers = deed === 'answer' || deed === 'run-out'
    const ended = stage
    made.entries.push({
      ...{ partnershipId, id: seeding.idAt(at), challengeId: id, stage, kind: kinds[deed] ?? 'answer' },
      text: by === null ? `${agencyNameOf(told.to)} did not answer until ${formatDay(answerUntil)}.` : text,
      ...{ correctsId: null, supportTaken: taken === undefined ? null : Number(taken) },
      day: by === null ? usualDays[stage] : workingDaysUntil(fromDay, day, holidays),
      ...{
        agencyId: answers ? toAgencyId : fromAgencyId,
        deputyFor: null,
        onBehalf: step.onBehalf === true ? 1 : 0,
      },
      ...{ recordedAt: at, recordedBy: by?.personId ?? null },
    })
    state = to.to
    count += 1
    tell(challengeLifecycle.acts[deed].act, at, by ?? 'Roundtable', {
      summary: `${name}${eventWords[deed] ?? ''}, stage ${ended}.`,
      agencyId: answers ? toAgencyId : (by?.agencyId ?? toAgencyId),
      onBehalf: step.onBehalf === true,
    })
    const next = nextStage(ended)
    if ((state === 'stage-2' || state === 'stage-3') && next !== null) begin(next, day, at)
  }
  made.challenges.push({
    ...{ partnershipId, id, number, restricted: Number(restricted), ground: told.ground ?? '' },
    ...{ fromAgencyId, fromRole: role, raisedBy: raiser.personId, toAgencyId },
    indicatorId: told.about === null ? null : known.indicatorId(told.about),
    ...{ goalId: null, issueId: null, question: told.question, because: told.because },
    support: told.support ?? '',
    supportAgencyId: told.helps === undefined ? null : known.agencyId(told.helps),
    supportUntil: told.helpDays === undefined ? null : addDays(raisedOn, told.helpDays),
    ...{ state, version: count, recordedAt },
  })
  if (told.draft === undefined) return
  const savedAt = momentOf(workingDayBefore(today, told.draft.ago), 14, 5)
  const writer = cast.of(told.draft.by)
  made.drafts.push({
    ...{ partnershipId, challengeId: id, text: told.draft.text, supportTaken: 1, version: 1 },
    ...{ savedAt, savedBy: writer.personId },
  })
  made.events.push({
    ...{ at: savedAt, action: 'challenge.draft-begun', by: writer, subject, agencyId: toAgencyId },
    summary: `A draft of an answer was begun: ${name}, stage ${stage}.`,
  })
}

/** What the trail says of a step. */
const eventWords: Partial<Record<string, string>> = {
  answer: ' was answered',
  'run-out': ': nobody answered',
  accept: ': the answer was accepted',
  'accept-with-conditions': ': the answer was accepted with conditions',
  disagree: ': the answer was disagreed with',
  resolve: ': it was recorded as resolved',
}
