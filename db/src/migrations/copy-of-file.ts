import { open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sql } from 'kysely'
import { type Database, ownerOnly } from '../database.ts'

/** A database that cannot be copied is not changed. */
export class DatabaseNotCopiedError extends Error {
  constructor(copy: string, cause: unknown) {
    super(
      `The database has to be brought up to date, and cannot be copied to ${copy} before: is there room?`,
      {
        cause,
      },
    )
    this.name = 'DatabaseNotCopiedError'
  }
}

/**
 * A copy beside the file, as it stands with all that its log holds, on the disk when this answers its path. It takes
 * the place of copies made before earlier steps.
 */
export async function copyBefore(step: string, { db }: Database, file: string): Promise<string> {
  const copy = `${file}.before-${step}`
  const unfinished = `${copy}.unfinished`
  try {
    await rm(unfinished, { force: true })
    await writeFile(unfinished, '', { mode: ownerOnly })
    await sql`vacuum into ${unfinished}`.execute(db)
    await bringToDisk(unfinished)
    await rename(unfinished, copy)
    await bringToDisk(dirname(copy))
  } catch (error) {
    throw new DatabaseNotCopiedError(copy, error)
  }
  await removeCopies(file, copy)
  return copy
}

export async function removeCopies(file: string, except?: string): Promise<void> {
  const folder = dirname(file)
  const copies = (await readdir(folder)).filter((name) => name.startsWith(`${basename(file)}.before-`))
  for (const name of copies) {
    if (join(folder, name) !== except) await rm(join(folder, name))
  }
}

async function bringToDisk(path: string): Promise<void> {
  const opened = await open(path, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}
