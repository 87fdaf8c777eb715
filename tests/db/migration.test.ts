import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { migrations } from '@roundtable/db/migrations/index.ts'
import { isMigrated, migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { randomOf } from '@roundtable/db/seeds/base/random.ts'
import { bringUpToDateAtStart } from '@roundtable/server/commands/bring-up-to-date.ts'
import SQLite from 'better-sqlite3'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { makeOldDatabase, type OldDatabase } from '../support/database/old-database.ts'

const oldStep = '0012-changes'
const missing = Object.keys(migrations).length - Object.keys(migrations).indexOf(oldStep) - 1
const seed = process.env.KILL_SEED ?? 'a migration that is killed'
const random = randomOf(seed)

let old: OldDatabase
const open: Database[] = []
beforeAll(async () => {
  old = await makeOldDatabase(oldStep)
})
afterEach(async () => {
  for (const database of open.splice(0)) await database.close()
})

async function openAt(url: string): Promise<Database> {
  const database = await openDatabase(url)
  open.push(database)
  return database
}
const people = async ({ db }: Database) =>
  (await db.selectFrom('person').select('name').execute()).map(({ name }) => name)
const tables = async ({ db }: Database) => (await db.introspection.getTables()).map(({ name }) => name).sort()

/** Runs it in a process that is killed some time after it has begun; answers how long it took, or null if killed. */
function migrateUntil(url: string, afterMs: number): Promise<number | null> {
  const program = join(import.meta.dirname, '../support/server/migrate-database.ts')
  const child = spawn(process.execPath, [program, url], { stdio: ['ignore', 'pipe', 'inherit'] })
  let began = 0
  child.stdout.once('data', () => {
    began = performance.now()
    setTimeout(() => child.kill('SIGKILL'), afterMs)
  })
  return new Promise((resolve) =>
    child.once('close', (code) => resolve(code === 0 ? performance.now() - began : null)),
  )
}

describe('bringing a database up to date', () => {
  it('is all or nothing: a step that fails leaves nothing of those before it', async () => {
    const database = await openAt(await old.copy())
    await database.db.schema.createTable('evidence').addColumn('id', 'text').execute()
    await database.db.schema.createTable('return_import').addColumn('id', 'text').execute()
    const before = await tables(database)
    await expect(migrateToLatest(database)).rejects.toThrow(/already exists/)
    expect(await tables(database)).toEqual(before)
    await database.db.schema.dropTable('return_import').execute()
    await database.db.schema.dropTable('evidence').execute()
    await migrateToLatest(database)
    expect(await isMigrated(database)).toBe(true)
    expect(await people(database)).toEqual(['Ada'])
  })

  it(`goes on after it was killed, wherever it was (${seed})`, { timeout: 240_000 }, async () => {
    const whole = await migrateUntil(await old.copy(), 60_000)
    expect(whole).not.toBeNull()
    let killed = 0
    for (let time = 0; time < 7; time += 1) {
      const url = await old.copy()
      if ((await migrateUntil(url, 0.7 * random() * (whole ?? 0))) === null) killed += 1
      const database = await openAt(url)
      const { applied } = await migrateToLatest(database)
      expect([0, missing], 'none of the steps, or all').toContain(applied.length)
      expect(await isMigrated(database)).toBe(true)
      expect(await people(database)).toEqual(['Ada'])
    }
    expect(killed).toBeGreaterThan(1)
  })

  it('keeps a copy of a file as it was until the next start; a server has no file', async () => {
    const url = await old.copy()
    const database = await openAt(url)
    await database.db.updateTable('person').set({ name: 'Ada Still In The Log' }).execute()
    const said: string[] = []
    const start = () => bringUpToDateAtStart(database, (sentence) => said.push(sentence))
    await start()
    const done = `Database brought up to date (${missing} steps).`
    if (database.file === null) {
      expect(said).toEqual([done])
      return
    }
    const copy = `${database.file}.before-0013-return-cycle`
    expect(said).toEqual([
      `The database is brought up to date. A copy of it as it was stays until the next start: ${copy}`,
      done,
    ])
    const file = new SQLite(copy, { readonly: true })
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(file.prepare('select name from person').pluck().all()).toEqual(['Ada Still In The Log'])
    expect(file.prepare('select max(name) from kysely_migration').pluck().get()).toBe(oldStep)
    file.close()
    await start()
    expect(said).toHaveLength(2)
    const name = basename(database.file)
    expect(readdirSync(dirname(database.file)).filter((each) => each.startsWith(`${name}.before`))).toEqual(
      [],
    )
  })

  it('changes nothing where no copy can be made', async () => {
    const database = await openAt(await old.copy())
    if (database.file === null) return expect((await migrateToLatest(database)).applied).toHaveLength(missing)
    // What stands where the copy would be made cannot be taken away: it is a folder with something in it.
    mkdirSync(`${database.file}.before-0013-return-cycle.unfinished/in-the-way`, { recursive: true })
    const before = await tables(database)
    await expect(migrateToLatest(database)).rejects.toThrow(/cannot be copied to .*before-0013-return-cycle/)
    expect(await tables(database)).toEqual(before)
  })
})
