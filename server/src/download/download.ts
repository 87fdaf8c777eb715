import { type CsvColumn, closingColumns } from '@roundtable/shared/export/csv-columns.ts'
import type { ExportName } from '@roundtable/shared/export/export-filters.ts'
import type { Right } from '@roundtable/shared/right-table/rights.ts'
import type { ZodType, z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { badAddress } from './document/export-refusal.ts'

/** Records of the file, as text, in any number of pieces. */
export type Records = AsyncIterable<string>

export type DownloadParams = {
  partnership?: string | undefined
  indicator?: string | undefined
  /** The moment to read as at. */
  asAt?: string | undefined
}

export type Opened = { asked: DownloadParams; records: (ctx: ActorContext) => Records }

export type Download = {
  name: ExportName
  /** The right the asker needs; the rows are then those the asker may see. */
  right: Right
  columns: readonly CsvColumn[]
  /** Reads the query of the address; throws a refusal in words where it says what the download does not know. */
  open: (query: unknown) => Opened
}

type Definition<Query extends ZodType<DownloadParams>> = {
  name: ExportName
  right: Right
  query: Query
  /** Without those with which every file ends. */
  columns: readonly CsvColumn[]
  records: (ctx: ActorContext, query: z.output<Query>) => Records
}

export function download<Query extends ZodType<DownloadParams>>(definition: Definition<Query>): Download {
  const { name, right, columns, query, records } = definition
  return {
    name,
    right,
    columns: [...columns, ...closingColumns],
    open(given) {
      const parsed = query.safeParse(given)
      if (!parsed.success) throw badAddress(parsed.error)
      return { asked: parsed.data, records: (ctx) => records(ctx, parsed.data) }
    },
  }
}
