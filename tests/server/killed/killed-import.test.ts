import { newId } from '@roundtable/db/ids.ts'
import { randomOf } from '@roundtable/db/seeds/base/random.ts'
import { afterEach, expect, it } from 'vitest'
import { testNow } from '../../support/database/test-database.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { testConfig } from '../../support/make/partnership.ts'
import { monthsFrom, oweMonths, policeMonth } from '../../support/make/return.ts'
import { eventsOn } from '../../support/read/trail.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'
import { type ServerProcess, startServerProcess } from '../../support/server/server-process.ts'

const at = perFile(servePartnership)
const seed = process.env.KILL_SEED ?? 'an import that is killed'
const random = randomOf(seed)
let server: ServerProcess | null = null
afterEach(() => server?.kill())

const starts = monthsFrom('1920-01-01', 560)
const rows = 2 * starts.length
/** Two lines of each month, and how many of whom differ from one file to the next. */
const fileOf = (stamp: number) =>
  `Code,Period,Numerator,Denominator,Value\n${starts
    .flatMap((start, n) => [`PO01,${start},${stamp + (n % 90)},200,`, `PO02,${start},,,${stamp + (n % 70)}`])
    .join('\n')}\n`

/** Of which file how many rows stand, and of which version. */
async function standing(): Promise<Record<string, number>> {
  const found = await at.database.db
    .selectFrom('returnEntry')
    .select(['importId', 'version'])
    .select((eb) => eb.fn.countAll().as('many'))
    .groupBy(['importId', 'version'])
    .execute()
  return Object.fromEntries(found.map((row) => [`${row.importId} ${row.version}`, Number(row.many)]))
}

it(`a file that was being saved when the server was killed is saved whole, or not at all (${seed})`, {
  timeout: 300_000,
}, async () => {
  const { id: returnId } = await policeMonth(at)
  await oweMonths(at, returnId, starts)
  const cookie = await at.cookieOf('police-contributor')
  let before: Record<string, number> = {}
  let saved = 0
  for (const [file, after] of [200, 900].entries()) {
    const { id, ready } = await at.read(returnId, fileOf(file * 7))
    expect(ready).toBe(rows)
    server = await startServerProcess(testNow, {
      DATABASE_URL: at.database.url,
      AUTH_SECRET: testConfig.authSecret,
      PUBLIC_URL: testConfig.publicUrl,
    })
    const lost = fetch(`${server.url}/trpc/${at.slug}/import.save`, {
      method: 'POST',
      body: JSON.stringify({ id, key: newId(), leaveOut: [] }),
      headers: { 'content-type': 'application/json', cookie },
    }).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, after + random() * 300))
    await server.kill()
    await lost
    const police = at.callerAs('police-contributor')
    const killed = await police.import.get({ id })
    if (killed.state !== 'applied') {
      expect(killed.state).toBe('ready')
      expect(await standing()).toEqual(before)
      await police.import.save({ id, key: newId(), leaveOut: [] })
    }
    saved += 1
    before = { [`${id} ${saved}`]: rows }
    expect(await standing()).toEqual(before)
    const events = (await eventsOn(at, returnId)).filter(({ action }) => action === 'return.imported')
    expect(events).toHaveLength(saved)
  }
})
