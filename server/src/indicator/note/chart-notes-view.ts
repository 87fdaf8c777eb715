import {
  findChartChoice,
  findChartTitle,
  listAnnotations,
  listStepChanges,
  listStepsSetAside,
  type StepChangeRow,
} from '@roundtable/db/queries/chart-note.queries.ts'
import { periodLabel, periodOf } from '@roundtable/shared/base/period.ts'
import {
  annotateCharts,
  markCharts,
  withdrawAnnotations,
} from '@roundtable/shared/chart-note/chart-note-rights.ts'
import type { Figure } from '@roundtable/shared/figure/figure.ts'
import { isSameProposal, type StepProposal } from '@roundtable/shared/reading/step-proposal.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { ChartSegment } from '@roundtable/shared/spc/chart.ts'
import { chartsFor, natureOf } from '@roundtable/shared/spc/chart-offer.ts'
import { suggestChart } from '@roundtable/shared/spc/suggest-chart.ts'
import type { ActorContext } from '../../base/context.ts'
import type { IndicatorRow } from '../access/require-indicator.ts'

export type ChartNotes = Awaited<ReturnType<typeof listChartNotes>>

/** What people said about one chart, as it was recorded. */
export async function listChartNotes(
  { actor, database }: ActorContext,
  { indicatorId, seriesId }: { indicatorId: string; seriesId: string },
) {
  const ofSeries = { partnershipId: actor.partnershipId, seriesId }
  const ofIndicator = { partnershipId: actor.partnershipId, indicatorId }
  return {
    steps: await listStepChanges(database.reader, ofSeries),
    setAside: await listStepsSetAside(database.reader, ofSeries),
    annotations: await listAnnotations(database.reader, ofIndicator),
    title: await findChartTitle(database.reader, ofSeries),
    choice: await findChartChoice(database.reader, ofIndicator),
  }
}

type Shown = {
  indicator: IndicatorRow
  figures: readonly Figure[]
  /** Periods of which nothing may be said: the words of a note or of a title could tell a hidden figure. */
  silent: ReadonlySet<string>
}

/** The lines of the chart begin anew all the same. */
const wordless = { label: 'Step change', reason: '', meeting: '' } as const

/** How the chart is drawn, and what an audience may read on it. */
export function chartOf({ steps, title, choice }: ChartNotes, { indicator, figures, silent }: Shown) {
  const nature = natureOf(indicator.unit, figures)
  const suggested = suggestChart({
    unit: indicator.unit,
    hasFraction: nature.hasFraction,
    events: figures.map(({ numerator, value }) => numerator ?? value),
  })
  const offered = chartsFor(nature)
  const told = steps.map((step) => (silent.has(step.fromPeriod) ? { ...step, ...wordless } : step))
  return {
    segments: told.map(segmentOf),
    chosen: choice?.chart ?? ('xmr' as const),
    view: {
      stepChanges: told.map((step) => ({
        ...step,
        fromLabel: periodLabel(indicator.frequency, step.fromPeriod),
      })),
      title: title === undefined || silent.size > 0 ? null : title,
      chart: {
        kind: choice?.chart ?? ('xmr' as const),
        reason: choice?.reason ?? suggested.reason,
        suggested: offered.includes(suggested.kind) ? suggested.kind : ('xmr' as const),
        suggestedReason: suggested.reason,
        offered,
        choice: choice === undefined ? null : recordOf(choice),
      },
    },
  }
}

const recordOf = ({
  id,
  recordedAt,
  recordedBy,
}: {
  id: string
  recordedAt: string
  recordedBy: string | null
}) => ({
  id,
  recordedAt,
  recordedBy,
})

/** The notes on the chart, and what its reader may add to it. */
export function notesFor(
  actor: Actor,
  { annotations, setAside }: ChartNotes,
  asked: Pick<Shown, 'indicator' | 'silent'> & {
    agencyIds: readonly string[]
    proposal: StepProposal | null
  },
) {
  const mayMarkChart = markCharts.may(actor)
  const proposal = mayMarkChart ? asked.proposal : null
  const unwanted = proposal === null ? undefined : setAside.find((each) => isSameProposal(each, proposal))
  return {
    annotations: annotations
      .filter(({ onDay }) => !asked.silent.has(periodOf(asked.indicator.frequency, onDay).start))
      .map(({ recordedById, ...each }) => ({
        ...each,
        mayWithdraw: withdrawAnnotations.may(actor, recordedById),
      })),
    proposal: unwanted === undefined ? proposal : null,
    setAside:
      unwanted === undefined
        ? null
        : { ...unwanted, fromLabel: periodLabel(asked.indicator.frequency, unwanted.fromPeriod) },
    mayMarkChart,
    mayAnnotate: annotateCharts.may(actor, asked.agencyIds),
  }
}

const segmentOf = ({ fromPeriod, baseline, reason }: StepChangeRow): ChartSegment => ({
  from: fromPeriod,
  baseline,
  ...(reason === '' ? {} : { reason }),
})
