import { createHash } from 'node:crypto'
import { readerAsAt } from '@roundtable/db/as-at.ts'
import type { Database } from '@roundtable/db/database.ts'
import { joinedTo } from '@roundtable/db/joined-transaction.ts'
import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { Stage } from '@roundtable/db/seeds/seed-demonstration.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { appRouter } from '../app-router.ts'
import type { Config } from '../base/config.ts'
import type { ActorContext, Membership, Services } from '../base/context.ts'
import { openLogger } from '../base/logger.ts'
import { createCaller } from '../base/trpc.ts'

const callerOf = createCaller(appRouter)

/** Somebody of the demonstration at a moment of then. */
export type Then = {
  at: string
  stage: Stage
  services: Services
  /** The whole router, as this person. */
  as: (key: string) => ReturnType<typeof callerOf>
  contextOf: (key: string) => ActorContext
}

/** What somebody of the demonstration did, and when. */
export type Deed = { at: string; do: (then: Then) => Promise<unknown> }

/** Nobody is mailed, nothing is printed or scanned, and no session is opened. */
const config: Config = {
  ...{ mode: 'demonstration', host: '127.0.0.1', port: 0, publicUrl: 'http://127.0.0.1' },
  ...{ trustedProxy: 'loopback', internalProviders: [], heavyPerMinute: 1, databaseUrl: '' },
  ...{ authSecret: '', logLevel: 'error' },
}

type Place = Pick<Membership, 'slug' | 'name' | 'areaName' | 'marking'>

/**
 * Each deed in the order of time, by the server’s own verbs, in the transaction of the demonstration: its moment is
 * the moment of then, what is read is what stood then, and the trail tells before it what came before it.
 */
export async function playDeeds(database: Database, stage: Stage, deeds: readonly Deed[]): Promise<void> {
  const { tx, seeding, tellUntil } = stage
  const joined = joinedTo(database, tx)
  const partnership = await findPartnership(tx, seeding.partnershipId)
  if (partnership === undefined) throw new Error('The demonstration is a partnership.')
  const logger = openLogger(config)
  const newSalt = saltsOf(seeding.partnershipId)
  const inOrder = deeds.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  for (const deed of inOrder) {
    const { at } = deed
    if (at >= seeding.now) continue
    await tellUntil(at)
    const services: Services = {
      ...{ config, logger, newSalt, now: () => at, newId: () => seeding.idAt(at) },
      database: { ...joined, reader: readerAsAt(tx, at) },
    }
    const contextOf = (key: string) => actorContext(services, stage, { key, place: partnership })
    await deed.do({ at, stage, services, contextOf, as: (key) => callerOf(contextOf(key)) })
  }
}

/** Each salt follows from its place, so that two demonstrations of one moment agree. */
function saltsOf(name: string): () => string {
  let place = 0
  return () => {
    place += 1
    return createHash('sha256').update(`${name} ${place}`).digest('hex').slice(0, 32)
  }
}

type Who = { key: string; place: Place }

/** A request of somebody in the seat they have, as if they had just signed in. */
function actorContext(
  services: Services,
  { seeding, cast, agencies }: Stage,
  { key, place: { slug, name, areaName, marking } }: Who,
): ActorContext {
  const { partnershipId } = seeding
  const at = services.now()
  const sitting = cast.of(key)
  const member = cast.members.find(({ id }) => id === sitting.memberId)
  const agency = agencies.find(({ id }) => id === sitting.agencyId)
  if (member === undefined || agency === undefined) throw new Error(`${key} has no seat.`)
  const seat: Membership['seats'][number] = {
    ...{ memberId: member.id, agencyId: agency.id, role: member.role, title: member.title },
    ...{ agencyCode: agency.code, agencyName: agency.name, untilDay: member.untilDay },
    ...{ deputyFor: null, grantedGoalIds: null, confirmed: true, shares: true, asksFactor: false },
  }
  const { personId } = sitting
  const own = { partnershipId, readOnly: false, seats: [seat], openedSeatsOf: [] }
  const membership = {
    ...own,
    slug,
    name,
    areaName,
    marking,
    attribution: null,
    dataVersion: 0,
    sharedVersion: 0,
  }
  return {
    ...services,
    requestId: 'the demonstration',
    membership,
    actor: { ...own, personId, name: sitting.name, published: false },
    visitor: {
      ...{ sessionId: '', tokenHash: '', personId, name: sitting.name, email: '', touchedAt: at },
      ...{ checkedAt: null, providerKey: null, startedAt: at, reauthenticatedAt: null, withFactor: false },
      ...{ today: localDay(at), memberships: [membership] },
    },
  }
}
