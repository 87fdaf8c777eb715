import { createHash } from 'node:crypto'
import { findPartnershipBySlug } from '@roundtable/db/queries/partnership.queries.ts'
import { listPublications } from '@roundtable/db/queries/publication.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { Request, RequestHandler, Response, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import type { ReadPartnership } from '../base/role-context.ts'
import { disclosingFor } from '../disclosure/disclosing.ts'
import { publicCsv } from './page/public-csv.ts'
import { indicatorPage, listPage, missingPage } from './page/public-pages.ts'
import { publicStyleSheet } from './page/style.ts'
import { publicContext } from './public-context.ts'
import { readPublication } from './read/read-publication.ts'

/** For how long a copy may be shown without asking; what is revoked is gone after that. */
const freshFor = 'public, max-age=60, must-revalidate'
const robots = 'User-agent: *\nAllow: /public/\nDisallow: /\n'
const types = { html: 'text/html; charset=utf-8', csv: 'text/csv; charset=utf-8; header=present' } as const

/** What everybody reads: no session is looked for, no cookie is set, and only what was signed off is found. */
export function publicRoutes(services: Services): Router {
  const router = openRoutes()
  const slowly = rateLimit({
    windowMs: 60_000,
    limit: 240,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    message: { error: { message: 'Too many requests from this address. Please wait a minute.' } },
  })
  router.get('/robots.txt', slowly, (req, res) =>
    send(req, res, { type: 'text/plain; charset=utf-8', body: robots }),
  )
  router.get('/public/style.css', slowly, (req, res) =>
    send(req, res, { type: 'text/css; charset=utf-8', body: publicStyleSheet }),
  )
  router.get('/public/:partnership', slowly, async (req, res, next) => {
    const of = await partnershipOf(services, req)
    const body = of === null ? null : await listBody(services, of)
    if (body === null) return next()
    send(req, res, { type: types.html, body })
  })
  router.get('/public/:partnership/:file', slowly, async (req, res, next) => {
    const of = await partnershipOf(services, req)
    const [, code = '', csv] = /^([A-Za-z0-9_-]{1,40})(\.csv)?$/.exec(String(req.params.file)) ?? []
    const body =
      of === null || code === ''
        ? null
        : await indicatorBody(services, of, { code, isFile: csv !== undefined })
    if (body === null) return next()
    if (csv !== undefined)
      res.setHeader('Content-Disposition', `attachment; filename="${of?.partnership.slug}-${code}.csv"`)
    send(req, res, { type: csv === undefined ? types.html : types.csv, body })
  })
  router.use('/public', missing)
  return router
}

const missing: RequestHandler = (_req, res) => {
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('X-Robots-Tag', 'noindex')
  res.status(404).type('html').send(missingPage())
}

function send(req: Request, res: Response, { type, body }: { type: string; body: string }): void {
  const tag = `W/"${createHash('sha256').update(body).digest('base64url')}"`
  res.setHeader('Cache-Control', freshFor)
  res.setHeader('ETag', tag)
  if (req.headers['if-none-match']?.includes(tag) === true) {
    res.status(304).end()
    return
  }
  res.setHeader('Content-Type', type)
  res.send(body)
}

type Of = { partnership: ReadPartnership; today: string }

async function partnershipOf(services: Services, req: Request): Promise<Of | null> {
  const slug = String(req.params.partnership)
  if (!/^[a-z0-9-]{1,60}$/.test(slug)) return null
  const partnership = await findPartnershipBySlug(services.database.reader, slug)
  return partnership === undefined ? null : { partnership, today: localDay(services.now()) }
}

/** Null where nothing is public: a partnership without public figures answers like one that is not there. */
async function listBody({ database }: Services, of: Of): Promise<string | null> {
  const found = await listPublications(database.reader, { partnershipId: of.partnership.id, isPublic: true })
  return found.length === 0 ? null : listPage(found, of)
}

async function indicatorBody(
  services: Services,
  of: Of,
  { code, isFile }: { code: string; isFile: boolean },
): Promise<string | null> {
  const { reader } = services.database
  const [found] = await listPublications(reader, { partnershipId: of.partnership.id, code, isPublic: true })
  if (found === undefined) return null
  const ctx = publicContext(services, of.partnership)
  const read = await readPublication(ctx, found)
  if (isFile) return publicCsv(read, { name: of.partnership.name, today: of.today })
  const { rules } = await disclosingFor(ctx, [])
  return indicatorPage(read, of, rules, null)
}
