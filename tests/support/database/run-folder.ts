import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { dropDatabasesOf } from './postgres-databases.ts'

const variable = 'ROUNDTABLE_TEST_RUN'

const memory = '/dev/shm'
const roomOfTests = 3 * 1024 ** 3

/** A new folder in memory where that has room, as nothing of a test outlives its run: a disk is waited for. */
export function quickFolder(prefix: string): string {
  const hasRoom = existsSync(memory) && roomIn(memory) >= roomOfTests
  return mkdtempSync(join(hasRoom ? memory : tmpdir(), prefix))
}

function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** Gives every worker of one test run the same empty folder for its databases. */
export function prepareRunFolder(): void {
  process.env[variable] ??= quickFolder('roundtable-test-')
  process.env.NODE_COMPILE_CACHE ??= join(runFolder(), 'compiled')
}

/** What a program of the product is started with: what one of them has compiled, the next need not. */
export function forPrograms(): NodeJS.ProcessEnv {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  return { PATH, NODE_COMPILE_CACHE }
}

export function runFolder(): string {
  const folder = process.env[variable]
  if (folder === undefined) throw new Error('Start the tests with tests/vitest.config.ts.')
  return folder
}

/** The prefix of this run's PostgreSQL databases: lower case, no quoting needed. */
export function runPrefix(): string {
  return basename(runFolder())
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '_')
}

export function setup(): () => Promise<void> {
  return async () => {
    const server = process.env.TEST_DATABASE_URL
    if (server !== undefined) await dropDatabasesOf(server, runPrefix())
    rmSync(runFolder(), { recursive: true, force: true })
  }
}
