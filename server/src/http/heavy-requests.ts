import {
  countRequest,
  deleteEndedWindows,
  deleteRequestWindow,
  uncountRequest,
} from '@roundtable/db/queries/request-window.queries.ts'
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit, type Store } from 'express-rate-limit'
import { visitorOf } from '../auth/request-context.ts'
import type { Services } from '../base/context.ts'
import { refuse } from './edge.ts'

const minute = 60_000
/** What all people of an agency may ask together, as a multiple of what one may. */
const peopleAtWork = 5

/** Counts in the database: a limit holds for all processes together, and over a start. */
function sharedStore({ database: { db }, now }: Services, prefix: string): Store {
  return {
    localKeys: false,
    prefix,
    increment: async (key) => {
      const began = now()
      const endsAt = new Date(Date.parse(began) + minute).toISOString()
      const window = await countRequest(db, { key: prefix + key, now: began, endsAt })
      if (window.hits === 1) await deleteEndedWindows(db, began)
      const left = Date.parse(window.endsAt) - Date.parse(began)
      return { totalHits: window.hits, resetTime: new Date(Date.now() + left) }
    },
    decrement: (key) => uncountRequest(db, prefix + key),
    resetKey: (key) => deleteRequestWindow(db, prefix + key),
  }
}

/** A table as a file, a file to be read, a page as at another moment: nothing of it is answered from memory. */
const isHeavy = ({ path, query }: Request): boolean =>
  /^\/(export|upload)\//.test(path) ||
  (path.startsWith('/trpc/') && typeof query.input === 'string' && query.input.includes('"asAt":"'))

/** Refuses, with when to come back, who asks for more of what is heavy than a person or an agency may in a minute. */
export function limitHeavyRequests(services: Services): RequestHandler[] {
  const { heavyPerMinute } = services.config
  const whoAsks = (req: Request) => visitorOf(services, req).catch(() => null)
  const limit = (prefix: string, most: number, keyOf: (req: Request) => Promise<string>) =>
    rateLimit({
      windowMs: minute,
      limit: most,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      store: sharedStore(services, prefix),
      // Where the database does not answer, the request is refused in its own words.
      passOnStoreError: true,
      skip: (req) => !isHeavy(req),
      keyGenerator: keyOf,
      handler: (_req, res) =>
        refuse(
          res,
          429,
          `This is much at once: wait ${res.getHeader('Retry-After') ?? 60} seconds, then go on.`,
        ),
    })
  return [
    limit('person ', heavyPerMinute, async (req) => (await whoAsks(req))?.personId ?? addressOf(req)),
    limit('agency ', heavyPerMinute * peopleAtWork, async (req) => {
      const visitor = await whoAsks(req)
      return visitor?.memberships[0]?.seats[0]?.agencyId ?? addressOf(req)
    }),
  ]
}

const addressOf = (req: Request): string => ipKeyGenerator(req.ip ?? '')
