import type { Db } from '@roundtable/db/database.ts'
import { benchmarkFiles, listBenchmarkLabels } from '@roundtable/db/queries/benchmark-file.queries.ts'
import { listPartnershipAreas } from '@roundtable/db/queries/partnership-area.queries.ts'
import type { BenchmarkFileTable } from '@roundtable/db/tables/benchmark-file.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { relationWord } from '@roundtable/shared/benchmark/benchmark.ts'
import type { BenchmarkFileView } from '@roundtable/shared/benchmark/benchmark-file.ts'
import { silentSeconds } from '@roundtable/shared/import/import-rules.ts'
import { measureWords } from '@roundtable/shared/published/open-data/data-description.ts'
import type { DataFigure } from '@roundtable/shared/published/open-data/data-figure.ts'
import type { ActorContext } from '../base/context.ts'
import { type ComparedFile, compareFile } from './compare-file.ts'
import { labelsOf } from './keep-labels.ts'
import { placeName } from './record-figures.ts'

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

const changesShown = 300

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
  const today = localDay(ctx.now())
  if (row.state !== 'ready') return { ...known, ...nothing, today }
  const compared = await compareFile(reader, row)
  return { ...known, ...nothing, ...(await viewOf(ctx, row.form, compared)), today }
}

type Facts = Omit<BenchmarkFileView, 'id' | 'fileName' | 'fileHash' | 'state' | 'sentence' | 'today'>

const nothing: Facts = {
  ...{ kind: 'figures', seen: '', publisher: '', rows: 0, places: [], measures: [], moreMeasures: 0 },
  partsAmongMeasures: false,
  ...{ matches: [], counts: { new: 0, changed: 0, gone: 0, same: 0 } },
  ...{ changes: [], notRead: [], problemCount: 0, problems: [] },
}

async function viewOf(ctx: ActorContext, form: string, compared: ComparedFile): Promise<Partial<Facts>> {
  const { data, seen, changes, same } = compared
  const count = (kind: 'new' | 'changed' | 'gone') => changes.filter((change) => change.kind === kind).length
  const common = {
    ...{ seen, publisher: data.publisher, rows: data.rows, problems: data.problems.slice(0, 50) },
    counts: { new: count('new'), changed: count('changed'), gone: count('gone'), same },
  }
  if (compared.kind !== 'figures') {
    return {
      ...{ ...common, kind: compared.kind, problemCount: data.problems.length },
      changes: compared.changes.map(({ kind, areaCode, was, becomes }) => ({
        ...{ kind, indicatorCode: '', place: placeName(areaCode), periodLabel: '', was, becomes },
      })),
    }
  }
  return { ...common, kind: 'figures', ...(await figuresOf(ctx, form, compared)) }
}

async function figuresOf(
  { database, actor }: ActorContext,
  form: string,
  { data, matches, changes }: Extract<ComparedFile, { kind: 'figures' }>,
) {
  const areas = await listPartnershipAreas(database.reader, actor.partnershipId)
  const labels = labelsOf(await listBenchmarkLabels(database.reader, actor.partnershipId), form)
  const codeOf = new Map(matches.map(({ indicatorId, code }) => [indicatorId, code]))
  const has = new Set(data.measures)
  const inWords = (measure: string) => ({ measure, ...measureWords(measure, labels) })
  return {
    places: areas.map(({ areaCode, relation }) => ({
      ...{ code: areaCode, name: placeName(areaCode), relation: relationWord(relation) },
      rows: data.places[areaCode] ?? 0,
    })),
    ...{ measures: data.measures.map(inWords), moreMeasures: data.moreMeasures },
    partsAmongMeasures: data.kind !== 'fingertips',
    matches: matches.map(({ measure, indicatorId, code, numerator, denominator }) => {
      const figures = data.figures.filter((figure) => figure.indicatorId === indicatorId)
      const isWhole = (figure: DataFigure) => figure.numerator !== null && figure.denominator !== null
      const words = [numerator, denominator].map((part) => (part === null ? '' : inWords(part).words))
      return {
        ...{ ...inWords(measure), indicatorCode: code, inFile: has.has(measure) },
        ...{ figures: figures.length, whole: figures.filter(isWhole).length },
        parts: words.includes('') ? '' : words.join(' of '),
      }
    }),
    changes: changes.slice(0, changesShown).map((change) => ({
      ...{ kind: change.kind, indicatorCode: codeOf.get(change.indicatorId) ?? '' },
      ...{ place: placeName(change.areaCode), periodLabel: change.periodLabel },
      ...{ was: change.was, becomes: change.becomes },
    })),
    ...{ notRead: data.notRead, problemCount: data.problemCount },
  }
}
