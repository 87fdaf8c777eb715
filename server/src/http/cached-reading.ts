import { createHash, randomUUID } from 'node:crypto'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { AnyTRPCRouter } from '@trpc/server'
import type { Request, RequestHandler, Response } from 'express'
import { visitorOf } from '../auth/request-context.ts'
import { actorIn, type Membership, type Services } from '../base/context.ts'
import { declarationsOf } from '../base/declaration.ts'
import { type Body, bodyCache, encodings, packed } from './body-cache.ts'

const mebibyte = 1024 * 1024
/** Another process or another version of the code never answers with this one's tags. */
const boot = randomUUID()

/**
 * Answers readings of these procedures from memory as long as the partnership's data version stands; what is
 * asked is one session, which is read at every request, so that a seat that ended counts at once.
 */
export function cachedReading(services: Services, router: AnyTRPCRouter): RequestHandler {
  const bodies = bodyCache(32 * mebibyte)
  const readings = cachedReadings(router)
  return async (req, res, next) => {
    const sharedBy = readings.get(req.path)
    if (req.method !== 'GET' || sharedBy === undefined) return next()
    // What cannot be read is refused where the procedure is called, in its words.
    const visitor = await visitorOf(services, req).catch(() => null)
    const acting = visitor === null ? null : actorIn(visitor, String(req.params.partnership))
    if (acting === null) return next()
    const owner = sharedBy === 'person' ? acting.actor.personId : ''
    const key = keyOf(req, acting.membership, `${localDay(services.now())} ${owner}`)
    const etag = `W/"${createHash('sha256').update(key).digest('base64url')}"`
    const body = bodies.get(key)
    if (body === undefined)
      return cacheAnswer({ req, res, etag, keep: (answer) => bodies.set(key, answer) }, next)
    if (req.headers['if-none-match'] === etag) {
      res.setHeader('ETag', etag)
      res.status(304).end()
      return
    }
    await send(res, body, req, etag)
  }
}

/**
 * By path, the readings that say so themselves: the same to everyone with the same seats until something in the
 * partnership is written, or to one person only, where it tells what they may take back.
 */
const cachedReadings = (router: AnyTRPCRouter): ReadonlyMap<string, 'audience' | 'person'> =>
  new Map(
    declarationsOf(router).flatMap(({ path, cached }) =>
      cached === undefined ? [] : [[`/${path}`, cached]],
    ),
  )

/** Whoever shares it sees the same: the same seats, the same grants, the same day, the same data. */
function keyOf(req: Request, { partnershipId, dataVersion, seats }: Membership, about: string): string {
  const held = seats.map(({ role, agencyId, grantedGoalIds, shares }) => [
    role,
    agencyId,
    grantedGoalIds,
    shares,
  ])
  const audience = held.map((seat) => JSON.stringify(seat)).sort()
  return [boot, req.url, partnershipId, dataVersion, about, ...audience].join('\n')
}

type Keeping = { req: Request; res: Response; etag: string; keep: (body: Body) => void }

/** Collects the whole answer, sends it, and keeps it where it is one that went well. */
function cacheAnswer({ req, res, etag, keep }: Keeping, next: () => void): void {
  const encoding = req.headers['accept-encoding']
  const { write, end, writeHead } = res
  const chunks: Uint8Array[] = []
  const collect = (chunk: unknown): void => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) chunks.push(chunk)
  }
  delete req.headers['accept-encoding']
  res.writeHead = () => res
  res.write = (chunk: unknown): boolean => {
    collect(chunk)
    return true
  }
  res.end = (chunk?: unknown): Response => {
    collect(chunk)
    Object.assign(res, { write, end, writeHead })
    if (encoding !== undefined) req.headers['accept-encoding'] = encoding
    const body: Body = { plain: Buffer.concat(chunks), packed: new Map() }
    if (res.statusCode !== 200) return res.end(body.plain)
    keep(body)
    send(res, body, req, etag).catch(() => res.destroy())
    return res
  }
  next()
}

async function send(res: Response, body: Body, req: Request, etag: string): Promise<void> {
  res.setHeader('Content-Type', 'application/json')
  res.setHeader('ETag', etag)
  res.setHeader('Vary', 'Accept-Encoding, Cookie')
  const encoding = encodings.find((each) => req.acceptsEncodings(each) !== false)
  const bytes = encoding === undefined ? body.plain : await packed(body, encoding)
  if (encoding !== undefined) res.setHeader('Content-Encoding', encoding)
  res.setHeader('Content-Length', bytes.length)
  res.end(bytes)
}
