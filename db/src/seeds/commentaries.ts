import { readFileSync } from 'node:fs'
import { type Commentary, noCommentary } from '@roundtable/shared/figure/entry-fields.ts'
import type { CommentaryTable } from '../tables/measurement.table.ts'
import { aprilOf } from './base/calendar.ts'
import type { Seeding } from './base/seeding.ts'
import type { LineFigures, Point } from './figures.ts'

export type Said = Commentary
/**
 * `back` counts published periods from the newest. `break` is the first of a new definition, `entry` is not yet
 * published, the seasons are the last period that began in January or in July.
 */
type CommentaryText = Partial<Said> & {
  back: number
  at?: 'break' | 'entry' | 'winter' | 'summer'
}

const text = readFileSync(new URL('data/commentaries.json', import.meta.url), 'utf8')
const told = JSON.parse(text) as Record<string, CommentaryText[]>

export type SaidOf = (point: Point) => Said | null

/** What was said of a point, published or not; only the partnership's own line is commented. */
export function saidOf(seeding: Seeding, figures: readonly LineFigures[]): SaidOf {
  const said = new Map<Point, Said>()
  for (const { line, points } of figures) {
    if (line.part !== null) continue
    const published = points.filter((point) => point.filing.publishedAt !== null && point.reason === null)
    const beganIn = (month: string) => published.findLast((point) => point.period.start.slice(5, 7) === month)
    const places = {
      break: points.find((point) => point.period.start >= aprilOf(seeding.today, 1)),
      entry: points.find((point) => point.filing.publishedAt === null),
      winter: beganIn('01'),
      summer: beganIn('07'),
    }
    for (const { back, at, ...words } of told[line.indicator.code] ?? []) {
      const point = at === undefined ? published.at(-1 - back) : places[at]
      if (point !== undefined) said.set(point, { ...noCommentary, ...words })
    }
  }
  return (point) => said.get(point) ?? null
}

export function commentariesOf(
  seeding: Seeding,
  figures: readonly LineFigures[],
  of: SaidOf,
): CommentaryTable[] {
  return figures.flatMap(({ line, points }) =>
    points.flatMap((point): CommentaryTable[] => {
      const said = of(point)
      const { publishedAt, enters } = point.filing
      if (said === null || publishedAt === null) return []
      return [
        {
          partnershipId: seeding.partnershipId,
          seriesId: line.series.id,
          periodStart: point.period.start,
          version: 1,
          ...said,
          recordedAt: publishedAt,
          recordedBy: enters.personId,
        },
      ]
    }),
  )
}
