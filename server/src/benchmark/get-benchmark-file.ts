import { createHash } from 'node:crypto'
import type { Db } from '@roundtable/db/database.ts'
import { listCurrentBenchmarks } from '@roundtable/db/queries/benchmark.queries.ts'
import {
  benchmarkFiles,
  listBenchmarkMatches,
  listPartnershipAreas,
} from '@roundtable/db/queries/benchmark-file.queries.ts'
import type { BenchmarkFileTable } from '@roundtable/db/tables/benchmark-file.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { BenchmarkFileView } from '@roundtable/shared/benchmark/benchmark-file.ts'
import { compareBenchmarks } from '@roundtable/shared/benchmark/compare-benchmarks.ts'
import { silentSeconds } from '@roundtable/shared/import/import-rules.ts'
import { areaOf } from '@roundtable/shared/published/published-area.ts'
import { relationWord } from '@roundtable/shared/reading/benchmark.ts'
import type { ActorContext } from '../base/context.ts'
import { matchesOf } from './matches-of.ts'
import type { ReadContent } from './receive-benchmark-file.ts'

/** Who sent a file alone works on it; what was taken over belongs to all who keep the partnership. */
export async function requireBenchmarkFile(
  db: Db,
  { actor }: ActorContext,
  id: string,
): Promise<BenchmarkFileTable> {
  const { partnershipId, personId } = actor
  const found = await benchmarkFiles.find(db, { partnershipId, id })
  const isTaken = found?.state === 'applied' || found?.state === 'undone'
  if (found === undefined || (!isTaken && found.personId !== personId))
    throw new DomainError('not-found', 'There is no such file, or somebody else sent it.')
  return found
}

/** What a file that was read gives beside what stands now. */
export async function compareFile(db: Db, row: BenchmarkFileTable) {
  const { partnershipId, form } = row
  const content: ReadContent = JSON.parse(row.content)
  const all = await listBenchmarkMatches(db, partnershipId)
  const matches = all.filter((match) => match.form === form)
  const indicatorIds = matches.map(({ indicatorId }) => indicatorId)
  const current = await listCurrentBenchmarks(db, { partnershipId, indicatorIds })
  const { changes, same } = compareBenchmarks({ form, figures: content.data.figures }, current)
  const seen = createHash('sha256').update(JSON.stringify(changes)).digest('hex')
  return { data: content.data, matches, changes, same, seen, isOld: matchesOf(all, form) !== content.matches }
}

const changesShown = 300

export const placeName = (code: string): string => areaOf(code)?.name ?? code

export async function getBenchmarkFile(
  ctx: ActorContext,
  { id }: { id: string },
): Promise<BenchmarkFileView> {
  const { reader } = ctx.database
  const row = await requireBenchmarkFile(reader, ctx, id)
  const isSilent = Date.parse(ctx.now()) - Date.parse(row.heardAt) > 3 * silentSeconds * 1_000
  const isGone = row.state === 'reading' && isSilent
  const { fileName, fileHash } = row
  const known = {
    ...{ id, fileName, fileHash, state: isGone ? ('failed' as const) : row.state },
    sentence: isGone ? 'The server was interrupted while it read this file: upload it again.' : row.sentence,
  }
  const today = ctx.now().slice(0, 10)
  if (row.state !== 'ready') return { ...known, ...nothing, today }
  const compared = await compareFile(reader, row)
  return { ...known, ...(await viewOf(ctx, compared)), today }
}

const nothing: Omit<BenchmarkFileView, 'id' | 'fileName' | 'fileHash' | 'state' | 'sentence' | 'today'> = {
  ...{ seen: '', publisher: '', rows: 0, places: [], measures: [], moreMeasures: 0, matches: [] },
  counts: { new: 0, changed: 0, gone: 0, same: 0 },
  ...{ changes: [], notRead: [], problemCount: 0, problems: [] },
}

async function viewOf(ctx: ActorContext, compared: Awaited<ReturnType<typeof compareFile>>) {
  const { data, matches, changes, same, seen } = compared
  const areas = await listPartnershipAreas(ctx.database.reader, ctx.actor.partnershipId)
  const codeOf = new Map(matches.map(({ indicatorId, code }) => [indicatorId, code]))
  const has = new Set(data.measures)
  const count = (kind: 'new' | 'changed' | 'gone') => changes.filter((change) => change.kind === kind).length
  return {
    ...{ seen, publisher: data.publisher, rows: data.rows },
    places: areas.map(({ areaCode, relation }) => ({
      ...{ code: areaCode, name: placeName(areaCode), relation: relationWord(relation) },
      rows: data.places[areaCode] ?? 0,
    })),
    ...{ measures: data.measures, moreMeasures: data.moreMeasures },
    matches: matches.map(({ measure, indicatorId, code }) => ({
      ...{ measure, indicatorCode: code, inFile: has.has(measure) },
      figures: data.figures.filter((figure) => figure.indicatorId === indicatorId).length,
    })),
    counts: { new: count('new'), changed: count('changed'), gone: count('gone'), same },
    changes: changes.slice(0, changesShown).map((change) => ({
      ...{ kind: change.kind, indicatorCode: codeOf.get(change.indicatorId) ?? '' },
      ...{ place: placeName(change.areaCode), periodLabel: change.periodLabel },
      ...{ was: change.was, becomes: change.becomes },
    })),
    ...{ notRead: data.notRead, problemCount: data.problemCount, problems: data.problems },
  }
}
