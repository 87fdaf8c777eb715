import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { root } from '../run/root.ts'
import { copyRows } from './copy-rows.ts'
import { addressOf, ask, copyDatabase, dropDatabase } from './postgres-databases.ts'
import { forPrograms, runFolder, runPrefix } from './run-folder.ts'

/** The moment at which the demonstration of the tests was seeded. */
export const testNow = '2026-11-23T09:00:00.000Z'

export type TestDatabase = Database & { url: string }
type Content = 'migrated' | 'demonstration'

/**
 * A database of its own for one test file, migrated and empty, or with the demonstration:
 * SQLite, or PostgreSQL where TEST_DATABASE_URL names a server. `close()` removes it.
 */
export async function openTestDatabase(options: { demonstration?: boolean } = {}): Promise<TestDatabase> {
  const content: Content = options.demonstration ? 'demonstration' : 'migrated'
  const server = process.env.TEST_DATABASE_URL
  return server === undefined ? openSqliteCopy(content) : openPostgresCopy(server, content)
}

/** The file every copy is made of. */
async function sqliteTemplate(content: Content): Promise<string> {
  const template = join(runFolder(), `${content}.db`)
  await once(`sqlite-${content}`, () => fill(`sqlite:${template}`, content))
  return template
}

async function openSqliteCopy(content: Content): Promise<TestDatabase> {
  const template = await sqliteTemplate(content)
  const file = join(runFolder(), `${randomUUID()}.db`)
  copyFileSync(template, file)
  const url = `sqlite:${file}`
  const database = await openDatabase(url)
  const close = async () => {
    await database.close()
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
  }
  return { ...database, url, close }
}

async function openPostgresCopy(server: string, content: Content): Promise<TestDatabase> {
  const template = `${runPrefix()}_${content}`
  await once(content, async () => {
    await ask(server, `create database ${template}`)
    const url = addressOf(server, template)
    await fill(url, 'migrated')
    if (content === 'demonstration') await copyRows(await sqliteTemplate(content), url)
  })
  const name = `${runPrefix()}_${randomUUID().replaceAll('-', '')}`
  await copyDatabase(server, template, name)
  const url = addressOf(server, name)
  const database = await openDatabase(url)
  const close = async () => {
    await database.close()
    await dropDatabase(server, name)
  }
  return { ...database, url, close }
}

async function fill(url: string, content: Content): Promise<void> {
  const database = await openDatabase(url)
  try {
    await migrateToLatest(database)
  } finally {
    await database.close()
  }
  if (content === 'demonstration') await fillWithDemonstration(url)
}

/** By a process of its own: its people use the whole server, which not every test has to load. */
export async function fillWithDemonstration(url: string, now = testNow): Promise<void> {
  const program = join(root, 'tests/support/server/make-demonstration.ts')
  await promisify(execFile)(process.execPath, [program, url, now], { env: forPrograms() })
}

/** One worker makes the template, the others wait for it. */
async function once(name: string, make: () => Promise<void>): Promise<void> {
  const mark = join(runFolder(), `${name}.made`)
  try {
    mkdirSync(join(runFolder(), `${name}.lock`))
  } catch {
    await waitFor(mark)
    return
  }
  try {
    await make()
    writeFileSync(mark, '')
  } catch (error) {
    writeFileSync(mark, error instanceof Error ? String(error.stack) : String(error))
    throw error
  }
}

async function waitFor(mark: string): Promise<void> {
  const end = Date.now() + 230_000
  while (!existsSync(mark)) {
    if (Date.now() > end) throw new Error('The database of the tests was not ready in time.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const problem = readFileSync(mark, 'utf8')
  if (problem !== '') throw new Error(problem)
}
