import { listIndicatorsOfGoal, listTimeline as listRows } from '@roundtable/db/queries/timeline.queries.ts'
import type { TimelineRow } from '@roundtable/db/queries/timeline-statement.ts'
import { actWord } from '@roundtable/shared/act/acts.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import { seeReturns } from '@roundtable/shared/return/return-rights.ts'
import { assertMay } from '@roundtable/shared/right-table/rights.ts'
import type { TimelineEntry } from '@roundtable/shared/timeline/timeline.ts'
import type { TimelineKind } from '@roundtable/shared/timeline/timeline-filter.ts'
import { seeYearlyReports } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { requireGoal } from '../goal/require-goal.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'
import { silencesFor } from './silences.ts'

export const timelinePage = 25

type ListParams = { kind: TimelineKind; code: string; after?: string | undefined }

/** Everything that happened to a goal or an indicator and to what hangs on it, newest first. */
export async function listTimeline(ctx: ActorContext, asked: ListParams, limit = timelinePage) {
  const { reader } = ctx.database
  const { goalId = null, isOfSharing = false, indicators = [] } = await subjectOf(ctx, asked)
  const rows = await listRows(reader, {
    partnershipId: ctx.actor.partnershipId,
    goalId,
    isOfSharing,
    withProgress: seeProgress.may(ctx.actor),
    withReports: seeYearlyReports.may(ctx.actor),
    ...(await silencesFor(ctx, indicators)),
    returnsOf: seeReturns.scope(ctx.actor),
    after: readMark(asked.after),
    until: ctx.now(),
    limit: limit + 1,
  })
  const entries = rows.slice(0, limit).map(entryOf)
  const last = entries.at(-1)
  return { entries, next: rows.length > limit && last !== undefined ? `${last.at} ${last.id}` : null }
}

type Subject = { goalId?: string; isOfSharing?: true; indicators?: Parameters<typeof silencesFor>[1] }

/** A foreign goal or indicator answers like a missing one. */
async function subjectOf(ctx: ActorContext, { kind, code }: ListParams): Promise<Subject> {
  const { reader } = ctx.database
  if (kind === 'sharing') {
    assertMay(ctx.actor, 'see set-up')
    return { isOfSharing: true }
  }
  if (kind === 'indicator') {
    const { id, frequency } = await requireIndicator(reader, ctx, code)
    return { indicators: [{ id, code, frequency }] }
  }
  const { id: goalId } = await requireGoal(reader, ctx, code)
  const { partnershipId } = ctx.actor
  return { goalId, indicators: await listIndicatorsOfGoal(reader, { partnershipId, goalId }) }
}

function readMark(after: string | undefined) {
  const space = after?.indexOf(' ') ?? -1
  return after === undefined || space < 0 ? null : { at: after.slice(0, space), id: after.slice(space + 1) }
}

function entryOf(row: TimelineRow): TimelineEntry {
  const { id, at, who, deputyFor, indicatorCode } = row
  const reason = row.reason === '' ? null : row.reason
  return {
    id,
    at,
    ...saidOf(row),
    who,
    deputyFor,
    onBehalf: row.onBehalf === 1,
    reason,
    indicatorCode,
  }
}

type Words = { what: string; many: string; one: string; all: string }
const figureWords: Readonly<Record<string, Words>> = {
  'figure.published': {
    what: 'Figure published',
    many: 'Figures published',
    one: 'was published',
    all: 'were published',
  },
  'figure.corrected': {
    what: 'Figure corrected',
    many: 'Figures corrected',
    one: 'was corrected',
    all: 'were corrected',
  },
  'commentary.given': {
    what: 'Commentary',
    many: 'Commentary',
    one: 'was commented on',
    all: 'were commented on',
  },
  'commentary.changed': {
    what: 'Commentary changed',
    many: 'Commentary changed',
    one: 'was commented on anew',
    all: 'were commented on anew',
  },
}

function saidOf(row: TimelineRow): { what: string; sentence: string } {
  const { act, summary, indicatorCode, seriesKind, seriesName, periodStart, lastStart, frequency } = row
  if (act === 'yearly-report.published') {
    const what = 'Yearly report published'
    return { what, sentence: `${summary} It rests on ${indicatorCode ?? 'this goal or its indicators'}.` }
  }
  const words = figureWords[act]
  if (words === undefined || periodStart === null || frequency === null) {
    return { what: actWord(act), sentence: summary }
  }
  const label = periodLabel(frequency, periodStart)
  const lines = Number(row.lines)
  if (lastStart !== null && lastStart !== periodStart) {
    const span = `${label} to ${periodLabel(frequency, lastStart)}`
    const ofLines = lines > 1 ? ` of ${lines} lines` : ''
    const sentence = `${row.figures} figures of ${indicatorCode}${ofLines} for ${span} ${words.all}.`
    return { what: words.many, sentence }
  }
  if (lines > 1) {
    const sentence = `The figures of ${indicatorCode} for ${label} ${words.all}: ${lines} lines.`
    return { what: words.many, sentence }
  }
  const line = seriesKind === 'partnership' ? '' : ` (${seriesName})`
  return { what: words.what, sentence: `The figure of ${indicatorCode}${line} for ${label} ${words.one}.` }
}
