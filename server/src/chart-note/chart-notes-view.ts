import {
  findChartChoice,
  findChartTitle,
  listAnnotations,
  listStepChanges,
  type StepChangeRow,
} from '@roundtable/db/queries/chart-note.queries.ts'
import type { Figure } from '@roundtable/shared/figure.ts'
import { periodLabel, periodOf } from '@roundtable/shared/period.ts'
import { mayAnnotateChart, mayDraftDefinitions } from '@roundtable/shared/permissions.ts'
import type { ChartSegment } from '@roundtable/shared/spc/chart.ts'
import { chartsFor, natureOf } from '@roundtable/shared/spc/chart-offer.ts'
import { suggestChart } from '@roundtable/shared/spc/suggest-chart.ts'
import type { ActorContext } from '../context.ts'
import type { IndicatorRow } from '../indicator/take-indicator.ts'

type Figures = readonly Figure[]
type Asked = {
  indicator: IndicatorRow
  seriesId: string
  figures: Figures
  /** Periods of which nothing may be said: the words of a note or of a title could tell a hidden figure. */
  hidden: ReadonlySet<string>
  agencyIds: readonly string[]
}

/** What people said about one chart, as its reader may see it. */
export async function readChartNotes(ctx: ActorContext, asked: Asked) {
  const { indicator, seriesId, figures, hidden, agencyIds } = asked
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  const ofSeries = { partnershipId, seriesId }
  const ofIndicator = { partnershipId, indicatorId: indicator.id }
  const steps = await listStepChanges(database.reader, ofSeries)
  const annotations = await listAnnotations(database.reader, ofIndicator)
  const title = await findChartTitle(database.reader, ofSeries)
  const choice = await findChartChoice(database.reader, ofIndicator)
  const nature = natureOf(indicator.unit, figures)
  const suggested = suggestChart({
    unit: indicator.unit,
    hasFraction: nature.hasFraction,
    events: figures.map(({ numerator, value }) => numerator ?? value),
  })
  const offered = chartsFor(nature)
  const mayMarkChart = mayDraftDefinitions(actor)
  return {
    segments: steps.map(segmentOf),
    chosen: choice?.chart ?? 'xmr',
    view: {
      stepChanges: steps.map((step) => ({
        ...step,
        fromLabel: periodLabel(indicator.frequency, step.fromPeriod),
      })),
      annotations: annotations
        .filter(({ onDay }) => !hidden.has(periodOf(indicator.frequency, onDay).start))
        .map(({ recordedById, ...each }) => ({
          ...each,
          mayWithdraw: !actor.readOnly && (mayMarkChart || recordedById === personId),
        })),
      title: title === undefined || hidden.size > 0 ? null : title,
      chart: {
        kind: choice?.chart ?? ('xmr' as const),
        reason: choice?.reason ?? suggested.reason,
        suggested: offered.includes(suggested.kind) ? suggested.kind : ('xmr' as const),
        suggestedReason: suggested.reason,
        offered,
        choice: choice ?? null,
      },
      mayMarkChart,
      mayAnnotate: mayAnnotateChart(actor, agencyIds),
    },
  }
}

const segmentOf = ({ fromPeriod, baseline, reason }: StepChangeRow): ChartSegment => ({
  from: fromPeriod,
  baseline,
  reason,
})
