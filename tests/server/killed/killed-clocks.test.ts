import { insertBundledHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { randomOf } from '@roundtable/db/seeds/base/random.ts'
import { afterEach, expect, it } from 'vitest'
import { raiseChallenge } from '../../support/make/challenge.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { testConfig } from '../../support/make/partnership.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'
import { type ServerProcess, startServerProcess } from '../../support/server/server-process.ts'

const at = perTest(servePartnership)
const seed = process.env.KILL_SEED ?? 'what ran out when the server was killed'
const random = randomOf(seed)
let server: ServerProcess | null = null
afterEach(() => server?.kill())

const many = 120
const ranOut = '2026-12-29T09:00:00.000Z'

/** Of each challenge what its silence left: whole, or nothing. */
async function left(ids: readonly string[]) {
  const { db } = at.database
  const ends = await db.selectFrom('clockEnd').select('subjectId as id').execute()
  const silences = await db
    .selectFrom('challengeEntry')
    .select('challengeId as id')
    .where('kind', '=', 'silence')
    .execute()
  const moved = await db
    .selectFrom('transition')
    .select('subjectId as id')
    .where('act', '=', 'challenge.moved-by-silence')
    .execute()
  const second = await db
    .selectFrom('challengeStage')
    .select('challengeId as id')
    .where('stage', '=', 2)
    .execute()
  const told = await db
    .selectFrom('notice')
    .select('subjectId as id')
    .distinct()
    .where('kind', '=', 'challenge-silent')
    .execute()
  const states = await db.selectFrom('challenge').select('id').where('state', '=', 'stage-2').execute()
  const all = [ends, silences, moved, second, told, states]
  return ids.map((id) => all.map((rows) => rows.filter((row) => row.id === id).length).join(''))
}

const start = () =>
  startServerProcess(ranOut, {
    DATABASE_URL: at.database.url,
    AUTH_SECRET: testConfig.authSecret,
    PUBLIC_URL: testConfig.publicUrl,
  })

it(`a clock that runs out when the server is killed is over as a whole or not at all, and once after that (${seed})`, {
  timeout: 120_000,
}, async () => {
  await insertBundledHolidays(at.database.db)
  const ids: string[] = []
  for (let count = 0; count < many; count += 1) ids.push((await raiseChallenge(at)).id)
  const whole = '111111'
  const nothing = '000000'
  for (let kills = 0; kills < 3; kills += 1) {
    server = await start()
    await new Promise((resolve) => setTimeout(resolve, random() * 300))
    await server.kill()
    for (const each of await left(ids)) expect([whole, nothing]).toContain(each)
    // What the one that was killed held is free again, as it is once its lease has run out.
    await at.database.db.updateTable('job').set({ holder: null, heldUntil: null }).execute()
  }
  server = await start()
  await expect.poll(() => left(ids), { timeout: 60_000 }).toEqual(ids.map(() => whole))
})
