import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { countSavedDraft } from '@roundtable/db/queries/partnership.queries.ts'
import { appRouter } from '@roundtable/server/app-router.ts'
import { actorIn, findVisitor } from '@roundtable/server/base/context.ts'
import { createCaller } from '@roundtable/server/base/trpc.ts'
import { nouns } from '@roundtable/server/notice/nouns.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { saveFigures, saveMonth } from '../../support/make/return.ts'
import { procedureAt, procedures } from '../../support/read/procedure.ts'
import { statementsOf, tablesIn } from '../../support/read/statements.ts'

const at = perFile(openPartnership)
const readers = ['manager', 'police-contributor', 'elected-member', 'observer']
let elsewhere: Database

beforeAll(async () => {
  await saveMonth(at)
  elsewhere = await openDatabase(at.database.url)
})
afterAll(() => elsewhere.close())

/** As a process reads that has read nothing yet: its database is opened by itself. */
function unread(key: string, database: Database) {
  const services = { ...at.services, database }
  return createCaller(appRouter)(async () => {
    await at.cookieOf(key)
    const visitor = await findVisitor(services, `session of ${at.person(key)}`)
    const acting = visitor === null ? null : actorIn(visitor, at.slug)
    return {
      ...{ ...services, requestId: 'request of the test', visitor },
      ...{ membership: acting?.membership ?? null, actor: acting?.actor ?? null },
    }
  })
}

const things: Record<string, object> = {
  'goal.get': { code: 'safe' },
  'indicator.get': { code: 'PO01' },
  'accountability.agency': { agencyCode: 'police' },
  'progress.list': { indicator: 'PO01', goal: '' },
  'timeline.list': { kind: 'indicator', code: 'PO01' },
  'search.find': { text: 'police' },
}
const readings = procedures.filter(({ type }) => type === 'query')

/** Everything this caller is answered; what asks for something that is not there is refused to all alike. */
async function everything(caller: unknown): Promise<[string, unknown][]> {
  const answers: [string, unknown][] = []
  for (const { path } of readings) {
    const answer = await procedureAt(
      caller,
      path,
    )(things[path] ?? {}).catch((error: { message?: string }) => error.message ?? 'refused')
    answers.push([path, answer])
  }
  return answers
}

const versions = () =>
  at.database.db
    .selectFrom('partnership')
    .select(['dataVersion', 'draftsSaved'])
    .where('id', '=', at.partnershipId)
    .executeTakeFirstOrThrow()

describe('a draft that is saved again', () => {
  it('leaves no answer older than it is, whoever reads and whatever was read before', async () => {
    // What is kept in memory knows nothing of the database it was read from.
    if (at.database.dialect !== 'sqlite') return
    for (const key of readers) await everything(at.callerAs(key))
    const before = await versions()
    await saveFigures(at, { PO01: { numerator: '171', denominator: '200', happened: 'A quiet month.' } })
    const after = await versions()
    expect(after.dataVersion).toBe(before.dataVersion + 1)
    expect(after.draftsSaved).toBe((before.draftsSaved ?? 0) + 1)
    let answered = 0
    for (const key of readers) {
      const anew = new Map(await everything(unread(key, elsewhere)))
      for (const [path, answer] of await everything(at.callerAs(key))) {
        expect({ key, path, answer }).toEqual({ key, path, answer: anew.get(path) })
        if (typeof answer !== 'string') answered += 1
      }
    }
    expect(answered).toBeGreaterThan(readers.length * 25)
    const { points } = await at.callerAs('police-contributor').indicator.get({ code: 'PO01' })
    expect(points.at(-1)).toMatchObject({ state: 'draft', numerator: '171' })
  })

  it('counts for the version of what is shared no more than for anybody’s answer but its own', async () => {
    const versionOf = async () => {
      await at.cookieOf('chair')
      const visitor = await findVisitor(at.services, `session of ${at.person('chair')}`)
      return visitor?.memberships.find(({ slug }) => slug === at.slug)
    }
    const before = await versionOf()
    await at.database.db.transaction().execute((tx) => countSavedDraft(tx, at.partnershipId))
    const after = await versionOf()
    expect(after?.sharedVersion).toBe(before?.sharedVersion)
    expect(after?.dataVersion).toBe((before?.dataVersion ?? 0) + 1)
  })

  it.each(readings.filter(({ cached, readsDrafts }) => cached !== undefined && readsDrafts !== true))(
    '$path, which stands after it, reads none',
    async ({ path }) => {
      if (at.database.dialect !== 'sqlite') return
      const fresh = await openDatabase(at.database.url)
      const asked = await statementsOf(async () => {
        for (const key of readers)
          await procedureAt(unread(key, fresh), path)(things[path] ?? {}).catch(() => null)
      })
      await fresh.close()
      expect([...tablesIn(asked)]).not.toContain('return_entry')
    },
  )

  it.each(nouns.filter(({ readsDrafts }) => !readsDrafts))(
    'is in no record of $subject that waits',
    async (noun) => {
      if (at.database.dialect !== 'sqlite') return
      const asked = await statementsOf(async () => {
        for (const key of readers) {
          const visitor = await findVisitor(at.services, `session of ${at.person(key)}`)
          const acting = visitor === null ? null : actorIn(visitor, at.slug)
          if (acting !== null)
            await noun.waiting(at.database.reader, acting.actor, {
              dueBy: '2027-12-31',
              decided: new WeakMap(),
            })
        }
      })
      expect([...tablesIn(asked)]).not.toContain('return_entry')
    },
  )
})
