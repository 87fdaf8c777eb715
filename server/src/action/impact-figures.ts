import { testEffect } from '@roundtable/shared/action/test-effect.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import type { ActorContext } from '../base/context.ts'
import { readLine } from '../indicator/page/read-line.ts'
import { readPage } from '../indicator/page/read-page.ts'

export type ImpactFigures = Awaited<ReturnType<typeof impactFigures>>

/** The published figures of the indicator an action is for, as its reader sees them. */
export async function impactFigures(ctx: ActorContext, code: string) {
  const page = await readPage(ctx, { code })
  const { figures, reading, chart, parts } = await readLine(ctx, page)
  const { indicator } = page
  const latest = figures.findLast(({ value }) => value !== null)
  return {
    code,
    name: indicator.name,
    sentence: reading.sentence,
    latest: { figurePeriod: latest?.periodStart ?? null, figureValue: latest?.value ?? null },
    /** A figure as it was remembered, in words. */
    shown: (period: string | null, value: string | null) =>
      period === null || value === null
        ? null
        : { label: periodLabel(indicator.frequency, period), text: formatFigure(value, indicator) },
    effectFrom: (startsOn: string, cancelledAt: string | null) =>
      testEffect({
        points: figures,
        breaks: [...parts.breaks, ...chart.segments.map(({ from }) => from)].sort(),
        indicator: { ...indicator, chart: chart.chosen },
        startsOn,
        cancelledAt,
      }),
  }
}
