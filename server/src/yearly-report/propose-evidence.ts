import { listGoals } from '@roundtable/db/queries/goal.queries.ts'
import { listStepsWithin } from '@roundtable/db/queries/yearly-report.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { indicatorLine } from '@roundtable/shared/yearly-report/evidence-lines.ts'
import type { Proposal } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { type EvidenceKind, evidenceKey } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import type { ActorContext } from '../base/context.ts'
import { getIndicator } from '../indicator/page/get-indicator.ts'
import { asAudience } from '../pack/as-audience.ts'
import { readIndicators } from '../scorecard/read-indicators.ts'
import { requireReport } from './hold-yearly-report.ts'
import {
  actionsDone,
  approvedMinutes,
  issuesSeen,
  openChallenges,
  openDecisions,
  readEvidence,
} from './read-evidence.ts'

type Year = { startsOn: string; endsOn: string }
type Found = Omit<Proposal, 'text'>

/** Indicators that are proposed: headline ones first, then those off target. */
const mostIndicators = 60

/** Records of the year a statement can rest on, as whoever reads in full reads them; restricted ones are never among them. */
export async function proposeEvidence(ctx: ActorContext, number: number): Promise<{ proposals: Proposal[] }> {
  const report = await requireReport(ctx.database.reader, ctx, { number })
  const reading = asAudience(ctx, 'trusted')
  const found = [...(await recordsOf(reading, report)), ...(await goalsOf(reading, report))]
  const texts = await readEvidence(reading, found)
  const proposals = [
    ...found.flatMap((each) => {
      const text = texts.get(evidenceKey(each))
      return text === undefined ? [] : [{ ...each, text }]
    }),
    ...(await findingsOf(reading, report)),
  ]
  return { proposals: proposals.toSorted((a, b) => b.on.localeCompare(a.on)) }
}

const isWithin = (day: string, { startsOn, endsOn }: Year): boolean => day >= startsOn && day <= endsOn
const found = (kind: EvidenceKind, reference: string | number, on: string): Found => ({
  ...{ kind, reference: `${reference}`, part: '', on },
})

async function recordsOf(ctx: ActorContext, year: Year): Promise<Found[]> {
  const within = async (...acts: string[]) =>
    new Map((await stepsOf(ctx, year, acts)).map(({ subjectId, at }) => [subjectId, localDay(at)]))
  const verified = await within('action.verified')
  const checked = await within('action.impact-checked')
  const closed = await within('issue.closed')
  const dayOf = (days: ReadonlyMap<string, string>, id: string) => days.get(id) ?? null
  const actions = await actionsDone(ctx)
  const isVerified = (state: string) => state === 'verified' || state === 'impact-checked'
  return [
    ...(await openDecisions(ctx))
      .filter(({ meetingDay }) => isWithin(meetingDay, year))
      .map(({ reference, meetingDay }) => found('decision', reference, meetingDay)),
    ...actions.flatMap(({ id, number, state }) => {
      const on = dayOf(verified, id)
      return on !== null && isVerified(state) ? [found('action', number, on)] : []
    }),
    ...actions.flatMap(({ id, number, answer }) => {
      const on = dayOf(checked, id)
      return on !== null && answer !== null ? [found('impact', number, on)] : []
    }),
    ...(await issuesSeen(ctx)).flatMap(({ id, number, state }) => {
      const on = dayOf(closed, id)
      return on !== null && state === 'closed' ? [found('issue', number, on)] : []
    }),
    ...(await openChallenges(ctx)).flatMap(({ reference, raisedOn, endedOn }) => {
      const on = [endedOn, raisedOn].find((day) => day !== null && isWithin(day, year))
      return on == null ? [] : [found('challenge', reference, on)]
    }),
    ...(await approvedMinutes(ctx))
      .filter(({ approvedDay }) => isWithin(approvedDay, year))
      .map(({ meetingNumber, approvedDay }) => found('minutes', meetingNumber, approvedDay)),
  ]
}

const stepsOf = ({ actor, database }: ActorContext, { startsOn, endsOn }: Year, acts: readonly string[]) =>
  listStepsWithin(database.reader, {
    ...{ partnershipId: actor.partnershipId, acts },
    // Days are those of the partnership: a day more each way, and what lies outside is left out by its day.
    ...{ from: startsOn, until: addDays(endsOn, 2) },
  }).then((steps) => steps.filter(({ at }) => isWithin(localDay(at), { startsOn, endsOn })))

/** Goals with their story as it stands: they are of no day, and stand after what is. */
async function goalsOf({ actor, database }: ActorContext, { startsOn }: Year): Promise<Found[]> {
  const goals = await listGoals(database.reader, { partnershipId: actor.partnershipId, goalIds: null })
  return goals.map(({ code }) => found('goal', code, startsOn))
}

/** Of each indicator the last figure of the year. */
async function findingsOf(ctx: ActorContext, year: Year): Promise<Proposal[]> {
  const rows = await readIndicators(ctx)
  const chosen = [
    ...rows.filter(({ indicator }) => indicator.headline === 1),
    ...rows.filter(({ indicator, row }) => indicator.headline !== 1 && row.reading.status === 'off-target'),
  ].slice(0, mostIndicators)
  const proposals: Proposal[] = []
  for (const { row } of chosen) {
    const view = await getIndicator(ctx, { code: row.code })
    const last = view.points.findLast(({ periodEnd, value }) => value !== null && isWithin(periodEnd, year))
    if (last === undefined) continue
    const { periodStart: part, periodEnd: on } = last
    const text = indicatorLine(view, last)
    proposals.push({ kind: 'indicator', reference: view.code, part, text, on })
  }
  return proposals
}
