import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import type { TableSeries } from '@roundtable/shared/import/table/match-series.ts'
import type { PastFigure } from '@roundtable/shared/past-figures/table/figure-parts.ts'
import { type PastReading, readPastFigures } from '@roundtable/shared/past-figures/table/read-past-figures.ts'
import type { Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'

export type WholeReading = PastReading & { figures: PastFigure[] }

/** What a file holds, with all figures it hands over. */
export function readAll(
  sheets: readonly Sheet[],
  series: readonly TableSeries[],
  asked: { answers: Answers; today: string },
): WholeReading {
  const figures: PastFigure[] = []
  const reading = readPastFigures(sheets, series, { ...asked, onFigure: (figure) => figures.push(figure) })
  return { ...reading, figures }
}
