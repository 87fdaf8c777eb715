import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { countSavedDraft } from '@roundtable/db/queries/partnership.queries.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '../support/database/test-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'roundtable-commits-'))
const url = `sqlite:${join(folder, 'commits.db')}`
let database: Database

beforeAll(async () => {
  database = await openDatabase(url)
  await migrateToLatest(database)
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const told = () => ({ anybody: database.commits(), people: database.commits('people') })
const writeAPerson = (db: Database['db']) => {
  const [id, at] = [newId(), testNow]
  const person = { id, name: 'Somebody', email: `${id}@example.org`, emailVerified: 1, image: null }
  return db
    .insertInto('person')
    .values({ ...person, createdAt: at, updatedAt: at })
    .execute()
}

describe('a database tells that something was committed', () => {
  it('of a single statement, of a transaction once it ends, and of what another connection wrote', async () => {
    const other = await openDatabase(url)
    const before = told()
    await writeAPerson(database.db)
    const single = told()
    expect(single.people).not.toBe(before.people)
    expect(single.anybody).not.toBe(before.anybody)
    await database.db.transaction().execute(async (tx) => {
      await writeAPerson(tx)
      expect(told()).toEqual(single)
    })
    const whole = told()
    expect(whole.people).not.toBe(single.people)
    await writeAPerson(other.db)
    expect(told().people).not.toBe(whole.people)
    expect(told().anybody).not.toBe(whole.anybody)
    await other.close()
  })

  it('and of people only where it may be about them', async () => {
    const before = told()
    await database.db.transaction().execute((tx) => countSavedDraft(tx, 'nowhere'))
    const after = told()
    expect(after.anybody).not.toBe(before.anybody)
    expect(after.people).toBe(before.people)
    await database.db.transaction().execute(async (tx) => {
      await countSavedDraft(tx, 'nowhere')
      await writeAPerson(tx)
    })
    expect(told().people).not.toBe(after.people)
  })

  it('and nothing is lost by a transaction that was taken back before', async () => {
    const taken = database.db.transaction().execute(async (tx) => {
      await writeAPerson(tx)
      throw new Error('taken back')
    })
    await expect(taken).rejects.toThrow('taken back')
    const before = told()
    await writeAPerson(database.db)
    expect(told().people).not.toBe(before.people)
  })
})
