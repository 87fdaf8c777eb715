import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Router } from 'express'
import compressedOrPlain from 'express-static-gzip'
import type { Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { type ReadFirst, writePages } from './written-page.ts'

const built = join(import.meta.dirname, '../../../client/dist')
const year = 31_536_000_000
const day = 86_400_000
/** Addresses of files: what is not there is not there, whatever else answers with the one page. */
const file =
  /\.(ico|png|jpe?g|gif|svg|webp|txt|xml|json|webmanifest|js|mjs|css|map|html?|php|aspx?|cgi|env)$/i

/** Whether a page has this address; the build wrote the addresses down, with a $ before what may be anything. */
function isPage(address: string): boolean {
  const named = join(built, 'pages.json')
  if (!existsSync(named)) return true
  const pages: unknown = JSON.parse(readFileSync(named, 'utf8'))
  const segments = address.split('/').filter((each) => each !== '')
  return (
    Array.isArray(pages) &&
    pages.some((page) => {
      const parts = String(page)
        .split('/')
        .filter((each) => each !== '')
      return (
        parts.length === segments.length &&
        parts.every((part, at) => part.startsWith('$') || part === segments[at])
      )
    })
  )
}

/**
 * The built client: hashed files for a year, its icon for a day, and its one page for every address of the app; empty,
 * or written for whoever reads it, which nothing on the way stores.
 */
export function pageRoutes(services: Services, readFirst: ReadFirst): Router {
  const write = writePages(services, readFirst)
  const router = openRoutes()
  const assets = { index: false, maxAge: year, immutable: true, fallthrough: false } as const
  // As the build compressed them, for whoever reads that; for others they are compressed as they are sent.
  const ways = { index: false, enableBrotli: true, orderPreference: ['br'], serveStatic: assets }
  router.use('/assets', compressedOrPlain(join(built, 'assets'), ways))
  router.use(express.static(built, { index: false, maxAge: day }))
  router.get('/favicon.ico', (_req, res) => res.redirect(308, '/icon.svg'))
  router.get(/^\/(?!api\/|trpc\/|export\/).*/, async (req, res, next) => {
    if (req.accepts('html') === false || file.test(req.path)) return next()
    if (!existsSync(join(built, 'index.html'))) {
      res.status(503).type('text').send('The pages are not built yet: run pnpm build.')
      return
    }
    const page = await write(req, join(built, 'index.html'), String(res.getHeader('x-request-id')))
    if (page !== null) {
      res.setHeader('Cache-Control', 'no-store')
      res.type('html').send(page)
      return
    }
    res.setHeader('Cache-Control', 'no-cache')
    // Whoever reads it is told by the page; programs by this.
    if (!isPage(req.path)) res.status(404)
    res.sendFile(join(built, 'index.html'))
  })
  return router
}
