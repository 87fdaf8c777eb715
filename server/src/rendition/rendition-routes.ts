import { findRendition, findRenditionFile } from '@roundtable/db/queries/rendition.queries.ts'
import { findYearlyRendition, findYearlyRenditionFile } from '@roundtable/db/queries/yearly-cut.queries.ts'
import { withoutWriter } from '@roundtable/db/without-writer.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { renditionQuerySchema } from '@roundtable/shared/pack/rendition.ts'
import { assertMay, type Right } from '@roundtable/shared/right-table/rights.ts'
import type { Request, Response, Router } from 'express'
import { contextOf } from '../auth/request-context.ts'
import { type ActorContext, assertActor, assertVisitor, type Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { badAddress, failExport, refuseExport } from '../download/document/export-refusal.ts'
import { signingOf } from '../yearly-report/get-yearly-report.ts'
import { cutOfReader } from './cut-of-reader.ts'
import { ChartFailed } from './paper-chart.ts'
import { paperPage } from './paper-page.ts'
import { reportPage } from './report-page.ts'
import { reportOfReader } from './report-rendition.ts'

export const renditionRight: Right = 'see meetings'
export const reportRight: Right = 'see yearly reports'

type Ref = { number: number; version?: number }
type Answer = { right: Right; send: (ctx: ActorContext, ref: Ref, res: Response) => Promise<void> }

/** A pack or a yearly report on paper, as its reader’s audience was given it: the page that is printed, and the PDF that was. */
export function renditionRoutes(services: Services): Router {
  const router = openRoutes()
  router.get('/pack.html', (req, res) => answered(services, { req, res }, ofPack(sendPage)))
  router.get('/pack.pdf', (req, res) => answered(services, { req, res }, ofPack(sendFile)))
  router.get('/yearly-report.html', (req, res) => answered(services, { req, res }, ofReport(sendReportPage)))
  router.get('/yearly-report.pdf', (req, res) => answered(services, { req, res }, ofReport(sendReportFile)))
  return router
}

const ofPack = (send: Answer['send']): Answer => ({ right: renditionRight, send })
const ofReport = (send: Answer['send']): Answer => ({ right: reportRight, send })

/** Its own style and font, and nothing from elsewhere. */
function sendHtml(res: Response, page: string): void {
  res.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; frame-ancestors 'none'",
  )
  res.type('html').send(page)
}

async function sendReportPage(ctx: ActorContext, { number }: Ref, res: Response): Promise<void> {
  const { report, frozen, of } = await reportOfReader(ctx, number)
  if (!frozen.isWhole)
    throw new DomainError('rule', 'What is stored is not what was signed: it is not printed.')
  const { signatures } = await signingOf(ctx, report)
  const { content, sha256 } = frozen
  const { publishedAt } = report
  sendHtml(res, reportPage({ content, audience: of.audience, publishedAt, signatures, sha256 }))
}

async function sendReportFile(ctx: ActorContext, { number }: Ref, res: Response): Promise<void> {
  const { of } = await reportOfReader(ctx, number)
  const { reader } = ctx.database
  const rendition = await findYearlyRendition(reader, of)
  const file = rendition?.state === 'ready' ? await findYearlyRenditionFile(reader, rendition) : null
  if (file === null)
    throw new DomainError('not-found', 'No PDF of this report was made yet: ask for it on its page.')
  sendPdf(res, `roundtable_${ctx.membership.slug}_yearly-report-${number}_${of.audience}.pdf`, file)
}

function sendPdf(res: Response, name: string, file: Uint8Array): void {
  res.setHeader('content-disposition', `attachment; filename="${name}"`)
  res.type('application/pdf').send(Buffer.from(file))
}

async function sendPage(ctx: ActorContext, ref: Ref, res: Response): Promise<void> {
  const { pack } = await cutOfReader(ctx, ref)
  if (!pack.isWhole)
    throw new DomainError('rule', 'What is stored is not what was frozen: it is not printed.')
  sendHtml(res, pageOf(pack))
}

function pageOf(pack: Parameters<typeof paperPage>[0]): string {
  try {
    return paperPage(pack)
  } catch (error) {
    if (error instanceof ChartFailed) throw new DomainError('rule', error.message)
    throw error
  }
}

async function sendFile(ctx: ActorContext, ref: Ref, res: Response): Promise<void> {
  const { pack, of } = await cutOfReader(ctx, ref)
  const { reader } = ctx.database
  const rendition = await findRendition(reader, of)
  const file = rendition?.state === 'ready' ? await findRenditionFile(reader, rendition) : null
  if (file === null)
    throw new DomainError('not-found', 'No PDF of this pack was made yet: ask for it on its page.')
  const { content, version, audience } = pack
  const name = `roundtable_${ctx.membership.slug}_pack-${content.number}-v${version}_${audience}.pdf`
  sendPdf(res, name, file)
}

async function answered(
  services: Services,
  { req, res }: { req: Request; res: Response },
  { right, send }: Answer,
): Promise<void> {
  const requestId = String(res.getHeader('x-request-id') ?? '')
  try {
    assertVisitor(await contextOf(services, { req, slug: '-', requestId }))
    const { seenAs: _, ...query } = req.query
    const parsed = renditionQuerySchema.safeParse(query)
    if (!parsed.success) throw badAddress(parsed.error)
    const { partnership: slug, number, version } = parsed.data
    const ctx = assertActor(await contextOf(services, { req, slug, requestId }))
    assertMay(ctx.actor, right)
    const ref = { number, ...(version === undefined ? {} : { version }) }
    await send({ ...ctx, database: withoutWriter(services.database) }, ref, res)
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
