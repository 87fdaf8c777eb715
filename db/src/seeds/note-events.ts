import { formatDay, periodLabel } from '@roundtable/shared/base/period.ts'
import type { Cast } from './base/cast.ts'
import type { SeedEvent } from './base/seed-event.ts'
import type { ChartNotes } from './chart-notes.ts'
import type { Line } from './indicators.ts'

/** What the trail holds of what was said about charts. */
export function noteEvents(
  cast: Cast,
  { notes, lines }: { notes: ChartNotes; lines: readonly Line[] },
): SeedEvent[] {
  const bySeries = new Map(lines.map((line) => [line.series.id, line.indicator]))
  const byIndicator = new Map(lines.map((line) => [line.series.indicatorId, line.indicator]))
  const byPerson = (id: string | null) => cast.all.find((one) => one.personId === id) ?? cast.of('manager')
  return [
    ...notes.steps.map((step): SeedEvent => {
      const indicator = bySeries.get(step.seriesId)
      const from = indicator === undefined ? '' : periodLabel(indicator.frequency, step.fromPeriod)
      const summary = `A step change of ${indicator?.code} was marked from ${from}.`
      const subject = ['step-change', step.id] as const
      return {
        at: step.recordedAt,
        action: 'step-change.marked',
        by: byPerson(step.recordedBy),
        subject,
        summary,
      }
    }),
    ...notes.annotations.map((note): SeedEvent => {
      const summary = `A note for ${formatDay(note.onDay)} was put on the chart of ${byIndicator.get(note.indicatorId)?.code}.`
      const subject = ['annotation', note.id] as const
      return {
        at: note.recordedAt,
        action: 'annotation.recorded',
        by: byPerson(note.recordedBy),
        subject,
        summary,
      }
    }),
    ...notes.titles.map((title): SeedEvent => {
      const summary = `The title of the chart of ${bySeries.get(title.seriesId)?.code} was replaced.`
      const subject = ['chart-title', title.id] as const
      return {
        at: title.recordedAt,
        action: 'chart-title.replaced',
        by: byPerson(title.recordedBy),
        subject,
        summary,
      }
    }),
  ]
}
