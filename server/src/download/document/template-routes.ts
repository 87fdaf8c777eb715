import { CSV_BOM, csvRecord, guardFormula } from '@roundtable/shared/base/csv.ts'
import { idSchema } from '@roundtable/shared/base/ids.ts'
import type { Right } from '@roundtable/shared/right-table/rights.ts'
import type { Router } from 'express'
import type { ActorContext, Services } from '../../base/context.ts'
import { openRoutes } from '../../base/open-routes.ts'
import { type WrittenCell, writeXlsx } from '../../import/file/xlsx-writer.ts'
import { templateRows, templateWidths } from '../../import/return-template.ts'
import { getReturn } from '../../return/sheet/get-return.ts'
import { missingReturn } from '../../return/sheet/hold-return.ts'
import { markingOf } from '../record/measurement-record.ts'
import { closingCells } from '../record/table-records.ts'
import { sendDocument } from './send-document.ts'

export const templateRight: Right = 'enter returns'

const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** A return as a table to fill in and upload again. */
export function templateRoutes(services: Services): Router {
  const router = openRoutes()
  for (const kind of ['csv', 'xlsx'] as const) {
    router.get(`/return-template.${kind}`, (req, res) =>
      sendDocument(
        services,
        { req, res },
        {
          right: templateRight,
          write: (ctx, slug) => templateOf(ctx, slug, { kind, asked: req.query.return }),
        },
      ),
    )
  }
  return router
}

async function templateOf(
  ctx: ActorContext,
  slug: string,
  { kind, asked }: { kind: keyof typeof types; asked: unknown },
) {
  const id = idSchema.safeParse(asked)
  if (!id.success) throw missingReturn()
  const sheet = await getReturn(ctx, { id: id.data })
  const rows = templateRows(sheet, closingCells(ctx, { marking: markingOf('draft', ctx.membership.marking) }))
  return {
    name: `roundtable_${slug}_return_${sheet.agencyCode}_${sheet.periodStart}.${kind}`,
    type: types[kind],
    body:
      kind === 'csv' ? CSV_BOM + rows.map((cells) => csvRecord(cells.map(textOf))).join('') : bookOf(rows),
  }
}

const textOf = (cell: WrittenCell): string | null =>
  cell === null || typeof cell === 'string' ? cell : cell.number

/** A text carries the guard of our CSV here too, so that both are read by one rule. */
const bookOf = (rows: readonly (readonly WrittenCell[])[]): Buffer =>
  writeXlsx([
    {
      name: 'Return',
      widths: templateWidths,
      rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell))),
    },
  ])
