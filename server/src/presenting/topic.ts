import { listDataVersions } from '@roundtable/db/queries/partnership.queries.ts'
import {
  countOtherFollowers,
  deleteFollowerCounts,
  type Followers,
  findPresenting,
  type ListedPresenting,
  listOpenSessions,
  upsertFollowerCount,
} from '@roundtable/db/queries/presenting.queries.ts'
import { touchSession } from '@roundtable/db/queries/session.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { PackAudience } from '@roundtable/shared/pack/pack-rights.ts'
import type { Presenting } from '@roundtable/shared/presenting/presenting.ts'
import { isToBeTouched } from '../auth/request-context.ts'
import { idleSince, type Services } from '../base/context.ts'
import { turns } from '../base/in-slices.ts'
import type { Mailbox } from './mailbox.ts'
import { isLeased, seenBy } from './seen-by.ts'

/** Who may still follow is read anew at most so often after something was written, and at least so often anyhow. */
const checkAtMostMs = 1_000
const checkAtLeastMs = 60_000
const readAtLeastMs = 5_000
/** How often a process says how many follow by it, and for how long that is believed. */
const sayMs = 10_000
const believedMs = 30_000

export type Follower = {
  partnershipId: string
  meetingId: string
  personId: string
  sessionId: string
  audience: PackAudience
  /** Whether they count among those who are there, whose narrowest audience the screen in the room is for. */
  isPresent: boolean
  box: Mailbox<{ id: string; told: Presenting }>
  /** What they may read now; refuses where they may no more. */
  check: (services: Services) => Promise<PackAudience>
}

/** A meeting that somebody follows by this process. */
export type Topic = {
  partnershipId: string
  meetingId: string
  followers: Set<Follower>
  row: ListedPresenting | undefined
  others: Followers
  /** What the database had counted when it was read; null where it is to be read again. */
  commits: string | null
  readAt: number
  sharedVersion: number | null
  day: string
  checkedAt: number
  said: string
  saidAt: number
}

const none: Followers = { restricted: 0, trusted: 0, wider: 0 }
const never = Number.NEGATIVE_INFINITY

export const newTopic = ({ partnershipId, meetingId }: Follower): Topic => ({
  ...{ partnershipId, meetingId, followers: new Set(), row: undefined, others: none },
  ...{
    commits: null,
    readAt: never,
    sharedVersion: null,
    day: '',
    checkedAt: never,
    said: '',
    saidAt: never,
  },
})

/** Reads who presents and where, once anything was written by any process; who may not follow any more is ended. */
export async function readTopic(services: Services, topic: Topic, processId: string): Promise<void> {
  const { database, now } = services
  const { reader } = database
  const commits = database.commits()
  const at = performance.now()
  if (commits !== null && commits === topic.commits && at - topic.readAt < readAtLeastMs) return
  const { partnershipId, meetingId } = topic
  topic.row = await findPresenting(reader, { partnershipId, meetingId })
  const isSettled = await checkRights(services, topic)
  const since = moved(now(), -believedMs)
  topic.others = await countOtherFollowers(reader, { partnershipId, meetingId, processId, since })
  Object.assign(topic, { commits: isSettled ? commits : null, readAt: at })
}

/** Answers whether everybody was looked at; it is too soon for that just after it was done. */
async function checkRights(services: Services, topic: Topic): Promise<boolean> {
  const { reader } = services.database
  const now = services.now()
  const followers = [...topic.followers]
  const ids = [...new Set(followers.map(({ sessionId }) => sessionId))]
  const sessions = await listOpenSessions(reader, { ids, now, idleSince: idleSince(now) })
  if (isLeased(topic.row, now)) await keepSessions(services, sessions)
  const open = new Set(sessions.map(({ id }) => id))
  for (const { sessionId, box } of followers) {
    if (!open.has(sessionId))
      box.end(new DomainError('not-signed-in', 'Please sign in: your session has ended.'))
  }
  const day = localDay(now)
  const versions = await listDataVersions(reader, [topic.partnershipId])
  // A draft that is saved again changes no right.
  const sharedVersion = versions.get(topic.partnershipId)?.sharedVersion ?? 0
  const since = performance.now() - topic.checkedAt
  const isWritten = sharedVersion !== topic.sharedVersion || day !== topic.day
  if (since < checkAtMostMs) return !isWritten
  if (!isWritten && since < checkAtLeastMs) return true
  const take = turns()
  for (const follower of followers) {
    if (!open.has(follower.sessionId)) continue
    try {
      follower.audience = await follower.check(services)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      follower.box.end(error)
    }
    await take()
  }
  Object.assign(topic, { sharedVersion, day, checkedAt: performance.now() })
  return true
}

/**
 * Whoever looks on while somebody presents uses their session, though they press nothing; a stream where nobody turns
 * pages does not, and no session outlives its hours.
 */
async function keepSessions(
  { database: { db, reader }, now }: Services,
  sessions: readonly { id: string; touchedAt: string }[],
): Promise<void> {
  if (db === reader) return
  for (const { id, touchedAt } of sessions) {
    if (isToBeTouched(touchedAt, now())) await touchSession(db, { id, now: now() })
  }
}

const ownCount = ({ followers }: Topic): Followers => {
  const count = { ...none }
  for (const { audience, isPresent } of followers) if (isPresent) count[audience] += 1
  return count
}

export function notifyTopic({ now }: Services, topic: Topic): void {
  const own = ownCount(topic)
  const { others, row } = topic
  const followers = {
    restricted: own.restricted + others.restricted,
    trusted: own.trusted + others.trusted,
    wider: own.wider + others.wider,
  }
  for (const follower of topic.followers) follower.box.send(seenBy(follower, { row, followers, now: now() }))
}

/** Tells the other processes how many follow by this one. */
export async function sayHowMany(
  { database, now }: Services,
  topic: Topic,
  processId: string,
): Promise<void> {
  const { db, reader } = database
  // Whoever only reads has nobody to tell.
  if (db === reader) return
  const own = ownCount(topic)
  const said = JSON.stringify(own)
  const at = performance.now()
  if (said === topic.said && at - topic.saidAt < sayMs) return
  const { partnershipId, meetingId } = topic
  if (topic.followers.size === 0) {
    const until = moved(now(), -believedMs)
    await deleteFollowerCounts(db, { partnershipId, meetingId, processId, until })
  } else await upsertFollowerCount(db, { partnershipId, meetingId, processId, ...own, seenAt: now() })
  Object.assign(topic, { said, saidAt: at })
}

const moved = (moment: string, ms: number): string => new Date(Date.parse(moment) + ms).toISOString()
