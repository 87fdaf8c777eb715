import type { Request, RequestHandler } from 'express'
import { visitorOf } from '../auth/request-context.ts'
import type { Services } from '../base/context.ts'
import { addressOf } from '../base/visitor-address.ts'
import { type FindOver, findOver, type RequestLimit, refusing, requestLimits } from './request-limit.ts'

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

/** What else is answered from the database; the built pages are files, and those that are written count where they are. */
const isPlain = (req: Request): boolean =>
  /^\/(trpc|api|calendar|stop)\//.test(req.path) && !(req.path.startsWith('/stop/') && req.method === 'GET')

const personOf = (services: Services) => async (req: Request) =>
  (await whoAsks(services, req))?.personId ?? addressOf(req)
const whoAsks = (services: Services, req: Request) => visitorOf(services, req).catch(() => null)

/** Counts what is answered from the database by who asks, and then by the address they ask from. */
export function plainLimit(services: Services): FindOver {
  const most = services.config.heavyPerMinute * plainOnHeavy
  const plain = (limit: Omit<RequestLimit, 'atATime'>) =>
    findOver(services, { ...limit, atATime: Math.ceil(limit.most * partAtATime) })
  const ofPerson = plain({ prefix: 'plain ', most, keyOf: personOf(services) })
  const ofAddress = plain({
    prefix: 'plain from ',
    most: most * peopleBehind,
    keyOf: async (req) => addressOf(req),
  })
  return async (req) => (await ofPerson(req)) ?? ofAddress(req)
}

/** What one person, the people of an agency and everybody behind an address may ask for in a minute. */
export function limitRequests(services: Services): RequestHandler {
  const { heavyPerMinute } = services.config
  const agencyOf = async (req: Request) =>
    (await whoAsks(services, req))?.memberships[0]?.seats[0]?.agencyId ?? addressOf(req)
  const heavyLimits = requestLimits(services, [
    { prefix: 'person ', most: heavyPerMinute, keyOf: personOf(services) },
    { prefix: 'agency ', most: heavyPerMinute * peopleAtWork, keyOf: agencyOf },
  ])
  const plainLimits = refusing(services, plainLimit(services))
  return (req, res, next) => {
    if (isHeavy(req)) return heavyLimits(req, res, next)
    if (isPlain(req)) return plainLimits(req, res, next)
    next()
  }
}
