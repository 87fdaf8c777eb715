import type { Database, Db } from '@roundtable/db/database.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Services } from '../base/context.ts'
import { type Follower, newTopic, notifyTopic, readTopic, sayHowMany, type Topic } from './topic.ts'

/** How often another process’s move, or a right that ended, is looked for. */
const lookMs = 200
/** So long nobody is told anything where the database does not answer; then the streams end. */
const blindMs = 10_000
const mostOfOnePerson = 10

export type Hub = {
  /** Answers how to leave again. */
  join: (follower: Follower) => () => void
  look: () => void
  /** Ends every stream without a word, so that its reader comes back. */
  close: () => void
  count: () => number
}

const hubs = new WeakMap<Db, Hub>()

/** Of a process: what is told to all who follow by it. */
export function hubOf(services: Services): Hub {
  const { reader } = services.database
  const hub = hubs.get(reader) ?? openHub(services)
  hubs.set(reader, hub)
  return hub
}

export const notifyFollowers = ({ reader }: Database): void => hubs.get(reader)?.look()

/** What a stream ends with that its reader is to take up again. */
const comeBack = (): Error => new DOMException('The server stops.', 'AbortError')

function openHub(services: Services): Hub {
  const { logger, newId } = services
  const processId = newId()
  const topics = new Map<string, Topic>()
  const everybody = () => [...topics.values()].flatMap(({ followers }) => [...followers])
  const endAll = () => {
    for (const { box } of everybody()) box.end(comeBack())
  }
  const look = inTurn(lookAround, failing({ logger, endAll }))
  let timer: NodeJS.Timeout | undefined

  async function lookAround(): Promise<void> {
    for (const [key, topic] of [...topics]) {
      if (topic.followers.size > 0) {
        await readTopic(services, topic, processId)
        notifyTopic(services, topic)
      }
      await sayHowMany(services, topic, processId)
      if (topic.followers.size === 0) topics.delete(key)
    }
    if (topics.size > 0) return
    clearInterval(timer)
    timer = undefined
  }

  return {
    join: (follower) => {
      const { personId, partnershipId, meetingId } = follower
      if (everybody().filter((each) => each.personId === personId).length >= mostOfOnePerson) {
        throw new DomainError('too-many', 'You follow on too many devices at once: close one first.')
      }
      const key = `${partnershipId} ${meetingId}`
      const topic = topics.get(key) ?? newTopic(follower)
      topics.set(key, topic)
      topic.followers.add(follower)
      // Whoever comes is told at once, also where nothing was written.
      topic.readAt = Number.NEGATIVE_INFINITY
      timer ??= setInterval(look, lookMs).unref()
      look()
      return () => {
        topic.followers.delete(follower)
        look()
      }
    },
    look,
    close: endAll,
    count: () => everybody().length,
  }
}

/** One at a time; whoever asks meanwhile is served right after. */
function inTurn(work: () => Promise<void>, ended: (error: unknown) => void): () => void {
  let isRunning = false
  let isAsked = false
  const run = (): void => {
    if (isRunning) {
      isAsked = true
      return
    }
    isRunning = true
    work()
      .then(
        () => ended(null),
        (error: unknown) => ended(error ?? new Error('It failed.')),
      )
      .finally(() => {
        isRunning = false
        const again = isAsked
        isAsked = false
        if (again) run()
      })
  }
  return run
}

/** Nobody goes on being told what cannot be read any more. */
function failing({ logger, endAll }: Pick<Services, 'logger'> & { endAll: () => void }) {
  let since: number | null = null
  return (error: unknown): void => {
    if (error === null) {
      since = null
      return
    }
    const at = performance.now()
    if (since === null) logger.error({ error }, 'followers could not be told')
    since ??= at
    if (at - since > blindMs) endAll()
  }
}
