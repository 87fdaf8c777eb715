import { touchSession } from '@roundtable/db/queries/session.queries.ts'
import { unattendedHeader } from '@roundtable/shared/wire/unattended.ts'
import type { Request } from 'express'
import {
  actorIn,
  type Context,
  findVisitor,
  findVisitorAgain,
  type Services,
  type Visitor,
} from '../base/context.ts'
import { isStillThere, isToBeChecked } from '../provider/check-session.ts'
import { tokenIn } from './session-cookie.ts'

const touchEveryMs = 5 * 60_000

/** Whether it is time to set the idle clock of a session back. */
export const isToBeTouched = (touchedAt: string, now: string): boolean =>
  Date.parse(now) - Date.parse(touchedAt) > touchEveryMs

const asked = new WeakMap<Request, Promise<Visitor | null>>()

/**
 * Who asks, read once per request; the idle clock of the session is set back every five minutes, and not by what a page
 * asks while nobody touches it.
 */
export function visitorOf(services: Services, req: Request): Promise<Visitor | null> {
  const visitor = asked.get(req) ?? readVisitor(services, req)
  asked.set(req, visitor)
  return visitor
}

async function readVisitor(services: Services, req: Request): Promise<Visitor | null> {
  const token = tokenIn(req.headers.cookie, services.config)
  if (token === null) return null
  const visitor = await findVisitor(services, token)
  if (visitor === null) return null
  const now = services.now()
  if (!(await isKnownStill(services, visitor))) return null
  if (req.get(unattendedHeader) === undefined && isToBeTouched(visitor.touchedAt, now)) {
    await touchSession(services.database.db, { id: visitor.sessionId, now })
  }
  return visitor
}

const isKnownStill = async (services: Services, visitor: Visitor): Promise<boolean> =>
  !isToBeChecked(visitor.checkedAt, services.now()) || (await isStillThere(services, visitor))

/** Whoever asked for an answer that goes on, as they stand now; that it goes on does not count as use. */
export async function visitorAgain(services: Services, tokenHash: string): Promise<Visitor | null> {
  const visitor = await findVisitorAgain(services, tokenHash)
  return visitor !== null && (await isKnownStill(services, visitor)) ? visitor : null
}

/** The context of a request within the partnership of this slug; "-" stands for none. */
export async function contextOf(
  services: Services,
  { req, slug, requestId }: { req: Request; slug: string; requestId: string },
): Promise<Context> {
  const visitor = await visitorOf(services, req)
  const acting = visitor === null ? null : actorIn(visitor, slug)
  return {
    ...services,
    requestId,
    visitor,
    actor: acting?.actor ?? null,
    membership: acting?.membership ?? null,
    seenAs: seenAsIn(req),
  }
}

/** `?seenAs=elected-member`; what it may be is decided where rights are asserted. */
export function seenAsIn(req: Request): string | undefined {
  const { seenAs } = req.query
  return typeof seenAs === 'string' ? seenAs : undefined
}
