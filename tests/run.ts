import { buildClientIfStale } from '@roundtable/server/commands/build-client.ts'
import { findOrInstallChromium } from './support/browser/chromium.ts'
import { startPostgres } from './support/database/postgres-server.ts'
import { checkStyle, checkTypes, runProjects, type Tally } from './support/run/run-step.ts'

const onSqlite = ['shared', 'db', 'server', 'client', 'house']
const known = ['types', 'lint', ...onSqlite, 'postgres', 'browser']

const words = process.argv.slice(2).filter((word) => word !== '--' && word !== '--only')
const filters = words.filter((word) => !known.includes(word))
const named = words.filter((word) => known.includes(word))
const wanted = (name: string) =>
  named.length > 0 ? named.includes(name) : filters.length === 0 || !['types', 'lint'].includes(name)

const total: Tally = { passed: 0, failed: 0 }
const tell = (sentence: string) => console.log(`  ${sentence}`)

async function step(name: string, run: () => Promise<Tally>): Promise<void> {
  console.log(`\n▸ ${name}`)
  const begin = performance.now()
  let tally: Tally
  try {
    tally = await run()
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    tally = { passed: 0, failed: 1 }
  }
  total.passed += tally.passed
  total.failed += tally.failed
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  console.log(
    `${tally.failed === 0 ? '✓' : '✗'} ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`,
  )
}

// The commands start processes of their own, each on a file: the server behind makes no difference to them.
const sqliteOnly = ['--exclude=**/start-command.test.ts']

async function onPostgres(): Promise<Tally> {
  const given = process.env.TEST_DATABASE_URL
  const server = given === undefined ? await startPostgres() : { url: given, stop: async () => undefined }
  tell(`PostgreSQL: ${given === undefined ? 'started for these tests' : 'as TEST_DATABASE_URL says'}.`)
  try {
    return await runProjects(['db', 'server'], [...sqliteOnly, ...filters], { TEST_DATABASE_URL: server.url })
  } finally {
    await server.stop()
  }
}

async function inBrowser(): Promise<Tally> {
  const path = findOrInstallChromium(tell)
  tell(`Chromium: ${path}`)
  await buildClientIfStale(tell)
  return runProjects(['browser'], filters, { CHROMIUM_PATH: path, TEST_DATABASE_URL: undefined })
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

if (wanted('types')) await step('types', checkTypes)
if (wanted('lint')) await step('lint and format', checkStyle)
const projects = onSqlite.filter(wanted)
if (projects.length > 0) {
  await buildClientIfStale(tell)
  await step(`${projects.join(', ')} on SQLite`, () =>
    runProjects(projects, filters, { TEST_DATABASE_URL: undefined }),
  )
}
if (wanted('postgres')) await step('db, server on PostgreSQL', onPostgres)
if (wanted('browser')) await step('browser journeys', inBrowser)

const nothing = total.passed + total.failed === 0
if (nothing) console.log(`\nNo test matches ${words.join(' ')}.`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || nothing ? 1 : 0
