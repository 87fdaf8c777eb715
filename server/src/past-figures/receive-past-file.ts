import { createHash } from 'node:crypto'
import {
  deletePastReading,
  insertPastFileParts,
  listPastSeries,
  listPublishedBetween,
  type PastSeries,
  pastFiles,
} from '@roundtable/db/queries/past-figures.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { importDays } from '@roundtable/shared/import/import-rules.ts'
import { noCounts } from '@roundtable/shared/past-figures/past-counts.ts'
import type { PastLine } from '@roundtable/shared/past-figures/past-figures.ts'
import { returnRoad } from '@roundtable/shared/past-figures/past-return.ts'
import { enterReturns } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'
import type { Received } from '../import/receive-import.ts'
import { tableLineOf } from '../return/sheet/table-lines.ts'
import { returnsOver } from './current-figures.ts'
import { type LineRead, type PastPages, readPastFile } from './past-file-thread.ts'
import { answersGivenTo, type Remembered, rememberedAnswers, withSince } from './remembered-answers.ts'

/** `after` is the reading whose answers still count: the same file, with one answer more. */
type PastReceived = Received & { after: string | null }
type FileKey = { partnershipId: string; id: string }

/** Keeps that a file of past figures came, and by whom; it is read while the person watches. */
export async function receivePastFile(ctx: ActorContext, received: PastReceived): Promise<string> {
  const id = ctx.newId()
  const at = ctx.now()
  const { partnershipId, personId } = ctx.actor
  await ctx.database.db.transaction().execute(async (tx) => {
    await pastFiles.deleteExpired(tx, { partnershipId, now: at })
    await pastFiles.insert(tx, {
      partnershipId,
      id,
      personId,
      fileName: received.fileName,
      fileHash: createHash('sha256').update(received.bytes).digest('hex'),
      state: 'reading',
      sentence: '',
      figures: 0,
      lines: '[]',
      questions: '[]',
      notRead: '[]',
      form: '',
      answered: '[]',
      returns: '[]',
      picture: '[]',
      createdAt: at,
      heardAt: at,
      expiresAt: new Date(Date.parse(at) + importDays * 86_400_000).toISOString(),
    })
  })
  const key = { partnershipId, id }
  readReceived(ctx, key, received)
    .catch((error: unknown) => noteFailure(ctx, key, error))
    .catch((error: unknown) =>
      ctx.logger.error({ requestId: ctx.requestId, error }, 'a failure was not noted'),
    )
  return id
}

async function readReceived(ctx: ActorContext, key: FileKey, received: PastReceived): Promise<void> {
  const { partnershipId } = key
  const { reader } = ctx.database
  const lines = await listPastSeries(reader, partnershipId, enterReturns.scope(ctx.actor))
  const given = { ...(await answersGivenTo(ctx, received.after)), ...received.answers }
  const bySeries = new Map(lines.map((line) => [line.seriesId, line]))
  const seen: { known: Remembered; found: LineFound[] } = { known: new Map(), found: [] }
  const read = await readPastFile(
    {
      bytes: received.bytes,
      today: localDay(ctx.now()),
      series: lines.map((line) => tableLineOf(line, { periodStart: null, notAsked: null })),
    },
    {
      answersFor: async (form) => {
        seen.known = await rememberedAnswers(ctx, form)
        return { ...Object.fromEntries([...seen.known].map(([id, { answer }]) => [id, answer])), ...given }
      },
      onLines: async (read) => {
        seen.found = read.flatMap((line) => {
          const series = bySeries.get(line.seriesId)
          return series === undefined ? [] : [{ ...factsOf(series), ...line }]
        })
        const returns = await returnsOver(reader, partnershipId, seen.found)
        return { lines: seen.found.map(reportedLine), returns }
      },
      onPages: async (pages) => {
        await storePages(ctx, key, pages)
        return { published: await listPublishedBetween(reader, { partnershipId, ...pages }) }
      },
    },
  )
  const { known, found } = seen
  const shown = found.map((line): PastLine => ({ ...line, ...(read.counts.get(line.seriesId) ?? noCounts) }))
  const returns = read.returns.map((each) => ({
    ...{ id: each.id, figures: each.figures, sentence: returnRoad(each) },
  }))
  await ctx.database.db.transaction().execute(async (tx) => {
    const { after } = received
    if (after !== null)
      await deletePastReading(tx, { partnershipId, id: after, personId: ctx.actor.personId })
    const { questions, notRead, figures, form, picture } = read
    const answered = JSON.stringify(withSince(read.answered, { known, given }))
    const heardAt = ctx.now()
    await pastFiles.update(
      tx,
      { ...key, from: 'reading' },
      {
        state: 'ready',
        figures,
        questions,
        notRead,
        form,
        answered,
        picture,
        lines: JSON.stringify(shown),
        returns: JSON.stringify(returns),
        heardAt,
      },
    )
  })
}

const reportedLine = ({ seriesId, agencyId, agencyName, frequency }: LineFound) => ({
  ...{ seriesId, agencyId, agencyName, frequency },
})

async function storePages(ctx: ActorContext, key: FileKey, { first, pages }: PastPages): Promise<void> {
  const { partnershipId, id: fileId } = key
  const rows = pages.map((figures, index) => ({ partnershipId, fileId, part: first + index, figures }))
  await ctx.database.db.transaction().execute((tx) => insertPastFileParts(tx, rows))
}

type LineFound = ReturnType<typeof factsOf> & LineRead

function factsOf(series: PastSeries): Omit<PastLine, keyof LineRead | 'corrections' | 'same' | 'inReturns'> {
  const { code, name, agencyId, agencyName, unit, decimals, frequency } = series
  const { lineName } = tableLineOf(series, { periodStart: null, notAsked: null })
  return { code, name, lineName, agencyId, agencyName, unit, decimals, frequency }
}

async function noteFailure(ctx: ActorContext, key: FileKey, error: unknown): Promise<void> {
  const isToldByUs = error instanceof DomainError
  if (!isToldByUs) ctx.logger.error({ requestId: ctx.requestId, error }, 'a file broke its reader')
  const sentence = isToldByUs
    ? error.message
    : 'This file could not be read. Save it again in your spreadsheet program and try once more.'
  const change = { state: 'failed', sentence, heardAt: ctx.now() } as const
  await pastFiles.update(ctx.database.db, { ...key, from: 'reading' }, change)
}
