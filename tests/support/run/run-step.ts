import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '../../..')

const plain: NodeJS.ProcessEnv = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }

export type Tally = { passed: number; failed: number }

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

/** Types of the five rooms, two at a time: one test. */
export async function checkTypes(): Promise<Tally> {
  const rooms = ['shared', 'db', 'server', 'client', 'tests']
  let good = true
  const next = async (): Promise<void> => {
    const room = rooms.shift()
    if (room === undefined) return
    const code = await show(join(root, 'node_modules/.bin/tsc'), ['-p', room, '--pretty', 'false'])
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

/** The tests of some projects of Vitest, counted from its own report. */
export async function runProjects(
  projects: string[],
  filters: string[],
  env: NodeJS.ProcessEnv,
): Promise<Tally> {
  const report = join(tmpdir(), `roundtable-report-${process.pid}.json`)
  rmSync(report, { force: true })
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const words = ['run', '--config', 'tests/vitest.config.ts', '--passWithNoTests']
  words.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  words.push(...projects.flatMap((project) => ['--project', project]), ...filters)
  const code = await show(process.execPath, [vitest, ...words], { ...plain, ...env })
  const tally = existsSync(report) ? countReport(readFileSync(report, 'utf8')) : { passed: 0, failed: 1 }
  rmSync(report, { force: true })
  const silentFailure = code !== 0 && tally.failed === 0
  const nothingRan = filters.every((word) => word.startsWith('-')) && tally.passed + tally.failed === 0
  return silentFailure || nothingRan ? { ...tally, failed: 1 } : tally
}

type Report = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** A file that fails before or outside its tests counts as one failed test. */
function countReport(text: string): Tally {
  const report: Report = JSON.parse(text)
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length }
}
