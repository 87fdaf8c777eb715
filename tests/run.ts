import { buildClientIfStale } from '@roundtable/server/commands/build-client.ts'
import { findOrInstallChromium } from './support/browser/chromium.ts'
import { startPostgres } from './support/database/postgres-server.ts'
import { type Plan, planOf, readWords } from './support/run/plan.ts'
import type { FileTime, Tally } from './support/run/report.ts'
import { checkStyle, checkTypes, runProjects } from './support/run/run-step.ts'

const begin = performance.now()
const asked = readWords(process.argv.slice(2))
const tell = (sentence: string) => console.log(`  ${sentence}`)
const secondsSince = (moment: number) => (performance.now() - moment) / 1000

async function onPostgres({ projects, words }: Plan): Promise<Tally> {
  const given = process.env.TEST_DATABASE_URL
  const server = given === undefined ? await startPostgres() : { url: given, stop: async () => undefined }
  tell(`PostgreSQL: ${given === undefined ? 'started for these tests' : 'as TEST_DATABASE_URL says'}.`)
  try {
    return await runProjects(projects, words, { TEST_DATABASE_URL: server.url })
  } finally {
    await server.stop()
  }
}

async function inBrowser({ projects, words }: Plan): Promise<Tally> {
  const path = findOrInstallChromium(tell)
  tell(`Chromium: ${path}`)
  await buildClientIfStale(tell)
  return runProjects(projects, words, { CHROMIUM_PATH: path, TEST_DATABASE_URL: undefined })
}

async function onSqlite({ projects, words }: Plan): Promise<Tally> {
  await buildClientIfStale(tell)
  return runProjects(projects, words, { TEST_DATABASE_URL: undefined })
}

const ways: Record<Plan['kind'], (plan: Plan) => Promise<Tally>> = {
  types: checkTypes,
  lint: checkStyle,
  sqlite: onSqlite,
  postgres: onPostgres,
  browser: inBrowser,
}

type Done = { name: string; seconds: number; tally: Tally }

async function run(plan: Plan): Promise<Done> {
  console.log(`\n▸ ${plan.name}: ${plan.why}`)
  const start = performance.now()
  let tally: Tally
  try {
    tally = await ways[plan.kind](plan)
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    tally = { passed: 0, failed: 1 }
  }
  const seconds = secondsSince(start)
  const { passed, failed } = tally
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${plan.name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
  )
  return { name: plan.name, seconds, tally }
}

function tellTimes(done: readonly Done[]): void {
  const line = (seconds: number, name: string) => console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`)
  console.log('\nTime of each step')
  for (const { name, seconds } of done) line(seconds, name)
  line(secondsSince(begin), 'together')
  const files: FileTime[] = done.flatMap(({ name, tally }) =>
    (tally.files ?? []).map(({ file, seconds }) => ({ file: `${file} (${name})`, seconds })),
  )
  if (files.length < 2) return
  console.log('\nThe slowest files')
  for (const { file, seconds } of files.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10))
    line(seconds, file)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const plans = planOf(asked)
const done: Done[] = []
for (const plan of plans) done.push(await run(plan))
if (done.length > 0) tellTimes(done)
else
  console.log(
    asked.isChanged
      ? '\nNothing has changed that a test can reach.'
      : `\nNo test matches ${asked.parts.join(' ')}.`,
  )

const sum = (what: 'passed' | 'failed') => done.reduce((total, { tally }) => total + tally[what], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 || (done.length === 0 && !asked.isChanged) ? 1 : 0
