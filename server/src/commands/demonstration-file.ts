import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export const fileEndings = ['', '-wal', '-shm']

/** Keeps the old demonstration under a name with the moment in it. */
export function setAside(file: string, tell: (sentence: string) => void): void {
  if (!existsSync(file)) return
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  const kept = file.replace(/\.db$/, `-until-${moment}.db`)
  for (const ending of fileEndings) if (existsSync(file + ending)) renameSync(file + ending, kept + ending)
  tell(`The old demonstration is kept as ${basename(kept)}.`)
}

/** Signs the demonstration's sessions; kept beside the data, so that a restart signs nobody out. */
export function secretOf(folder: string): string {
  const file = join(folder, 'auth-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
