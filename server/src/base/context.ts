import type { Database } from '@roundtable/db/database.ts'
import { type DataVersions, listDataVersions } from '@roundtable/db/queries/partnership.queries.ts'
import {
  listGrantedGoals,
  listSeatsOpenedBy,
  listSessionSeats,
  type SessionRow,
} from '@roundtable/db/queries/session.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay, momentAt } from '@roundtable/shared/base/local-time.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import type { Actor, Seat } from '@roundtable/shared/rights/actor.ts'
import { isGrantedGoals } from '@roundtable/shared/rights/audience.ts'
import { asksForFactor, isConfirmed } from '@roundtable/shared/rights/role-group.ts'
import { cacheByCommits } from './cache-by-commits.ts'
import type { Config } from './config.ts'
import type { Logger } from './logger.ts'
import { seatsSeenAs } from './seen-as.ts'
import { hashOf } from './token-hash.ts'

/** What the whole server shares, handed in by hand. `now` answers an ISO moment in UTC. */
export type Services = {
  database: Database
  config: Config
  logger: Logger
  now: () => string
  newId: () => string
  /** Of the demonstration alone, which is the same whenever it is made at one moment. */
  newSalt?: (() => string) | undefined
}

type MemberSeat = Seat & {
  title: string
  agencyCode: string
  agencyName: string
  untilDay: string | null
  /** Whether its role is asked for a second factor here. */
  asksFactor: boolean
}

export type Membership = {
  partnershipId: string
  slug: string
  name: string
  areaName: string
  readOnly: boolean
  marking: 'OFFICIAL' | 'OFFICIAL-SENSITIVE'
  attribution: string | null
  /** Rises with every write. */
  dataVersion: number
  /** Rises with every write but a draft that is saved again. */
  sharedVersion: number
  seats: MemberSeat[]
  openedSeatsOf: string[]
}

/** A person who is signed in, with every seat they have today. */
export type Visitor = {
  sessionId: string
  /** By which the session is found again while an answer goes on. */
  tokenHash: string
  personId: string
  name: string
  email: string
  touchedAt: string
  /** When the provider through which the session began was last asked; null where it was a password. */
  checkedAt: string | null
  /** Through which provider it began. */
  providerKey: string | null
  startedAt: string
  /** When its provider was asked anew who sits there. */
  reauthenticatedAt: string | null
  /** Whether the session began with a passkey, or with a code after the password. */
  withFactor: boolean
  /** The day on which these are their seats. */
  today: string
  memberships: Membership[]
}

/** Of one request. `partnership` and `actor` are null outside any partnership of the visitor's. */
export type Context = Services & {
  requestId: string
  visitor: Visitor | null
  membership: Membership | null
  actor: Actor | null
  /** In whose place the page is asked to be shown, as it came. */
  seenAs?: string | undefined
  /** The file that what is done comes from: the trail names it where nobody typed another reason. */
  fromFile?: string | undefined
}

/** Of a request whose right has been asserted: what verbs and readings take. */
export type ActorContext = Context & { actor: Actor; membership: Membership; visitor: Visitor }

/** The database failed before it was known who asks: there is no context that could tell the request. */
export class NoContextError extends Error {
  readonly requestId: string

  constructor(requestId: string, cause: unknown) {
    super('It could not be read who asks.', { cause })
    this.requestId = requestId
  }
}

const idleMs = 60 * 60_000
const mostVisitors = 5_000
const endOfTime = '9999'

const moved = (moment: string, ms: number): string => new Date(Date.parse(moment) + ms).toISOString()

/** A session that was not used since this moment has ended. */
export const idleSince = (now: string): string => moved(now, -idleMs)

const visitors = cacheByCommits<Visitor>(mostVisitors, 'people')
const versions = cacheByCommits<ReadonlyMap<string, DataVersions>>(mostVisitors)

/** As it stands at each request, so that a seat that ended or a session that was revoked counts at once. */
export const findVisitor = (services: Services, token: string): Promise<Visitor | null> =>
  findVisitorAgain(services, hashOf(token))

/** The same by what is stored of the token: for an answer that goes on for long. */
export async function findVisitorAgain(services: Services, tokenHash: string): Promise<Visitor | null> {
  const now = services.now()
  const asked = { database: services.database, now, key: tokenHash }
  const visitor = await visitors(asked, () => readVisitor(services, { tokenHash, now }))
  return visitor && { ...visitor, memberships: await versionedNow(services, visitor.memberships) }
}

/** Each request has memberships of its own, with the version that stands: what it writes is its own matter. */
async function versionedNow(
  { database, now }: Services,
  memberships: readonly Membership[],
): Promise<Membership[]> {
  // Where a database does not tell of commits, they were read just now.
  if (database.dialect === 'postgres' || memberships.length === 0) return [...memberships]
  const ids = memberships.map(({ partnershipId }) => partnershipId)
  const standing = await versions({ database, now: now(), key: ids.join() }, async () => ({
    value: await listDataVersions(database.reader, ids),
    until: endOfTime,
  }))
  return memberships.map((each) => ({
    ...each,
    ...standing?.get(each.partnershipId),
  }))
}

async function readVisitor(
  services: Services,
  { tokenHash, now }: { tokenHash: string; now: string },
): Promise<{ value: Visitor; until: string } | null> {
  const { reader } = services.database
  const rows = await listSessionSeats(reader, { tokenHash, now, idleSince: idleSince(now) })
  const [first] = rows
  if (first === undefined) return null
  const memberships = new Map<string, Membership>()
  const open = openedBySession(rows)
  if (open.length === 0) return null
  for (const row of open) addSeat(memberships, row)
  await limitObservers(services, [...memberships.values()])
  for (const { partnershipId, personId } of await listSeatsOpenedBy(reader, first.personId)) {
    memberships.get(partnershipId)?.openedSeatsOf.push(personId)
  }
  const today = localDay(now)
  const ends = [first.expiresAt, moved(first.touchedAt, idleMs), momentAt(addDays(today, 1), '00:00')]
  const value = {
    sessionId: first.sessionId,
    tokenHash,
    personId: first.personId,
    name: first.personName,
    email: first.personEmail,
    touchedAt: first.touchedAt,
    checkedAt: first.checkedAt,
    providerKey: first.sessionProvider,
    startedAt: first.startedAt,
    reauthenticatedAt: first.reauthenticatedAt,
    withFactor: first.withFactor === 1,
    today,
    memberships: [...memberships.values()],
  }
  return { value, until: ends.toSorted()[0] ?? '' }
}

/**
 * A session opens the seats of the agencies whose way of signing in it came by, and no others; a seat one deputises
 * for, where it opens one's own beside it. None at all where it opens none of those there are.
 */
function openedBySession(rows: readonly SessionRow[]): SessionRow[] {
  const isOwn = (row: SessionRow) => row.holderPersonId === row.personId
  const isOpen = (row: SessionRow) => row.memberId === null || row.seatProvider === row.sessionProvider
  const own = rows.filter(isOwn)
  return rows.filter((row) => {
    const beside = own.filter(({ partnershipId }) => partnershipId === row.partnershipId)
    return isOwn(row) || beside.length === 0 ? isOpen(row) : beside.some(isOpen)
  })
}

function addSeat(memberships: Map<string, Membership>, row: SessionRow): void {
  const { memberId, partnershipId, slug, role, agencyId } = row
  if (memberId === null || partnershipId === null || slug === null || role === null || agencyId === null)
    return
  const membership = memberships.get(partnershipId) ?? {
    partnershipId,
    slug,
    name: row.partnershipName ?? '',
    areaName: row.areaName ?? '',
    readOnly: row.readOnly === 1,
    marking: row.marking ?? 'OFFICIAL-SENSITIVE',
    attribution: row.attribution,
    dataVersion: row.dataVersion ?? 0,
    sharedVersion: row.sharedVersion ?? 0,
    seats: [],
    openedSeatsOf: [],
  }
  membership.seats.push({
    memberId,
    agencyId,
    role,
    deputyFor: row.holderPersonId === row.personId ? null : row.holderName,
    grantedGoalIds: null,
    confirmed: isConfirmed(role, row.confirmedAt),
    shares: row.shares === 1,
    asksFactor: asksForFactor(row.factorRoles, role),
    mustEnrol: row.withFactor === 0 && asksForFactor(row.factorRoles, role),
    title: row.title ?? '',
    agencyCode: row.agencyCode ?? '',
    agencyName: row.agencyName ?? '',
    untilDay: row.untilDay,
  })
  memberships.set(partnershipId, membership)
}

async function limitObservers(services: Services, memberships: Membership[]): Promise<void> {
  for (const { partnershipId, seats } of memberships) {
    const observers = seats.filter((seat) => isGrantedGoals(seat.role))
    if (observers.length === 0) continue
    const grants = await listGrantedGoals(services.database.reader, {
      partnershipId,
      memberIds: observers.map((seat) => seat.memberId),
    })
    for (const seat of observers) {
      seat.grantedGoalIds = grants.filter((g) => g.memberId === seat.memberId).map((g) => g.goalId)
    }
  }
}

/** The visitor as somebody who acts in one partnership; null where they have no seat in it. */
export function actorIn(visitor: Visitor, slug: string): { actor: Actor; membership: Membership } | null {
  const membership = visitor.memberships.find((m) => m.slug === slug)
  if (membership === undefined) return null
  const { partnershipId, readOnly, seats, openedSeatsOf } = membership
  return {
    actor: {
      ...{ personId: visitor.personId, name: visitor.name, partnershipId },
      ...{ readOnly, published: readOnly, seats, openedSeatsOf },
    },
    membership,
  }
}

export function assertVisitor(context: Context): Visitor {
  if (context.visitor === null)
    throw new DomainError('not-signed-in', 'Please sign in: your session has ended.')
  return context.visitor
}

/** Throws 401 without a session; an unknown partnership and a foreign one answer alike. */
export function assertActor(context: Context): ActorContext {
  const visitor = assertVisitor(context)
  const { actor, membership } = context
  if (actor === null || membership === null) {
    throw new DomainError('not-found', 'There is no such partnership, or you have no seat in it.')
  }
  if (context.seenAs === undefined) return { ...context, visitor, actor, membership }
  const seats = seatsSeenAs(actor, membership.seats, context.seenAs)
  return { ...context, visitor, actor: { ...actor, seats }, membership: { ...membership, seats } }
}
