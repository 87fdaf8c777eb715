import {
  countRequests,
  deleteEndedWindows,
  deleteRequestWindow,
  uncountRequest,
} from '@roundtable/db/queries/request-window.queries.ts'
import type { Request, RequestHandler } from 'express'
import { rateLimit, type Store } from 'express-rate-limit'
import type { Services } from '../base/context.ts'
import { refuse } from './edge.ts'

const minute = 60_000
/** Windows of this process that are remembered; those beyond are counted anew from the database. */
const mostWindows = 20_000

type Window = { known: number; pending: number; endsAt: string }

/**
 * Counts in the database: a limit holds for all processes together, and over a start. Where requests are many and
 * cheap they are written down `atATime`: a process then knows of the others' only that late.
 */
function sharedStore({ database: { db }, now }: Services, prefix: string, atATime: number): Store {
  const windows = new Map<string, Window>()
  const written = async (key: string, by: number): Promise<Window> => {
    const began = now()
    const endsAt = new Date(Date.parse(began) + minute).toISOString()
    const window = await countRequests(db, { key: prefix + key, by, now: began, endsAt })
    if (window.hits === by) await deleteEndedWindows(db, began)
    return { known: window.hits, pending: 0, endsAt: window.endsAt }
  }
  return {
    localKeys: false,
    prefix,
    increment: async (key) => {
      const held = windows.get(key)
      const current = held !== undefined && held.endsAt > now() ? held : undefined
      if (current !== undefined) current.pending += 1
      const isDue = current === undefined || current.pending >= atATime
      const by = current?.pending ?? 1
      if (current !== undefined && isDue) current.pending = 0
      const window = isDue ? await written(key, by) : current
      if (isDue && atATime > 1) {
        if (windows.size >= mostWindows) windows.clear()
        windows.set(key, window)
      }
      const left = Date.parse(window.endsAt) - Date.parse(now())
      return { totalHits: window.known + window.pending, resetTime: new Date(Date.now() + left) }
    },
    decrement: (key) => uncountRequest(db, prefix + key),
    resetKey: (key) => deleteRequestWindow(db, prefix + key),
  }
}

export type RequestLimit = {
  prefix: string
  /** In a minute. */
  most: number
  /** How many are counted before they are written down; one by one where each counts. */
  atATime?: number
  skip: (req: Request) => boolean
  keyOf: (req: Request) => Promise<string>
}

/** Refuses, with when to come back, who asks for more than is given in a minute. */
export function requestLimit(
  services: Services,
  { prefix, most, atATime = 1, skip, keyOf }: RequestLimit,
): RequestHandler {
  return rateLimit({
    windowMs: minute,
    limit: most,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    store: sharedStore(services, prefix, atATime),
    // Where the database does not answer, the request is refused in its own words.
    passOnStoreError: true,
    skip,
    keyGenerator: keyOf,
    handler: (_req, res) =>
      refuse(
        res,
        429,
        `This is much at once: wait ${res.getHeader('Retry-After') ?? 60} seconds, then go on.`,
      ),
  })
}
