import { readFileSync } from 'node:fs'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import type { ActionState } from '@roundtable/shared/action/action-lifecycle.ts'
import {
  type ImpactAnswer,
  impactAnswerWord,
  type TestDecision,
} from '@roundtable/shared/action/action-words.ts'
import { addDays, formatDay } from '@roundtable/shared/base/period.ts'
import type {
  ActionCheckTable,
  ActionNoteTable,
  ActionTable,
  ActionVersionTable,
} from '../../tables/action.table.ts'
import type { MeasurementRevisionTable } from '../../tables/measurement.table.ts'
import { type AgencyCode, agencyNameOf } from '../base/agencies.ts'
import { momentOf, workdayUntil } from '../base/calendar.ts'
import type { Cast, Sitting } from '../base/cast.ts'
import type { Seeding } from '../base/seeding.ts'
import type { ProgressEvent } from './progress-event.ts'

type Step = {
  do: string
  /** Days before the seeding. */
  ago: number
  by: string
  words?: string
  answer?: ImpactAnswer
  nextIn?: number
  decision?: TestDecision
}
/** Days count from the seeding, those that have passed below zero. */
type ActionText = {
  subject: string
  wording: string
  agency: AgencyCode
  title: string
  by: string
  set: number
  due: number
  evidenceWanted: string
  impact?: number
  steps: readonly Step[]
  test?: { expects: string; starts: number }
}
const text = readFileSync(new URL('../data/actions.json', import.meta.url), 'utf8')
const data = JSON.parse(text) as ActionText[]

export type Actions = {
  actions: ActionTable[]
  versions: ActionVersionTable[]
  notes: ActionNoteTable[]
  checks: ActionCheckTable[]
  events: ProgressEvent[]
}
/** What stands there already: indicators with their line of the whole partnership, goals, published figures. */
type Known = {
  indicatorOf: (code: string) => { indicatorId: string; seriesId: string } | undefined
  goalIdOf: (code: string) => string
  revisions: readonly MeasurementRevisionTable[]
}

const doings: Record<
  string,
  { act: ActName; to: ActionState | null; said: (name: string, agency: string) => string }
> = {
  begin: { act: 'action.begun', to: 'in-progress', said: (name, agency) => `${agency} began ${name}.` },
  note: { act: 'action.noted', to: null, said: (name) => `Progress of ${name} was noted.` },
  report: { act: 'action.done', to: 'done', said: (name, agency) => `${agency} reported ${name} done.` },
  verify: {
    act: 'action.verified',
    to: 'verified',
    said: (name, agency) => `${name} of ${agency} was verified.`,
  },
  refuse: {
    act: 'action.not-verified',
    to: 'in-progress',
    said: (name, agency) => `${name} of ${agency} was not verified.`,
  },
  cancel: {
    act: 'action.cancelled',
    to: 'cancelled',
    said: (name, agency) => `${name} of ${agency} was cancelled.`,
  },
}

/** A year of actions: done, verified and not, with and without a difference, tried, late and cancelled. */
export function actionsOf(seeding: Seeding, cast: Cast, known: Known): Actions {
  const found: Actions = { actions: [], versions: [], notes: [], checks: [], events: [] }
  const inOrder = data.toSorted((a, b) => b.set - a.set)
  for (const [at, told] of inOrder.entries()) lifeOf(seeding, cast, known, { told, number: at + 1, found })
  return found
}

type One = { told: ActionText; number: number; found: Actions }

function lifeOf(seeding: Seeding, cast: Cast, known: Known, { told, number, found }: One): void {
  const day = (from: number) => workdayUntil(addDays(seeding.today, from))
  const by = cast.of(told.by)
  const { agency } = told
  const agencyName = agencyNameOf(agency)
  const agencyId = cast.all.find((each) => each.agency === agency)?.agencyId ?? ''
  const setAt = momentOf(day(-told.set), 14, number)
  const { partnershipId } = seeding
  const id = seeding.idAt(setAt)
  const name = `Action ${number}`
  const action: ActionTable = {
    ...{ partnershipId, id, number, state: 'open', version: 1, wording: told.wording, agencyId },
    ...{ title: told.title, dueOn: day(told.due), evidenceWanted: told.evidenceWanted },
    impactOn: told.impact === undefined ? null : day(told.impact),
    ...subjectOf(known, told.subject),
    isTest: told.test === undefined ? 0 : 1,
    expects: told.test?.expects ?? '',
    startsOn: told.test === undefined ? null : day(told.test.starts),
    ...figureAt(known, told.subject, setAt),
    ...{ evidence: '', links: '', answer: null, decision: null, setAt, setBy: by.personId },
    ...{ doneAt: null, doneBy: null },
  }
  const event = (at: string, who: Sitting, act: ActName, summary: string, reason?: string) =>
    found.events.push({
      ...{ at, action: act, by: who, agencyId, subject: ['action', id], summary },
      ...(reason === undefined ? {} : { reason }),
    })
  event(setAt, by, 'action.set', `${name} was set for ${agencyName}, due on ${formatDay(action.dueOn)}.`)
  found.versions.push(versionOf(action, setAt, by))
  for (const [place, step] of told.steps.entries()) {
    const at = momentOf(day(-step.ago), 10 + place, number)
    const person = cast.of(step.by)
    const { do: deed, words = '' } = step
    if (deed === 'check') {
      check(at, person, step)
      continue
    }
    const doing = doings[deed]
    if (doing === undefined) throw new Error(`Nobody knows how to ${deed} an action.`)
    const { act, to, said: sentence } = doing
    event(
      at,
      person,
      act,
      sentence(name, agencyName),
      deed === 'report' || deed === 'note' ? undefined : words,
    )
    if (deed === 'note') {
      const noted = { partnershipId, id: seeding.idAt(at), actionId: id, text: words }
      found.notes.push({ ...noted, recordedAt: at, recordedBy: person.personId })
    }
    if (to !== null) Object.assign(action, { state: to, version: action.version + 1 })
    if (deed === 'report') Object.assign(action, { evidence: words, doneAt: at, doneBy: person.personId })
  }
  found.actions.push(action)

  function check(at: string, person: Sitting, step: Step): void {
    const { answer = 'yes', words = '', nextIn = 30, decision = null } = step
    const isEarly = answer === 'too-early'
    const nextOn = isEarly ? day(nextIn) : null
    found.checks.push({
      ...{ partnershipId, id: seeding.idAt(at), actionId: id, answer, words, nextOn, decision },
      ...figureAt(known, told.subject, at),
      ...{ recordedAt: at, recordedBy: person.personId },
    })
    const again = nextOn === null ? '' : ` It is looked at again on ${formatDay(nextOn)}.`
    const act = isEarly ? 'action.impact-too-early' : 'action.impact-checked'
    event(at, person, act, `${name} of ${agencyName}: ${impactAnswerWord(answer).toLowerCase()}.${again}`)
    Object.assign(action, { answer, decision, version: action.version + 1 })
    if (nextOn === null) Object.assign(action, { state: 'impact-checked' })
    else {
      Object.assign(action, { impactOn: nextOn })
      found.versions.push(versionOf(action, at, person))
    }
  }
}

const versionOf = (
  { partnershipId, id, version, wording, agencyId, title, dueOn, evidenceWanted, impactOn }: ActionTable,
  at: string,
  by: Sitting,
): ActionVersionTable => ({
  ...{ partnershipId, actionId: id, version, wording, agencyId, title, dueOn, evidenceWanted, impactOn },
  ...{ recordedAt: at, recordedBy: by.personId },
})

function subjectOf(known: Known, subject: string) {
  if (subject.startsWith('goal:')) {
    const code = subject.slice(5)
    const goalId = known.goalIdOf(code)
    return { subjectKind: 'goal' as const, subjectId: goalId, subjectCode: code, indicatorId: null, goalId }
  }
  const indicatorId = known.indicatorOf(subject)?.indicatorId ?? ''
  const of = { subjectKind: 'indicator' as const, subjectId: indicatorId, subjectCode: subject }
  return { ...of, indicatorId, goalId: null }
}

/** The newest figure that stood published at a moment. */
function figureAt(known: Known, subject: string, at: string) {
  const seriesId = known.indicatorOf(subject)?.seriesId
  const published = known.revisions
    .filter((each) => each.seriesId === seriesId && each.recordedAt <= at && each.value !== null)
    .toSorted((a, b) =>
      a.periodStart < b.periodStart ? -1 : a.periodStart > b.periodStart ? 1 : a.revision - b.revision,
    )
  const newest = published.at(-1)
  return { figurePeriod: newest?.periodStart ?? null, figureValue: newest?.value ?? null }
}
