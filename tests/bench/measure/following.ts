import { join } from 'node:path'
import { openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { addressOf, ask } from '../../support/database/postgres-databases.ts'
import { startPostgres } from '../../support/database/postgres-server.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { onAgenda, onItem, packToPresent, startPresenting } from '../../support/make/presenting.ts'
import { followAddress, openStream } from '../../support/read/event-stream.ts'
import type { Task } from '../work/bounded.ts'
import { rowOf } from '../work/result.ts'
import { signedInAs } from '../work/work.ts'

const people = [
  ...['manager', 'lead-partner', 'scrutineer', 'council-lead', 'council-contributor', 'police-lead'],
  ...['police-contributor', 'education-lead', 'education-contributor', 'elected-member'],
]
const followers = 100
const moves = 40
/** Milliseconds from the key of the presenter to the page of whoever follows. */
const wanted = 300

/** A hundred who follow by one process: 19 of 20 are told within this time, over all moves. */
export const following: Task = {
  name: 'a hundred who follow',
  async measure({ start, folder }) {
    const file = join(folder, 'following.db')
    const p95 = await measured(`sqlite:${file}`, () => start('product-server.ts', file))
    return [row('a hundred who follow, 19 of 20', p95)]
  },
}

export const followingOnPostgres: Task = {
  name: 'a hundred who follow, on PostgreSQL',
  async measure({ start }) {
    const postgres = await startPostgres()
    try {
      await ask(postgres.url, 'create database following')
      const url = addressOf(postgres.url, 'following')
      const p95 = await measured(url, () => start('product-server.ts', url))
      return [row('a hundred who follow, on PostgreSQL, 19 of 20', p95)]
    } finally {
      await postgres.stop()
    }
  },
}

const row = (name: string, p95: number) =>
  rowOf({ name, product: p95, limit: wanted, unit: 'ms', aim: 1, atMost: true })

async function measured(url: string, serve: () => Promise<{ url: string }>): Promise<number> {
  const database = await openDatabase(url)
  await migrateToLatest(database)
  // The process that serves it goes by the clock on the wall.
  const at = await openPartnership(new Date().toISOString(), { ...database, url })
  const { number, open } = await packToPresent(at)
  await startPresenting(at, number, 'chair')
  await Promise.all(people.map((by) => at.callerAs(by).pack.get({ number })))
  const server = await serve()
  const headersOf = (by: string) => signedInAs(`session of ${at.person(by)}`)
  const streams = await Promise.all(
    Array.from({ length: followers }, (_, n) =>
      openStream(followAddress(server.url, at.slug, number), headersOf(people[n % people.length] ?? '')),
    ),
  )
  await Promise.all(streams.map((stream) => stream.until(() => true)))
  const times: number[] = []
  for (let n = 0; n < moves; n++) {
    const place = n % 2 === 0 ? onItem(open) : onAgenda
    const began = performance.now()
    const heard = streams.map((stream) =>
      stream
        .until((presenting) => presenting.place?.itemId === place.itemId)
        .then(() => times.push(performance.now() - began)),
    )
    const answer = await fetch(`${server.url}/trpc/${at.slug}/presenting.move`, {
      method: 'POST',
      headers: { ...headersOf('chair'), 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ number, place }),
    })
    if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`)
    await Promise.all(heard)
  }
  for (const stream of streams) stream.stop()
  await database.close()
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
}
