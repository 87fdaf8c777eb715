import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Tally, takeReport } from './report.ts'
import { root } from './root.ts'

const plain: NodeJS.ProcessEnv = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }

/** Runs a program with its output shown. */
export function show(program: string, words: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Client with tests, db with server, shared: each file where it may know the least; the longest begins. */
const checked = ['tests', 'server', 'shared']

/** Types of the rooms, two programs at a time, each by one checker, as several do the same work again: one test. */
export async function checkTypes(): Promise<Tally> {
  const rooms = [...checked]
  let good = true
  const next = async (): Promise<void> => {
    const room = rooms.shift()
    if (room === undefined) return
    const code = await show(join(root, 'node_modules/.bin/tsc'), [
      '-p',
      room,
      '--pretty',
      'false',
      '--checkers',
      '1',
    ])
    if (code !== 0) good = false
    await next()
  }
  await Promise.all([next(), next()])
  return { passed: good ? 1 : 0, failed: good ? 0 : 1 }
}

/** Lint and format of the whole tree: one test. */
export async function checkStyle(): Promise<Tally> {
  const code = await show(join(root, 'node_modules/.bin/biome'), ['check', '--max-diagnostics=60', '.'])
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

/** The tests of some projects of Vitest, all or those of some files, counted from its own report. */
export async function runProjects(
  projects: readonly string[],
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Tally> {
  const report = join(tmpdir(), `roundtable-report-${process.pid}.json`)
  rmSync(report, { force: true })
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const how = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json']
  how.push(`--outputFile.json=${report}`, ...projects.flatMap((project) => ['--project', project]))
  const code = await show(process.execPath, [vitest, ...how, ...words], { ...plain, ...env })
  const tally = takeReport(report, root)
  return tally.failed === 0 && (code !== 0 || tally.passed === 0) ? { ...tally, failed: 1 } : tally
}
