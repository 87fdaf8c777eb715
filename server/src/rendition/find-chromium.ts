import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { Config } from '../base/config.ts'

/** One without the windows of a desktop comes first: it prints the same with less. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

const found = new Map<string, Promise<string | null>>()

/** The Chromium that prints, looked for once; null where there is none. */
export function findChromium({ chromiumPath }: Pick<Config, 'chromiumPath'>): Promise<string | null> {
  const key = chromiumPath ?? ''
  const known = found.get(key) ?? firstThatRuns(chromiumPath === undefined ? onPath() : [chromiumPath])
  found.set(key, known)
  return known
}

const onPath = (): string[] =>
  names.flatMap((name) =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) => (folder === '' ? [] : [join(folder, name)])),
  )

async function firstThatRuns(programs: readonly string[]): Promise<string | null> {
  for (const program of programs) if (await runs(program)) return program
  return null
}

/** It is there and tells its version: on some systems the name alone is an empty shell. */
async function runs(program: string): Promise<boolean> {
  const isThere = await access(program, constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!isThere) return false
  return new Promise((resolve) => {
    execFile(program, ['--version'], { timeout: 30_000 }, (error) => resolve(error === null))
  })
}
