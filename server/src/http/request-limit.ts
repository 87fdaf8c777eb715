import type { Db } from '@roundtable/db/database.ts'
import { countRequests, deleteEndedWindows } from '@roundtable/db/queries/request-window.queries.ts'
import type { Request, RequestHandler } from 'express'
import type { Services } from '../base/context.ts'
import { refuse } from './edge.ts'

const minute = 60_000
/** Windows of this process that are remembered; those beyond are counted anew from the database. */
const mostWindows = 20_000

/** Requests of a minute, and when it ends. */
type Window = { known: number; pending: number; endsAt: string }

export type RequestLimit = {
  prefix: string
  /** In a minute. */
  most: number
  /** How many are counted before they are written down; one by one where each counts. */
  atATime?: number
  keyOf: (req: Request) => Promise<string>
}

/**
 * Counts in the database: a limit holds for all processes together, and over a start. Where requests are many and
 * cheap they are written down `atATime`: a process then knows of the others' only that late.
 */
function sharedCount({ now }: Services, { prefix, atATime = 1 }: RequestLimit) {
  const windows = new Map<string, Window>()
  const written = async (db: Db, key: string, by: number): Promise<Window> => {
    const began = now()
    const endsAt = new Date(Date.parse(began) + minute).toISOString()
    const window = await countRequests(db, { key: prefix + key, by, now: began, endsAt })
    if (window.hits === by) await deleteEndedWindows(db, began)
    return { known: window.hits, pending: 0, endsAt: window.endsAt }
  }
  return async (db: Db, key: string): Promise<Window> => {
    const held = windows.get(key)
    if (held === undefined || held.endsAt <= now()) {
      const opened = await written(db, key, 1)
      if (windows.size >= mostWindows) windows.clear()
      if (atATime > 1) windows.set(key, opened)
      return opened
    }
    held.pending += 1
    if (held.pending < atATime) return held
    const by = held.pending
    held.pending = 0
    const { known, endsAt } = await written(db, key, by)
    return Object.assign(held, { known, endsAt })
  }
}

export type FindOver = (req: Request) => Promise<{ endsAt: string } | null>

/** Counts a request, and answers the window that is full with it; null where there is room. */
export const findOver = (services: Services, limit: RequestLimit): FindOver =>
  limiting(services, [limit], (count) => count(services.database.passing))

/**
 * Refuses by several limits that count every request. What they count is written down at once; the disk is
 * not waited for. Who is refused by one does not count for the next.
 */
export const requestLimits = (services: Services, limits: readonly RequestLimit[]): RequestHandler =>
  refusing(
    services,
    limiting(services, limits, (count) => services.database.passing.transaction().execute(count)),
  )

type Count = (db: Db) => Promise<Window | null>

function limiting(
  services: Services,
  limits: readonly RequestLimit[],
  write: (count: Count) => Promise<Window | null>,
): FindOver {
  const counts = limits.map((limit) => ({ ...limit, count: sharedCount(services, limit) }))
  return async (req) => {
    const keyed: { most: number; count: Count }[] = []
    for (const { most, keyOf, count } of counts) {
      const key = await keyOf(req)
      keyed.push({ most, count: (db) => count(db, key) })
    }
    const firstOver: Count = async (db) => {
      for (const { most, count } of keyed) {
        const window = await count(db)
        if (window !== null && window.known + window.pending > most) return window
      }
      return null
    }
    // Where the database does not answer, the request is refused in its own words.
    return write(firstOver).catch(() => null)
  }
}

/** Says when to come back. */
export const refusing =
  (services: Services, over: FindOver): RequestHandler =>
  async (req, res, next) => {
    const window = await over(req)
    if (window === null) return next()
    const seconds = Math.ceil((Date.parse(window.endsAt) - Date.parse(services.now())) / 1000)
    res.setHeader('Retry-After', seconds)
    refuse(res, 429, `This is much at once: wait ${seconds} seconds, then go on.`)
  }
