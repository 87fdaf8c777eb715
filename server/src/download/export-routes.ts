import { withoutWriter } from '@roundtable/db/without-writer.ts'
import { CSV_BOM, csvRecord } from '@roundtable/shared/base/csv.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { assertMay } from '@roundtable/shared/right-table/rights.ts'
import type { Request, Response, Router } from 'express'
import { seenAsIn, visitorOf } from '../auth/request-context.ts'
import { atMoment } from '../base/as-at.ts'
import { actorIn, assertActor, assertVisitor, type Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { failExport, refuseExport } from './document/export-refusal.ts'
import { minutesRoutes } from './document/minutes-routes.ts'
import { setUpFileRoutes } from './document/set-up-file-routes.ts'
import { templateRoutes } from './document/template-routes.ts'
import type { Download, DownloadParams } from './download.ts'
import { downloads } from './downloads.ts'
import { csvStream, ReaderLeft } from './record/csv-stream.ts'

/** Every table as a CSV file: the asker's rights, the filters of the address, never more memory than a page. */
export function exportRoutes(services: Services): Router {
  const router = openRoutes()
  for (const download of downloads) {
    router.get(`/${download.name}.csv`, (req, res) => sendDownload(services, download, { req, res }))
  }
  router.use(templateRoutes(services))
  router.use(setUpFileRoutes(services))
  router.use(minutesRoutes(services))
  router.use((req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next()
    refuseExport(res, new DomainError('not-found', 'There is no such download.'))
  })
  return router
}

async function sendDownload(
  services: Services,
  download: Download,
  { req, res }: { req: Request; res: Response },
): Promise<void> {
  const requestId = String(res.getHeader('x-request-id') ?? '')
  try {
    const visitor = await visitorOf(services, req)
    const signedIn = assertVisitor({ ...services, requestId, visitor, membership: null, actor: null })
    const { asked, records } = download.open(withoutSeenAs(req.query))
    const slug = asked.partnership ?? signedIn.memberships[0]?.slug ?? '-'
    const acting = actorIn(signedIn, slug)
    const today = assertActor({
      ...services,
      database: withoutWriter(services.database),
      requestId,
      visitor,
      actor: acting?.actor ?? null,
      membership: acting?.membership ?? null,
      seenAs: seenAsIn(req),
    })
    assertMay(today.actor, download.right)
    const ctx = await atMoment(today, asked.asAt)
    res.setHeader('content-type', 'text/csv; charset=utf-8; header=present')
    res.setHeader(
      'content-disposition',
      `attachment; filename="${fileName(download, slug, asked, ctx.now())}"`,
    )
    if (req.method === 'HEAD') {
      res.end()
      return
    }
    const stream = csvStream(res)
    await stream.write(CSV_BOM + csvRecord(download.columns))
    for await (const text of records(ctx)) await stream.write(text)
    await stream.end()
  } catch (error) {
    if (error instanceof ReaderLeft) return
    if (error instanceof DomainError && !res.headersSent) {
      services.logger.info({ requestId, download: download.name, code: error.code }, 'refused')
      refuseExport(res, error)
      return
    }
    services.logger.error({ requestId, download: download.name, error }, 'something broke')
    if (res.headersSent) res.destroy()
    else failExport(res)
  }
}

/** What, where and as at when: roundtable_northmere_measurements_2026-11-23T1405Z.csv */
function fileName(download: Download, slug: string, { indicator }: DownloadParams, now: string): string {
  const what = indicator === undefined ? download.name : `${download.name}-${indicator}`
  const moment = `${now.slice(0, 13)}${now.slice(14, 16)}Z`
  return `roundtable_${slug}_${what}_${moment}.csv`
}

const withoutSeenAs = ({ seenAs: _, ...query }: Request['query']): Request['query'] => query
