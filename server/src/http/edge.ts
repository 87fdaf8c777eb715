import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../base/config.ts'

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
export const refuseForeignWrites: RequestHandler = (req, res, next) => {
  if (reading.includes(req.method)) return next()
  if (req.method !== 'POST') return refuse(res, 405, 'Changes are sent by POST.')
  if (!isUpload(req) && !/^application\/json\b/i.test(req.headers['content-type'] ?? '')) {
    return refuse(res, 415, 'Changes are sent as application/json.')
  }
  if (isForeign(req.headers['sec-fetch-site'], req.headers.origin, req.headers.host)) {
    return refuse(res, 403, 'This request came from another site.')
  }
  return next()
}

/** The one exception: a file that is uploaded, with a header that only our own pages can send. */
const isUpload: (req: Parameters<RequestHandler>[0]) => boolean = ({ path, headers }) =>
  /^\/upload\/(returns\/[0-9a-f-]{36}|past-figures|set-up|benchmarks)$/.test(path) &&
  headers['content-type'] === 'application/octet-stream' &&
  headers['x-roundtable-upload'] === '1'

function isForeign(
  site: string | string[] | undefined,
  origin: string | undefined,
  host: string | undefined,
) {
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none'
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}

/** In the shape in which procedures refuse as well. */
export function refuse(res: Parameters<RequestHandler>[1], httpStatus: number, message: string): void {
  res.status(httpStatus).json({ error: { message, data: { httpStatus } } })
}

/** What a session sees is kept by nobody on the way. */
export const neverStored: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store')
  next()
}
