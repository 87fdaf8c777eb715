import { randomOf } from '@roundtable/db/seeds/base/random.ts'
import { nextPeriod } from '@roundtable/shared/base/period.ts'
import { afterEach, expect, it } from 'vitest'
import { testNow } from '../../support/database/test-database.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { testConfig } from '../../support/make/partnership.ts'
import { eventsOn } from '../../support/read/trail.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'
import { type ServerProcess, startServerProcess } from '../../support/server/server-process.ts'

const at = perFile(servePartnership)
const months = 2_400
const random = randomOf(process.env.KILL_SEED ?? 'an agreement that is killed')
let server: ServerProcess | null = null
afterEach(() => server?.kill())

function fileOfMonths(): string {
  const starts = ['1800-01-01']
  while (starts.length < months) starts.push(nextPeriod('monthly', starts.at(-1) ?? '').start)
  return `Code,Period,Numerator,Denominator\r\n${starts.map((start, n) => `PO01,${start.slice(0, 7)},${n},5000`).join('\r\n')}\r\n`
}

async function rowsIn(table: 'measurement' | 'measurementRevision' | 'measurementSource'): Promise<number> {
  const { many } = await at.database.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll().as('many'))
    .where('seriesId', '=', at.series('PO01'))
    .where('periodStart', '<', '2000-01-01')
    .executeTakeFirstOrThrow()
  return Number(many)
}

it('past figures that were being agreed when the server was killed stand as a whole, or not at all', {
  timeout: 120_000,
}, async () => {
  const read = await at.readPast(fileOfMonths(), { as: 'manager' })
  await at.callerAs('manager').pastFigures.handIn({ id: read.id, reason: '', withoutQuestions: false })
  const [part] = await at.callerAs('police-lead').pastFigures.list()
  const cookie = await at.cookieOf('police-lead')
  const input = { id: part?.id ?? '', version: part?.version ?? 0 }
  let isAgreed = false
  for (const after of [200, 500, 900]) {
    server = await startServerProcess(testNow, {
      DATABASE_URL: at.database.url,
      AUTH_SECRET: testConfig.authSecret,
      PUBLIC_URL: testConfig.publicUrl,
    })
    const lost = fetch(`${server.url}/trpc/${at.slug}/pastFigures.agree`, {
      method: 'POST',
      body: JSON.stringify(input),
      headers: { 'content-type': 'application/json', cookie },
    }).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, after + random() * 200))
    await server.kill()
    await lost
    const { state } = (await at.callerAs('police-lead').pastFigures.list())[0] ?? {}
    isAgreed = state === 'agreed'
    const figures = isAgreed ? months : 0
    for (const table of ['measurement', 'measurementRevision', 'measurementSource'] as const)
      expect(await rowsIn(table), table).toBe(figures)
    const events = (await eventsOn(at, input.id)).filter(({ action }) => action === 'past-figures.agreed')
    expect(events).toHaveLength(Number(isAgreed))
  }
  if (!isAgreed) await at.callerAs('police-lead').pastFigures.agree(input)
  expect(await rowsIn('measurement')).toBe(months)
})
