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

/** A partner’s paper whose bytes were destroyed: by its hash, never what stood in it. */
const destroyedFileSchema = z.object({
  partnershipId: z.string(),
  fileHash: z.string(),
  destroyedAt: z.string(),
  destroyedBy: z.string(),
})
type DestroyedFile = z.infer<typeof destroyedFileSchema>

type Where = Pick<Services, 'config' | 'database'>

/** Beside the database, outside its backups; null where none is named for a database that has no file of ours. */
const fileOf = ({ config, database }: Where): string | null =>
  config.removalFile ?? (database.file === null ? null : `${database.file}.removals`)

export const rememberRemoval = (where: Where, removal: RememberedRemoval): Promise<void> =>
  remember(where, lineSchema.parse(removal))

export const rememberDestroyedFile = (where: Where, destroyed: DestroyedFile): Promise<void> =>
  remember(where, destroyedFileSchema.parse(destroyed))

/** On the disk when this answers. */
async function remember(where: Where, line: RememberedRemoval | DestroyedFile): Promise<void> {
  const path = fileOf(where)
  if (path === null) return
  await appendFile(path, `${JSON.stringify(line)}\n`, { mode: ownerOnly })
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}

/** What was remembered, oldest first; a line that was not written whole is passed over. */
export async function readRemovals(
  where: Where,
): Promise<{ words: RememberedRemoval[]; files: DestroyedFile[] }> {
  const path = fileOf(where)
  const text = path === null ? '' : await readFile(path, 'utf8').catch(emptyWhereMissing)
  const lines = text.split('\n').map(parsed)
  return {
    words: lines.flatMap((line) => lineSchema.safeParse(line).data ?? []),
    files: lines.flatMap((line) => destroyedFileSchema.safeParse(line).data ?? []),
  }
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
