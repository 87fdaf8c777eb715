import { randomUUID } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '@roundtable/db/database.ts'
import { migrations } from '@roundtable/db/migrations/index.ts'
import { Migrator } from 'kysely/migration'
import { addressOf, ask, copyDatabase } from './postgres-databases.ts'
import { runFolder, runPrefix } from './run-folder.ts'
import { testNow } from './test-database.ts'

/** A database as an earlier version of the product left it, with one person in it. */
export type OldDatabase = {
  /** The address of a copy nobody else writes to. */
  copy: () => Promise<string>
}

export async function makeOldDatabase(step: string): Promise<OldDatabase> {
  const server = process.env.TEST_DATABASE_URL
  const name = `${runPrefix()}_old_${randomUUID().slice(0, 8)}`
  const file = join(runFolder(), `${name}.db`)
  if (server !== undefined) await ask(server, `create database ${name}`)
  const database = await openDatabase(server === undefined ? `sqlite:${file}` : addressOf(server, name))
  const provider = { getMigrations: async () => migrations }
  const { error } = await new Migrator({ db: database.db, provider }).migrateTo(step)
  if (error !== undefined) throw error
  const person = { id: 'ada', name: 'Ada', email: 'ada@partnership.example', emailVerified: 1, image: null }
  await database.db
    .insertInto('person')
    .values({ ...person, createdAt: testNow, updatedAt: testNow })
    .execute()
  await database.close()
  let copies = 0
  const copy = async () => {
    copies += 1
    if (server === undefined) {
      copyFileSync(file, `${file}.${copies}`)
      return `sqlite:${file}.${copies}`
    }
    await copyDatabase(server, name, `${name}_${copies}`)
    return addressOf(server, `${name}_${copies}`)
  }
  return { copy }
}
