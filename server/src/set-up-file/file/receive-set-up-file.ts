import { createHash } from 'node:crypto'
import { setUpFiles } from '@roundtable/db/queries/set-up-file.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { importDays } from '@roundtable/shared/import/import-rules.ts'
import type { Right } from '@roundtable/shared/right-table/rights.ts'
import type { ActorContext } from '../../base/context.ts'
import type { Received } from '../../import/receive-import.ts'
import { readSetUpBytes } from './set-up-file-thread.ts'

/** What the set-up file takes, up and down; its verbs ask for the rights of what it holds. */
export const setUpFileRight: Right = 'keep the partnership'

type FileKey = { partnershipId: string; id: string }

/** Keeps that a set-up file came, and by whom; it is read while the person watches. */
export async function receiveSetUpFile(ctx: ActorContext, { bytes, fileName }: Received): Promise<string> {
  const { partnershipId, personId } = ctx.actor
  const id = ctx.newId()
  const at = ctx.now()
  await ctx.database.db.transaction().execute(async (tx) => {
    await setUpFiles.deleteExpired(tx, { partnershipId, now: at })
    await setUpFiles.insert(tx, {
      ...{ partnershipId, id, personId, fileName },
      fileHash: createHash('sha256').update(bytes).digest('hex'),
      ...{ state: 'reading', sentence: '', content: '', createdAt: at, heardAt: at },
      expiresAt: new Date(Date.parse(at) + importDays * 86_400_000).toISOString(),
    })
  })
  const key = { partnershipId, id }
  readReceived(ctx, key, bytes)
    .catch((error: unknown) => noteFailure(ctx, key, error))
    .catch((error: unknown) =>
      ctx.logger.error({ requestId: ctx.requestId, error }, 'a failure was not noted'),
    )
  return id
}

async function readReceived(ctx: ActorContext, key: FileKey, bytes: Buffer): Promise<void> {
  const { content } = await readSetUpBytes(bytes)
  const change = { state: 'ready', content, heardAt: ctx.now() } as const
  await setUpFiles.update(ctx.database.db, { ...key, from: 'reading' }, change)
}

async function noteFailure(ctx: ActorContext, key: FileKey, error: unknown): Promise<void> {
  const isToldByUs = error instanceof DomainError
  if (!isToldByUs) ctx.logger.error({ requestId: ctx.requestId, error }, 'a file broke its reader')
  const sentence = isToldByUs
    ? error.message
    : 'This file could not be read. Save it again in your spreadsheet program and try once more.'
  const change = { state: 'failed', sentence, heardAt: ctx.now() } as const
  await setUpFiles.update(ctx.database.db, { ...key, from: 'reading' }, change)
}
