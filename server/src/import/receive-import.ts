import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Db } from '@roundtable/db/database.ts'
import { keepBefore } from '@roundtable/db/queries/import-before.queries.ts'
import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { insertImportParts, returnImports } from '@roundtable/db/queries/return-import.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Frequency } from '@roundtable/shared/base/period.ts'
import { importDays } from '@roundtable/shared/import/import-rules.ts'
import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import type { TableSeries } from '@roundtable/shared/import/table/match-series.ts'
import type { ActorContext } from '../base/context.ts'
import { agenciesOf } from '../return/sheet/table-agencies.ts'
import { type CurrentRows, findCurrentRows, reportableSeries } from './current-rows.ts'
import { rememberedFor } from './import-answers.ts'
import type { Part } from './import-messages.ts'
import type { ReadAgainst } from './read-against.ts'
import { readInWorker } from './reading-workers.ts'

type ImportKey = { partnershipId: string; id: string }
export type Received = { bytes: Buffer; fileName: string; answers: Answers }

const reportEveryMs = 300
/** Few enough to stop nobody. */
const pagesAtOnce = 5
const underWay = new Map<string, AbortController>()

/** Stops the reading of a file where this process is doing it. */
export const stopReading = (id: string): void => underWay.get(id)?.abort()

/** A file that came, and when what became of it is known. */
type Receipt = { id: string; read: Promise<void> }

/** Keeps that a file came, and by whom; it is read while the person watches. */
export async function receiveImport(
  ctx: ActorContext,
  owed: ReturnRow,
  received: Received,
): Promise<Receipt> {
  const id = ctx.newId()
  const at = ctx.now()
  const { partnershipId } = owed
  const row = {
    partnershipId,
    id,
    returnId: owed.id,
    personId: ctx.actor.personId,
    fileName: received.fileName,
    fileHash: createHash('sha256').update(received.bytes).digest('hex'),
    state: 'reading' as const,
    rowsRead: 0,
    sentence: '',
    ready: 0,
    wrong: 0,
    same: 0,
    leftCount: 0,
    leftOut: '[]',
    questions: '[]',
    unread: '[]',
    answered: '[]',
    createdAt: at,
    heardAt: at,
    expiresAt: new Date(Date.parse(at) + importDays * 86_400_000).toISOString(),
    applyKey: null,
    appliedOf: null,
    readAgainst: null,
    applied: 0,
    appliedAt: null,
  }
  const against = await readAgainst(ctx, owed, received)
  const key = { partnershipId, id }
  // Until it is read there is nothing anybody would miss.
  const kept = ctx.database.passing.transaction().execute(async (tx) => {
    await returnImports.deleteExpired(tx, { partnershipId, now: at })
    await returnImports.insert(tx, row)
  })
  // The thread begins while the disk is waited for.
  const read = readReceived(ctx, owed, { ...key, received, against, kept })
    .catch((error: unknown) => kept.then(() => noteFailure(ctx, key, error)))
    .catch((error: unknown) =>
      ctx.logger.error({ requestId: ctx.requestId, error }, 'a failure was not noted'),
    )
  try {
    await kept
  } catch (error) {
    stopReading(id)
    throw error
  }
  return { id, read }
}

/** What a file of this return is read against, and what was answered to its questions before. */
async function readAgainst(ctx: ActorContext, owed: ReturnRow, { answers }: Received) {
  const series = await reportableSeries(ctx, owed)
  const remembered = await rememberedFor(ctx, owed)
  const agencies = await agenciesOf(ctx.database.reader, owed)
  return { series, agencies, answers: { ...Object.fromEntries(remembered), ...answers } }
}

type Reading = ImportKey & {
  received: Received
  against: Awaited<ReturnType<typeof readAgainst>>
  /** Whatever is written of the file comes after it is known that there is one. */
  kept: Promise<void>
}

async function readReceived(
  ctx: ActorContext,
  owed: ReturnRow,
  { partnershipId, id, received, against, kept }: Reading,
): Promise<void> {
  const { db, passing } = ctx.database
  const stop = new AbortController()
  underWay.set(id, stop)
  const reading = { partnershipId, id, from: 'reading' } as const
  let toldAt = Date.now()
  const standing = findCurrentRows(ctx, owed)
  try {
    const { result, parts } = await readInWorker({
      start: { type: 'start', bytes: received.bytes, ...against },
      signal: stop.signal,
      onRows: async (rowsRead) => {
        if (Date.now() - toldAt < reportEveryMs) return
        toldAt = Date.now()
        await kept
        const goesOn = await returnImports.update(passing, reading, { rowsRead, heardAt: ctx.now() })
        if (!goesOn) stop.abort()
      },
      onParts: (some) => kept.then(() => storeParts(ctx, passing, reading, { parts: some, change: {} })),
      standing,
    })
    await kept
    const { ready, wrong, same, leftCount, left, unread, questions } = result
    const answered = result.answered.map((each) => ({
      ...each,
      isRemembered: received.answers[each.id] === undefined,
    }))
    const change = {
      state: 'ready',
      rowsRead: ready + wrong + same + leftCount,
      ready,
      wrong,
      same,
      leftCount,
      leftOut: JSON.stringify(left),
      questions: JSON.stringify(questions),
      unread: JSON.stringify(unread),
      answered: JSON.stringify(answered),
      readAgainst: JSON.stringify(againstOf(standing, against.series)),
    } as const
    await storeParts(ctx, db, reading, { parts, change })
  } finally {
    underWay.delete(id)
  }
}

function againstOf(standing: CurrentRows, series: readonly TableSeries[]): ReadAgainst {
  const { versions, seriesIds } = standing.noted()
  const named = new Set(seriesIds)
  const lines = Map.groupBy(
    series.filter(({ seriesId }) => named.has(seriesId)),
    ({ frequency }) => frequency,
  )
  const idsOf = ([frequency, some]: [Frequency, TableSeries[]]) => [
    frequency,
    some.map((line) => line.seriesId),
  ]
  return { versions, lines: Object.fromEntries([...lines].map(idsOf)) }
}

async function noteFailure(ctx: ActorContext, key: ImportKey, error: unknown): Promise<void> {
  const { db } = ctx.database
  const told = error instanceof DomainError
  if (!told) ctx.logger.error({ requestId: ctx.requestId, error }, 'a file broke its reader')
  const sentence = told
    ? error.message
    : 'This file could not be read. Save it again in your spreadsheet program and try once more.'
  await returnImports.update(
    db,
    { ...key, from: 'reading' },
    { state: 'failed', sentence, heardAt: ctx.now() },
  )
  await returnImports.deleteParts(db, { partnershipId: key.partnershipId, ids: [key.id] })
}

/** Pages, what stands in their rows, and what is known of the file at once; nothing where it was stopped meanwhile. */
async function storeParts(
  ctx: ActorContext,
  db: Db,
  reading: Parameters<typeof returnImports.update>[1],
  { parts, change }: { parts: readonly Part[]; change: Parameters<typeof returnImports.update>[2] },
): Promise<void> {
  const { partnershipId, id } = reading
  await db.transaction().execute(async (tx) => {
    const goesOn = await returnImports.update(tx, reading, { ...change, heardAt: ctx.now() })
    if (!goesOn) throw new DomainError('rule', 'You stopped it: nothing was saved.')
    await insertImportParts(
      tx,
      parts.map((part) => ({ partnershipId, importId: id, ...part })),
    )
    for (let at = 0; at < parts.length; at += pagesAtOnce) {
      const some = parts.slice(at, at + pagesAtOnce)
      const [first = 0, last = 0] = [some[0]?.part, some.at(-1)?.part]
      // Others are answered between.
      if (at > 0) await setImmediate()
      await keepBefore(tx, { partnershipId, importId: id, first, last })
    }
  })
}
