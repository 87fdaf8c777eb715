import { appendFile, open, readFile } from 'node:fs/promises'
import { ownerOnly } from '@roundtable/db/database.ts'
import { z } from 'zod'
import type { Services } from '../base/context.ts'

const lineSchema = z.object({
  partnershipId: z.string(),
  id: z.string(),
  page: z.string(),
  wordsId: z.string(),
  askedAt: z.string(),
  askedBy: z.string(),
  firstAt: z.string().nullable(),
  firstBy: z.string().nullable(),
  firstByManager: z.number(),
  endedAt: z.string(),
  endedBy: z.string(),
  texts: z.number(),
  /** What remains of each text, and where: never what was removed. */
  written: z.array(
    z.object({
      table: z.string(),
      key: z.record(z.string(), z.union([z.string(), z.number()])),
      column: z.string(),
      path: z.array(z.union([z.string(), z.number()])),
      text: z.string().nullable(),
    }),
  ),
})
export type RememberedRemoval = z.infer<typeof lineSchema>

type Where = Pick<Services, 'config' | 'database'>

/** Beside the database, outside its backups; null where none is named for a database that has no file of ours. */
const fileOf = ({ config, database }: Where): string | null =>
  config.removalFile ?? (database.file === null ? null : `${database.file}.removals`)

/** On the disk when this answers. */
export async function rememberRemoval(where: Where, removal: RememberedRemoval): Promise<void> {
  const path = fileOf(where)
  if (path === null) return
  await appendFile(path, `${JSON.stringify(lineSchema.parse(removal))}\n`, { mode: ownerOnly })
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}

/** What was remembered, oldest first; a line that was not written whole is passed over. */
export async function readRemovals(where: Where): Promise<RememberedRemoval[]> {
  const path = fileOf(where)
  const text = path === null ? '' : await readFile(path, 'utf8').catch(emptyWhereMissing)
  return text.split('\n').flatMap((line) => {
    const read = lineSchema.safeParse(parsed(line))
    return read.success ? [read.data] : []
  })
}

function emptyWhereMissing(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
  throw error
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
