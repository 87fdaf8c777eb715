import type { Request, RequestHandler } from 'express'
import { visitorOf } from '../auth/request-context.ts'
import type { Services } from '../base/context.ts'
import { addressOf } from '../base/visitor-address.ts'
import { requestLimit, requestLimits } from './request-limit.ts'

/** What all people of an agency may ask together, as a multiple of what one may. */
const peopleAtWork = 5
/** How many plain requests come on one that is heavy: a page asks for some ten. */
const plainOnHeavy = 10
/** People behind one address who all work: a council’s whole network may be one. */
const peopleBehind = 20
/** Of what is given, the part that is counted before it is written down: a page is no dearer for being counted. */
const partAtATime = 0.1

/** A table as a file, a file to be read, a page as at another moment: nothing of it is answered from memory. */
const isHeavy = ({ path, query }: Request): boolean =>
  /^\/(export|upload)\//.test(path) ||
  (path.startsWith('/trpc/') && typeof query.input === 'string' && query.input.includes('"asAt":"'))

/** What else is answered from the database; the built pages are files. */
const isPlain = (req: Request): boolean =>
  /^\/(trpc|api|calendar|stop)\//.test(req.path) && !(req.path.startsWith('/stop/') && req.method === 'GET')

/** What one person, the people of an agency and everybody behind an address may ask for in a minute. */
export function limitRequests(services: Services): RequestHandler {
  const { heavyPerMinute } = services.config
  const whoAsks = (req: Request) => visitorOf(services, req).catch(() => null)
  const personOf = async (req: Request) => (await whoAsks(req))?.personId ?? addressOf(req)
  const agencyOf = async (req: Request) =>
    (await whoAsks(req))?.memberships[0]?.seats[0]?.agencyId ?? addressOf(req)
  const plain = (prefix: string, most: number, keyOf: typeof personOf) =>
    requestLimit(services, { prefix, most, keyOf, atATime: Math.ceil(most * partAtATime) })
  const plainPerMinute = heavyPerMinute * plainOnHeavy
  const heavyLimits = requestLimits(services, [
    { prefix: 'person ', most: heavyPerMinute, keyOf: personOf },
    { prefix: 'agency ', most: heavyPerMinute * peopleAtWork, keyOf: agencyOf },
  ])
  const plainLimits = inTurn([
    plain('plain ', plainPerMinute, personOf),
    plain('plain from ', plainPerMinute * peopleBehind, async (req) => addressOf(req)),
  ])
  return (req, res, next) => {
    if (isHeavy(req)) return heavyLimits(req, res, next)
    if (isPlain(req)) return plainLimits(req, res, next)
    next()
  }
}

const inTurn =
  ([first, ...rest]: readonly RequestHandler[]): RequestHandler =>
  (req, res, next) =>
    first === undefined
      ? next()
      : first(req, res, (error) => (error === undefined ? inTurn(rest)(req, res, next) : next(error)))
