import { DomainError } from '@roundtable/shared/base/errors.ts'
import { assertMay, type Right } from '@roundtable/shared/right-table/rights.ts'
import type { Request, Response } from 'express'
import { contextOf } from '../../auth/request-context.ts'
import { type ActorContext, assertActor, type Services } from '../../base/context.ts'
import { failExport, refuseExport } from './export-refusal.ts'

type Document = { name: string; type: string; body: string | Buffer }
type DocumentToSend = {
  right: Right
  /** Its name begins with the address of the partnership. */
  write: (ctx: ActorContext, slug: string) => Promise<Document>
}

/** Sends a document to fill in and upload again to whoever has the right, or the refusal. */
export async function sendDocument(
  services: Services,
  { req, res }: { req: Request; res: Response },
  { right, write }: DocumentToSend,
): Promise<void> {
  const requestId = String(res.getHeader('x-request-id') ?? '')
  try {
    const slug = String(req.query.partnership ?? '-')
    const ctx = assertActor(await contextOf(services, { req, slug, requestId }))
    assertMay(ctx.actor, right)
    const { name, type, body } = await write(ctx, slug)
    res.setHeader('content-type', type)
    res.setHeader('content-disposition', `attachment; filename="${name}"`)
    res.send(body)
  } catch (error) {
    if (error instanceof DomainError) {
      refuseExport(res, error)
      return
    }
    services.logger.error({ requestId, error }, 'something broke')
    failExport(res)
  }
}
