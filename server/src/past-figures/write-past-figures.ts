import { setImmediate } from 'node:timers/promises'
import type { Db, Tx } from '@roundtable/db/database.ts'
import { findPastFilePart, type PastFiguresRow } from '@roundtable/db/queries/past-figures.queries.ts'
import { insertRevisions, upsertMeasurements } from '@roundtable/db/queries/published-figure.queries.ts'
import { insertMeasurementSources, insertSourceFiles } from '@roundtable/db/queries/return-import.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { type Frequency, periodOf, yearFrom } from '@roundtable/shared/base/period.ts'
import { remember } from '@roundtable/shared/base/remember.ts'
import { figureOf, isSameFigure } from '@roundtable/shared/figure/entered-figure.ts'
import { type StoredFigure, unpackFigures } from '@roundtable/shared/past-figures/packed-figure.ts'
import { placeOfFigure, returnFinder } from '@roundtable/shared/past-figures/past-counts.ts'
import type { PastLine } from '@roundtable/shared/past-figures/past-figures.ts'
import { publishedAt, returnsOver } from './current-figures.ts'

/** The lines of a file that one agency reports. */
export function linesOfPart({ lines, agencyId }: PastFiguresRow): Map<string, PastLine> {
  const all: PastLine[] = JSON.parse(lines)
  return new Map(all.filter((line) => line.agencyId === agencyId).map((line) => [line.seriesId, line]))
}

/** The figures of an agency's part, one page of the file after another. */
export async function* figuresOfPart(db: Db, row: PastFiguresRow): AsyncGenerator<StoredFigure[]> {
  const { partnershipId, fileId } = row
  const lines = linesOfPart(row)
  for (let part = 0; ; part++) {
    const packed = await findPastFilePart(db, { partnershipId, fileId, part })
    if (packed === null) return
    const figures = unpackFigures(packed).filter(({ seriesId }) => lines.has(seriesId))
    if (figures.length > 0) yield figures
    // Others are answered between two pages of a long file.
    await setImmediate()
  }
}

const ends = remember<string>()
const periodEndOf = (frequency: Frequency, start: string): string =>
  ends(`${frequency} ${start}`, () =>
    frequency === 'annual' ? yearFrom(start).end : periodOf(frequency, start).end,
  )

type Writing = { row: PastFiguresRow; at: string; approvedBy: string }

/**
 * Publishes what an agency's lead agreed: a first revision, or a further one where a figure stands already, each with
 * the file and the cell it came from. Answers the lines of which a figure was corrected.
 */
export async function writePastFigures(tx: Tx, { row, at, approvedBy }: Writing): Promise<Set<string>> {
  const { partnershipId, fileId, fileName, fileHash, handedInBy, onBehalf, reason } = row
  const lines = linesOfPart(row)
  const corrected = new Set<string>()
  const reported = [...lines.values()]
  const returnOver = returnFinder(reported, await returnsOver(tx, partnershipId, reported))
  let inReturns = 0
  await insertSourceFiles(tx, [{ partnershipId, id: fileId, fileName, fileHash }])
  for await (const figures of figuresOfPart(tx, row)) {
    const standing = await publishedAt(tx, partnershipId, figures)
    const written = figures.flatMap((figure) => {
      const now = standing.get(placeOfFigure(figure))
      const line = lines.get(figure.seriesId)
      if (line === undefined || (now !== undefined && isSameFigure(now, figure))) return []
      if (returnOver(figure, now !== undefined) !== null) {
        inReturns += 1
        return []
      }
      if (now !== undefined) corrected.add(figure.seriesId)
      const { seriesId, periodStart } = figure
      const periodEnd = periodEndOf(line.frequency, periodStart)
      const revision = (now?.revision ?? 0) + 1
      return [{ figure, key: { partnershipId, seriesId, periodStart, revision, recordedAt: at }, periodEnd }]
    })
    await upsertMeasurements(
      tx,
      written.map(({ figure, key, periodEnd }) => ({
        ...key,
        ...figureOf(figure),
        periodEnd,
        state: key.revision === 1 ? 'published' : 'revised',
      })),
    )
    await insertRevisions(
      tx,
      written.map(({ figure, key, periodEnd }) => ({
        ...key,
        ...figureOf(figure),
        periodEnd,
        why: key.revision === 1 ? '' : reason,
        confirmation: '',
        returnId: null,
        enteredBy: handedInBy,
        onBehalf,
        approvedBy,
      })),
    )
    await insertMeasurementSources(
      tx,
      written.map(({ figure: { line, cell }, key }) => ({ ...key, fileId, line, cell })),
    )
  }
  if (inReturns > [...lines.values()].reduce((sum, line) => sum + (line.inReturns ?? 0), 0)) {
    throw new DomainError(
      'conflict',
      'A return of one of these periods was opened since: decline these, so that they are handed in again without it.',
    )
  }
  return corrected
}
