import { DomainError } from '@roundtable/shared/base/errors.ts'
import { assertMay } from '@roundtable/shared/right-table/rights.ts'
import { type Request, type Response, Router } from 'express'
import { contextOf } from '../auth/request-context.ts'
import { assertActor, type Services } from '../base/context.ts'
import { writeOds } from '../import/file/ods-writer.ts'
import { writeXlsx } from '../import/file/xlsx-writer.ts'
import { setUpFileRight } from '../set-up-file/file/receive-set-up-file.ts'
import { findSetUpState } from '../set-up-file/state/find-set-up-state.ts'
import { setUpBook } from '../set-up-file/state/set-up-book.ts'
import { failExport, refuseExport } from './export-refusal.ts'

const kinds = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeXlsx },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', write: writeOds },
} as const

/** The whole set-up of a partnership as a workbook to fill in and upload again. */
export function setUpFileRoutes(services: Services): Router {
  const router = Router()
  for (const kind of ['xlsx', 'ods'] as const) {
    router.get(`/set-up.${kind}`, (req, res) => sendSetUpFile(services, kind, { req, res }))
  }
  return router
}

async function sendSetUpFile(
  services: Services,
  kind: keyof typeof kinds,
  { req, res }: { req: Request; res: Response },
): Promise<void> {
  const requestId = String(res.getHeader('x-request-id') ?? '')
  try {
    const slug = String(req.query.partnership ?? '-')
    const ctx = assertActor(await contextOf(services, { req, slug, requestId }))
    assertMay(ctx.actor, setUpFileRight)
    const { type, write } = kinds[kind]
    const book = write(setUpBook(await findSetUpState(ctx.database.reader, ctx)))
    const name = `roundtable_${slug}_set-up_${ctx.now().slice(0, 10)}.${kind}`
    res.setHeader('content-type', type)
    res.setHeader('content-disposition', `attachment; filename="${name}"`)
    res.send(book)
  } catch (error) {
    if (error instanceof DomainError) {
      refuseExport(res, error)
      return
    }
    services.logger.error({ requestId, error }, 'something broke')
    failExport(res)
  }
}
