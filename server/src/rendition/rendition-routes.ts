import { findRenditionFile } from '@roundtable/db/queries/rendition.queries.ts'
import { withoutWriter } from '@roundtable/db/without-writer.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  type RenditionKind,
  type RenditionRef,
  renditionKinds,
  renditionQuerySchema,
} from '@roundtable/shared/rendition/rendition.ts'
import { assertMay, type Right } from '@roundtable/shared/right-table/rights.ts'
import type { Request, Response, Router } from 'express'
import { contextOf } from '../auth/request-context.ts'
import { type ActorContext, assertActor, assertVisitor, type Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { badAddress, failExport, refuseExport } from '../download/document/export-refusal.ts'
import { ChartFailed } from './paper-chart.ts'
import { paperDocumentPage } from './paper-document-page.ts'
import { paperPage } from './paper-page.ts'
import { reportPage } from './report-page.ts'
import { assertWhole, findPrinted, type Source, sourceOfReader } from './source-of-reader.ts'

export const renditionRights = {
  pack: 'see meetings',
  minutes: 'see meetings',
  archive: 'see meetings',
  'yearly-report': 'see yearly reports',
} as const satisfies Record<RenditionKind, Right>

type Answer = (ctx: ActorContext, ref: RenditionRef, res: Response) => Promise<void>

/** A pack, minutes, an archive or a yearly report on paper, as the reader reads it: the page that is printed, and the PDF that was. */
export function renditionRoutes(services: Services): Router {
  const router = openRoutes()
  for (const kind of renditionKinds) {
    router.get(`/${kind}.html`, (req, res) => answered(services, { kind, req, res }, sendPage))
    router.get(`/${kind}.pdf`, (req, res) => answered(services, { kind, req, res }, sendFile))
  }
  return router
}

async function sendPage(ctx: ActorContext, ref: RenditionRef, res: Response): Promise<void> {
  const source = await sourceOfReader(ctx, ref)
  assertWhole(source)
  // Its own style and font, and nothing from elsewhere.
  res.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; frame-ancestors 'none'",
  )
  res.type('html').send(pageOf(source, ctx.now()))
}

function pageOf({ read }: Source, now: string): string {
  try {
    if ('report' in read) return reportPage(read.report)
    return 'pack' in read ? paperPage(read.pack) : paperDocumentPage(read.paper, now)
  } catch (error) {
    if (error instanceof ChartFailed) throw new DomainError('rule', error.message)
    throw error
  }
}

async function sendFile(ctx: ActorContext, ref: RenditionRef, res: Response): Promise<void> {
  const source = await sourceOfReader(ctx, ref)
  const { reader } = ctx.database
  const rendition = await findPrinted(reader, source)
  const file = rendition?.state === 'ready' ? await findRenditionFile(reader, rendition) : null
  if (file === null)
    throw new DomainError('not-found', 'No PDF of this was made yet: ask for it on its page.')
  const of = ofAudience(source.read)
  const name = `roundtable_${ctx.membership.slug}_${ref.kind}-${ref.number}${of}.pdf`
  res.setHeader('content-disposition', `attachment; filename="${name}"`)
  res.type('application/pdf').send(Buffer.from(file))
}

function ofAudience(read: Source['read']): string {
  if ('report' in read) return `_${read.report.audience}`
  return 'pack' in read ? `-v${read.pack.version}_${read.pack.audience}` : ''
}

async function answered(
  services: Services,
  { kind, req, res }: { kind: RenditionKind; req: Request; res: Response },
  answer: Answer,
): Promise<void> {
  const requestId = String(res.getHeader('x-request-id') ?? '')
  try {
    assertVisitor(await contextOf(services, { req, slug: '-', requestId }))
    const { seenAs: _, ...query } = req.query
    const parsed = renditionQuerySchema.safeParse(query)
    if (!parsed.success) throw badAddress(parsed.error)
    const { partnership: slug, number, version } = parsed.data
    const ctx = assertActor(await contextOf(services, { req, slug, requestId }))
    assertMay(ctx.actor, renditionRights[kind])
    const ref = { kind, number, ...(version === undefined ? {} : { version }) }
    await answer({ ...ctx, database: withoutWriter(services.database) }, ref, res)
  } catch (error) {
    if (error instanceof DomainError) {
      services.logger.info({ requestId, address: req.path, code: error.code }, 'refused')
      refuseExport(res, error)
      return
    }
    services.logger.error({ requestId, address: req.path, error }, 'something broke')
    failExport(res)
  }
}
