import { benchmarkFiles, listBenchmarkMatches } from '@roundtable/db/queries/benchmark-file.queries.ts'
import { listPartnershipAreas } from '@roundtable/db/queries/partnership-area.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { importDays } from '@roundtable/shared/import/import-rules.ts'
import type { Matched } from '@roundtable/shared/published/open-data/data-figure.ts'
import type { PublisherFile } from '@roundtable/shared/published/open-data/read-publisher-file.ts'
import { yearKindOf } from '@roundtable/shared/published/published-period.ts'
import type { ActorContext } from '../base/context.ts'
import { sumOf } from '../base/sum-of.ts'
import { readInThread, transferable } from '../import/reading-thread.ts'
import { inTurn } from '../import/reading-workers.ts'
import type { Received } from '../import/receive-import.ts'
import { keepLabels } from './keep-labels.ts'
import { matchesOf } from './matches-of.ts'

type FileKey = { partnershipId: string; id: string }
/** What a file that was read leaves behind, and the matches it was read by. */
export type ReadContent = { data: PublisherFile; matches: string }

/** Keeps that a publisher's file came, and by whom; it is read while the person watches. */
export async function receiveBenchmarkFile(
  ctx: ActorContext,
  { bytes, fileName }: Received,
): Promise<string> {
  const { partnershipId, personId } = ctx.actor
  const id = ctx.newId()
  const at = ctx.now()
  const fileHash = await sumOf(bytes)
  await ctx.database.db.transaction().execute(async (tx) => {
    await benchmarkFiles.deleteExpired(tx, { partnershipId, now: at })
    await benchmarkFiles.insert(tx, {
      ...{ partnershipId, id, personId, fileName },
      fileHash,
      ...{ form: '', state: 'reading', sentence: '', content: '', source: '', licence: '' },
      ...{ retrievedOn: null, createdAt: at, heardAt: at, appliedAt: null, undoneAt: null },
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
  const { reader } = ctx.database
  const { partnershipId } = key
  const areas = await listPartnershipAreas(reader, partnershipId)
  if (areas.length === 0) {
    throw new DomainError(
      'bad-input',
      'Choose the area of the partnership on the set-up page first: published figures are matched by it.',
    )
  }
  const rows = await listBenchmarkMatches(reader, partnershipId)
  const matched = rows.map(
    ({ form, measure, numerator, denominator, indicatorId, code, unit, catalogueCode }): Matched => ({
      ...{ form, measure, numerator, denominator, indicatorId, unit },
      yearKind: yearKindOf(catalogueCode ?? code),
    }),
  )
  const areaCode = areas.find(({ relation }) => relation === 'self')?.areaCode ?? ''
  const places = areas.map((area) => area.areaCode)
  const data = await readBytes({ bytes, areaCode, places, matched, until: localDay(ctx.now()) })
  if (data.kind === 'description') await keepLabels(ctx, key, data)
  const content: ReadContent = { data, matches: matchesOf(rows, data.form) }
  const change = { state: 'ready', form: data.form, content: JSON.stringify(content) } as const
  await benchmarkFiles.update(ctx.database.db, { ...key, from: 'reading' }, { ...change, heardAt: ctx.now() })
}

type Task = { bytes: Buffer; areaCode: string; places: string[]; matched: Matched[]; until: string }

const readBytes = (task: Task): Promise<PublisherFile> =>
  inTurn(() =>
    readInThread<PublisherFile>({
      worker: new URL('./read-benchmark-file.worker.ts', import.meta.url),
      task,
      transfer: transferable(task.bytes),
      seconds: 60,
      megabytes: 768,
      late: 'This file takes too long to read: leave out the years or places you do not need.',
    }),
  )

async function noteFailure(ctx: ActorContext, key: FileKey, error: unknown): Promise<void> {
  const isToldByUs = error instanceof DomainError
  if (!isToldByUs) ctx.logger.error({ requestId: ctx.requestId, error }, 'a file broke its reader')
  const sentence = isToldByUs
    ? error.message
    : 'This file could not be read. Download it from its publisher again and try once more.'
  const change = { state: 'failed', sentence, heardAt: ctx.now() } as const
  await benchmarkFiles.update(ctx.database.db, { ...key, from: 'reading' }, change)
}
