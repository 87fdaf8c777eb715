import { newId } from '@roundtable/db/ids.ts'
import { randomOf } from '@roundtable/db/seeds/base/random.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { testNow } from '../../support/database/test-database.ts'
import { giveGrant } from '../../support/make/grant.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { testConfig } from '../../support/make/partnership.ts'
import { packToPresent } from '../../support/make/presenting.ts'
import {
  beginReport,
  leaveTheRest,
  readReport,
  signReport,
  stepReport,
} from '../../support/make/yearly-report.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'
import { type ServerProcess, startServerProcess } from '../../support/server/server-process.ts'

const at = perTest(servePartnership)
const seed = process.env.KILL_SEED ?? 'what was shared or signed when the server was killed'
const random = randomOf(seed)
let server: ServerProcess | null = null
afterEach(() => server?.kill())

const tables = [
  ...(['packGrant', 'packGrantVersion', 'packGrantOpening'] as const),
  ...(['yearlyStatement', 'yearlyCut', 'yearlySignature'] as const),
]
/** How many stand in each table. */
type Rows = Readonly<Record<string, number>>

/** Of the trail what is about this record: a server that starts writes of others what is due. */
async function rows(subjectId: string): Promise<Rows> {
  const counted = await Promise.all(
    tables.map(async (table) => {
      const { many } = await at.database.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('many'))
        .executeTakeFirstOrThrow()
      return [table, Number(many)] as const
    }),
  )
  const { db } = at.database
  const events = await db.selectFrom('auditEvent').select('id').where('subjectId', '=', subjectId).execute()
  const steps = await db.selectFrom('transition').select('id').where('subjectId', '=', subjectId).execute()
  return { ...Object.fromEntries(counted), auditEvent: events.length, transition: steps.length }
}

/** How many came to be, of what did. */
const since = (before: Rows, after: Rows): Rows =>
  Object.fromEntries(
    Object.entries(after).flatMap(([table, many]) => {
      const more = many - (before[table] ?? 0)
      return more === 0 ? [] : [[table, more]]
    }),
  )

type Deed = { path: string; input: object & { id: string; grantId?: string }; by?: string; whole: Rows }

const step = { auditEvent: 1, transition: 1 }

async function assembled(): Promise<{ id: string; number: number }> {
  const report = await beginReport(at)
  await leaveTheRest(at, report.number)
  return report
}

const deeds: Readonly<Record<string, () => Promise<Deed>>> = {
  'a pack is shared': async () => {
    const { id: meetingId } = await packToPresent(at)
    const input = {
      ...{ id: newId(), memberId: at.member('observer'), kind: 'meeting', meetingId, boardId: null },
      ...{ fromDay: null, toDay: null, untilDay: '2026-11-30', reason: 'For the visit.' },
    }
    return { path: 'grant.give', input, whole: { packGrant: 1, packGrantVersion: 1, ...step } }
  },
  'a pack that is shared is opened': async () => {
    const { id: meetingId, number } = await packToPresent(at)
    const input = { id: newId(), grantId: await giveGrant(at, meetingId), number }
    return { path: 'grant.open', input, by: 'observer', whole: { packGrantOpening: 1, auditEvent: 1 } }
  },
  'a grant is revoked': async () => {
    const id = await giveGrant(at, (await packToPresent(at)).id)
    return { path: 'grant.revoke', input: { id, version: 1, reason: 'It is over.' }, whole: step }
  },
  'a statement is written': async () => {
    const { id, number } = await beginReport(at)
    const { headings } = await readReport(at, number)
    const headingId = headings.find(({ title }) => title.includes('Funding'))?.id
    const text = 'It was agreed.'
    const input = { id, statementId: newId(), words: 0, headingId, text, evidence: [] }
    return { path: 'yearlyReport.write', input, whole: { yearlyStatement: 1, ...step } }
  },
  'a report is sent to be signed': async () => {
    const { id, number } = await assembled()
    const { version } = await readReport(at, number)
    const input = { id, version, deed: 'send', reason: '' }
    return { path: 'yearlyReport.step', input, whole: { yearlyCut: 2, ...step } }
  },
  'a report is signed': async () => {
    const { id, number } = await assembled()
    await stepReport(at, number, 'send')
    const { frozen, signFor } = await readReport(at, number, 'lead-partner')
    const input = { id, agencyId: signFor[0]?.agencyId, sha256: frozen?.sha256 }
    return { path: 'yearlyReport.sign', input, by: 'lead-partner', whole: { yearlySignature: 1, ...step } }
  },
  'a report is published': async () => {
    const { id, number } = await assembled()
    await stepReport(at, number, 'send')
    await signReport(at, number)
    const { version } = await readReport(at, number)
    return { path: 'yearlyReport.publish', input: { id, version }, whole: step }
  },
}

/** To the server that will be killed, or to the one that is there again. */
async function send({ path, input, by = 'manager' }: Deed, url: string): Promise<number> {
  const answer = await fetch(`${url}/trpc/${at.slug}/${path}`, {
    method: 'POST',
    body: JSON.stringify(input),
    headers: { 'content-type': 'application/json', cookie: await at.cookieOf(by) },
  })
  return answer.status
}

describe(`when the server is killed meanwhile (${seed})`, () => {
  it.each(Object.entries(deeds))(
    '%s as a whole or not at all, and once when it is sent again',
    {
      timeout: 60_000,
    },
    async (_, ready) => {
      const deed = await ready()
      const about = deed.input.grantId ?? deed.input.id
      const before = await rows(about)
      server = await startServerProcess(testNow, {
        DATABASE_URL: at.database.url,
        AUTH_SECRET: testConfig.authSecret,
        PUBLIC_URL: testConfig.publicUrl,
      })
      const lost = send(deed, server.url).catch(() => null)
      await new Promise((resolve) => setTimeout(resolve, 30 + random() * 200))
      await server.kill()
      await lost
      const came = since(before, await rows(about))
      expect([{}, deed.whole]).toContainEqual(came)
      const status = await send(deed, at.url)
      // What stands already is answered as done, or refused in words.
      expect(status).toBeLessThan(500)
      if (Object.keys(came).length === 0) expect(status).toBe(200)
      expect(since(before, await rows(about))).toEqual(deed.whole)
    },
  )
})
