import { hash, randomUUID } from 'node:crypto'
import { type AnyTRPCRouter, callTRPCProcedure } from '@trpc/server'
import type { Request, RequestHandler, Response } from 'express'
import { contextOf, visitorOf } from '../auth/request-context.ts'
import { actorIn, type Membership, type Services } from '../base/context.ts'
import { declarationsOf } from '../base/declaration.ts'
import { answerText } from './answer-text.ts'
import { type Body, bodyCache, encodings, packed } from './body-cache.ts'

const mebibyte = 1024 * 1024
/** Another process or another version of the code never answers with this one's tags. */
const boot = randomUUID()

/**
 * Answers readings: the procedure is called straight, and its answer is written and compressed at once. Those that say
 * so are answered from memory until anything of the partnership is written (a draft that is saved again counts only
 * for what reads drafts); what is asked is one session, which is read at every request, so that a seat that ended
 * counts at once. Who asks the same at the same time waits for the same answer. What is one person's alone is not
 * kept: it is seldom asked again, and bodies that live for a while and then go cost the collector whole rounds.
 */
export function answerReadings(services: Services, router: AnyTRPCRouter): RequestHandler {
  const bodies = bodyCache(32 * mebibyte)
  const pending = new Map<string, Promise<Body | null>>()
  const readings = readingsOf(router)
  const answer = (key: string, { version, isShared, ...asked }: Shared) => {
    const name = `${key}\n${version}`
    const waiting = pending.get(name)
    if (waiting !== undefined) return waiting
    const answered = bodyOf(services, router, asked)
      .then((body) => {
        if (body !== null && isShared) bodies.set(key, version, body)
        return body
      })
      .finally(() => pending.delete(name))
    pending.set(name, answered)
    return answered
  }
  return async (req, res, next) => {
    const reading = readings.get(req.path)
    if (req.method !== 'GET' || reading === undefined || req.query.batch !== undefined) return next()
    const { sharedBy, readsDrafts } = reading
    // What cannot be read is refused where the procedure is called, in its words.
    const visitor = await visitorOf(services, req).catch(() => null)
    const acting = visitor === null ? null : actorIn(visitor, String(req.params.partnership))
    if (acting === null) return next()
    const requestId = String(res.getHeader('x-request-id'))
    if (sharedBy === 'nobody') {
      const body = await bodyOf(services, router, { req, requestId })
      return body === null ? next() : send(res, body, req)
    }
    const owner = sharedBy === 'person' ? acting.actor.personId : ''
    const key = keyOf(req, acting.membership, `${visitor?.today} ${owner}`)
    const { dataVersion, sharedVersion } = acting.membership
    const version = readsDrafts ? dataVersion : sharedVersion
    const etag = `W/"${hash('sha256', `${key}\n${version}`, 'base64url')}"`
    // Nobody has this tag who was not answered with it, for it is made of what no other process knows.
    if (req.headers['if-none-match'] === etag) {
      res.setHeader('ETag', etag)
      res.status(304).end()
      return
    }
    const isShared = sharedBy === 'audience'
    const body = bodies.get(key, version) ?? (await answer(key, { req, requestId, version, isShared }))
    if (body === null) return next()
    res.setHeader('ETag', etag)
    await send(res, body, req)
  }
}

type Call = { req: Request; requestId: string }
type Shared = Call & { version: number; isShared: boolean }

/** What the procedure answers; null where it refuses, which is said in its words where procedures are called. */
async function bodyOf(services: Services, router: AnyTRPCRouter, { req, requestId }: Call) {
  const { input } = req.query
  try {
    const slug = String(req.params.partnership)
    const ctx = await contextOf(services, { req, slug, requestId })
    const data: unknown = await callTRPCProcedure({
      ...{ router, ctx, path: req.path.slice(1), type: 'query', signal: undefined, batchIndex: 0 },
      getRawInput: async () => (input === undefined ? undefined : JSON.parse(String(input))),
    })
    return { plain: Buffer.from(answerText(data)), packed: new Map() }
  } catch {
    return null
  }
}

type Reading = { sharedBy: 'audience' | 'person' | 'nobody'; readsDrafts: boolean }

/**
 * By path, with whom the answer is shared, as the reading says itself: with everyone with the same seats until
 * something in the partnership is written; with one person only, where it tells what they may take back; or with nobody.
 */
function readingsOf(router: AnyTRPCRouter): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>()
  for (const { path, type, cached = 'nobody', readsDrafts = false } of declarationsOf(router)) {
    if (type === 'query') readings.set(`/${path}`, { sharedBy: cached, readsDrafts })
  }
  return readings
}

const audiences = new WeakMap<Membership['seats'], string>()

function audienceOf(seats: Membership['seats']): string {
  const known = audiences.get(seats)
  if (known !== undefined) return known
  const held = seats.map(({ role, agencyId, grantedGoalIds, shares }) =>
    JSON.stringify([role, agencyId, grantedGoalIds, shares]),
  )
  const audience = held.sort().join('\n')
  audiences.set(seats, audience)
  return audience
}

/** Whoever shares it sees the same in one version of the data: the same seats, the same grants, the same day. */
const keyOf = (req: Request, { partnershipId, seats }: Membership, about: string): string =>
  [boot, req.url, partnershipId, about, audienceOf(seats)].join('\n')

/** Shorter ones are sent as they are: a packet holds them anyway. */
const packedFrom = 1024

async function send(res: Response, body: Body, req: Request): Promise<void> {
  res.setHeader('Content-Type', 'application/json')
  res.setHeader('Vary', 'Accept-Encoding, Cookie')
  const isPlain = body.plain.length < packedFrom || req.headers['accept-encoding'] === undefined
  const encoding = isPlain ? undefined : encodings.find((each) => req.acceptsEncodings(each) !== false)
  const bytes = encoding === undefined ? body.plain : await packed(body, encoding)
  if (encoding !== undefined) res.setHeader('Content-Encoding', encoding)
  res.setHeader('Content-Length', bytes.length)
  res.end(bytes)
}
