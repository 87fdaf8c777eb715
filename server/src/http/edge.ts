import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../base/config.ts'
import { isOwnHost, isOwnOrigin } from './own-host.ts'

/** What a browser may do with our pages: everything from here, nothing inline, no frames. */
export function securityHeaders(config: Config): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity:
      config.mode === 'production' ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    xPoweredBy: false,
  })
}

const reading: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/** State changes come as JSON from our own pages: `Sec-Fetch-Site` decides, `Origin` where it is missing. */
export const refuseForeignWrites =
  (config: Config): RequestHandler =>
  (req, res, next) => {
    if (reading.includes(req.method)) return next()
    if (req.method !== 'POST') return refuse(res, 405, 'Changes are sent by POST.')
    if (!isUpload(req) && !/^application\/json\b/i.test(req.headers['content-type'] ?? '')) {
      return refuse(res, 415, 'Changes are sent as application/json.')
    }
    if (isForeign(req.headers, config)) {
      return refuse(res, 403, 'This request came from another site.')
    }
    return next()
  }

/** Refuses what was sent to another name than ours; a proxy may pass on its own name for this machine. */
export function refuseForeignHosts(config: Config): RequestHandler {
  let known: string | undefined
  return ({ headers: { host } }, res, next) => {
    if (host === known) return next()
    if (host === undefined || isOwnHost(host, config)) {
      known = host
      return next()
    }
    refuse(
      res,
      421,
      `Roundtable is not served under this name, but under ${config.publicUrl}: whoever runs it sets that as PUBLIC_URL.`,
    )
  }
}

/** The one exception: a file that is uploaded, with a header that only our own pages can send. */
const isUpload: (req: Parameters<RequestHandler>[0]) => boolean = ({ path, headers }) =>
  /^\/upload\/(returns\/[0-9a-f-]{36}|past-figures|set-up|benchmarks|agenda-papers)$/.test(path) &&
  headers['content-type'] === 'application/octet-stream' &&
  headers['x-roundtable-upload'] === '1'

function isForeign({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders, config: Config): boolean {
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none'
  return origin !== undefined && !isOwnOrigin(origin, host, config)
}

/** In the shape in which procedures refuse as well. */
export function refuse(res: Parameters<RequestHandler>[1], httpStatus: number, message: string): void {
  res.status(httpStatus).json({ error: { message, data: { httpStatus } } })
}

/** What a session sees is kept by nobody on the way; what a stream says of itself stands beside it. */
export const neverStored: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store')
  const set = res.setHeader.bind(res)
  res.setHeader = (name, value) =>
    set(
      name,
      /^cache-control$/i.test(name) && !String(value).includes('no-store') ? `no-store, ${value}` : value,
    )
  next()
}
