import type {
  ExportCommentary,
  ExportEntry,
  ExportSeries,
  ExportSource,
} from '@roundtable/db/queries/export-figures.queries.ts'

/** One line of an indicator with all that is told of it. */
export type Line = ExportSeries & {
  /** By the first day of the period. */
  commentary: ReadonlyMap<string, ExportCommentary>
  /** Entered and not published yet; only what the reader may see. */
  entries: readonly ExportEntry[]
  /** From which file a figure came, by the first day of its period; for partners alone. */
  sources: ReadonlyMap<string, ExportSource>
}
