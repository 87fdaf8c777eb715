import { CSV_BOM, csvRecord, guardFormula } from '@roundtable/shared/base/csv.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { idSchema } from '@roundtable/shared/base/ids.ts'
import { assertMay, type Right } from '@roundtable/shared/right-table/rights.ts'
import { type Request, type Response, Router } from 'express'
import { contextOf } from '../auth/request-context.ts'
import { assertActor, type Services } from '../base/context.ts'
import { type WrittenCell, writeXlsx } from '../import/file/xlsx-writer.ts'
import { templateRows, templateWidths } from '../import/return-template.ts'
import { getReturn } from '../return/sheet/get-return.ts'
import { missingReturn } from '../return/sheet/hold-return.ts'
import { failExport, refuseExport } from './export-refusal.ts'

export const templateRight: Right = 'enter returns'

const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** A return as a table to fill in and upload again. */
export function templateRoutes(services: Services): Router {
  const router = Router()
  for (const kind of ['csv', 'xlsx'] as const) {
    router.get(`/return-template.${kind}`, (req, res) => sendTemplate(services, kind, { req, res }))
  }
  return router
}

async function sendTemplate(
  services: Services,
  kind: keyof typeof types,
  { req, res }: { req: Request; res: Response },
): Promise<void> {
  const requestId = String(res.getHeader('x-request-id') ?? '')
  try {
    const slug = String(req.query.partnership ?? '-')
    const ctx = assertActor(await contextOf(services, { req, slug, requestId }))
    assertMay(ctx.actor, templateRight)
    const id = idSchema.safeParse(req.query.return)
    if (!id.success) throw missingReturn()
    const sheet = await getReturn(ctx, { id: id.data })
    const rows = templateRows(sheet)
    const name = `roundtable_${slug}_return_${sheet.agencyCode}_${sheet.periodStart}.${kind}`
    res.setHeader('content-type', types[kind])
    res.setHeader('content-disposition', `attachment; filename="${name}"`)
    res.send(
      kind === 'csv' ? CSV_BOM + rows.map((cells) => csvRecord(cells.map(textOf))).join('') : bookOf(rows),
    )
  } catch (error) {
    if (error instanceof DomainError) {
      refuseExport(res, error)
      return
    }
    services.logger.error({ requestId, error }, 'something broke')
    failExport(res)
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
