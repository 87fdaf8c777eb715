import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { listMinutes } from '@roundtable/db/queries/minutes.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { seeMeetings } from '@roundtable/shared/meeting/meeting-rights.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import {
  actionLine,
  challengeLine,
  decisionLine,
  goalLine,
  impactLine,
  indicatorLine,
  isLineOf,
  issueLine,
  minutesLine,
} from '@roundtable/shared/yearly-report/evidence-lines.ts'
import {
  type EvidenceKind,
  type EvidenceRef,
  evidenceKey,
} from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { listActionRows } from '../action/list-actions.ts'
import type { ActorContext } from '../base/context.ts'
import { listChallenges } from '../challenge/list-challenges.ts'
import { decisionsKnown } from '../decision/list-decisions.ts'
import { getGoal } from '../goal/get-goal.ts'
import { getIndicator } from '../indicator/page/get-indicator.ts'
import { listSeen } from '../issue/list-issues.ts'

export type EvidenceTexts = ReadonlyMap<string, string>
type Lines = Map<string, string>
/** `text`: as a report has it, which stays where it tells the same figure with other decimals. */
type RefWithText = EvidenceRef & { text?: string | null }
type Reader = (ctx: ActorContext, refs: readonly RefWithText[]) => Promise<Lines>

/** Each record in one line, as its own page tells it to this reader; what is not theirs to read is left out. */
export async function readEvidence(ctx: ActorContext, refs: readonly RefWithText[]): Promise<EvidenceTexts> {
  const found = new Map<string, string>()
  for (const [kind, ofKind] of Map.groupBy(refs, ({ kind: each }) => each)) {
    const lines = await readers[kind](ctx, ofKind)
    for (const ref of ofKind) {
      const line = lines.get(keyWithin(ref))
      if (line !== undefined) found.set(evidenceKey(ref), line)
    }
  }
  return found
}

const keyWithin = ({ reference, part }: Pick<EvidenceRef, 'reference' | 'part'>): string =>
  `${reference} ${part}`
const keyed = <Row>(rows: readonly Row[], refOf: (row: Row) => string, line: (row: Row) => string): Lines =>
  new Map(rows.map((row) => [keyWithin({ reference: refOf(row), part: '' }), line(row)]))

const readers: Readonly<Record<EvidenceKind, Reader>> = {
  decision: async (ctx) => keyed(await openDecisions(ctx), ({ reference }) => reference, decisionLine),
  action: async (ctx) => keyed(await actionsDone(ctx), ({ number }) => `${number}`, actionLine),
  impact: async (ctx) => keyed(await actionsDone(ctx), ({ number }) => `${number}`, impactLine),
  issue: async (ctx) => keyed(await issuesSeen(ctx), ({ number }) => `${number}`, issueLine),
  challenge: async (ctx) =>
    keyed(
      await openChallenges(ctx),
      ({ reference }) => reference,
      ({ from, to, ...row }) => challengeLine({ ...row, fromName: from.name, toName: to.name }),
    ),
  indicator: readIndicatorLines,
  goal: readGoalLines,
  minutes: async (ctx) =>
    keyed(await approvedMinutes(ctx), ({ meetingNumber }) => `${meetingNumber}`, minutesLine),
}

/** What was decided on a restricted item stands in no report. */
export const openDecisions = async (ctx: ActorContext) =>
  seeMeetings.may(ctx.actor) ? (await decisionsKnown(ctx)).filter(({ restricted }) => !restricted) : []

export async function actionsDone(ctx: ActorContext) {
  if (!seeProgress.may(ctx.actor)) return []
  return (await listActionRows(ctx)).map(({ shown }) => shown)
}

export const issuesSeen = async (ctx: ActorContext) => (seeProgress.may(ctx.actor) ? await listSeen(ctx) : [])

/** A restricted challenge stands in no report, whoever writes it. */
export async function openChallenges(ctx: ActorContext) {
  if (!seeProgress.may(ctx.actor)) return []
  return (await listChallenges(ctx, { whole: true })).rows.filter(({ restricted }) => !restricted)
}

export async function approvedMinutes({ actor, database }: ActorContext) {
  if (!seeMeetings.may(actor)) return []
  const { partnershipId } = actor
  const meetings = await listMeetings(database.reader, { partnershipId })
  const rows = await listMinutes(database.reader, { partnershipId })
  return rows.flatMap(({ id, meetingId, meetingNumber, approvedDay }) => {
    const meeting = meetings.find((each) => each.id === meetingId)
    if (approvedDay === null || meeting === undefined) return []
    return [{ id, meetingNumber, boardName: meeting.boardName, day: meeting.day, approvedDay }]
  })
}

async function readIndicatorLines(ctx: ActorContext, refs: readonly RefWithText[]): Promise<Lines> {
  const found: Lines = new Map()
  for (const [code, ofCode] of Map.groupBy(refs, ({ reference }) => reference)) {
    const view = await unlessHidden(getIndicator(ctx, { code }))
    for (const ref of ofCode) {
      const point = view?.points.find(({ periodStart }) => periodStart === ref.part)
      if (view === null || point === undefined) continue
      const { text } = ref
      const isTold = text != null && isLineOf(text, view, point)
      found.set(keyWithin(ref), isTold ? text : indicatorLine(view, point))
    }
  }
  return found
}

async function readGoalLines(ctx: ActorContext, refs: readonly EvidenceRef[]): Promise<Lines> {
  const found: Lines = new Map()
  for (const ref of refs) {
    const goal = await unlessHidden(getGoal(ctx, { code: ref.reference }))
    if (goal !== null) found.set(keyWithin(ref), goalLine(goal))
  }
  return found
}

/** Null where it is not there, or not this reader’s to see. */
async function unlessHidden<Found>(reading: Promise<Found>): Promise<Found | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'not-found' || error.code === 'forbidden'))
      return null
    throw error
  }
}
