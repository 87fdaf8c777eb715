import { createHash } from 'node:crypto'
import { publishedIndicators } from '@roundtable/db/catalogue/published-indicators.ts'
import type { Database } from '@roundtable/db/database.ts'
import { listCurrentBenchmarks } from '@roundtable/db/queries/benchmark.queries.ts'
import {
  benchmarkFiles,
  listBenchmarkMatches,
  upsertBenchmarkMatch,
} from '@roundtable/db/queries/benchmark-file.queries.ts'
import { listPartnershipAreas } from '@roundtable/db/queries/partnership-area.queries.ts'
import { listTakenSeats } from '@roundtable/db/queries/published-seat.queries.ts'
import type { bundledSeries } from '@roundtable/db/seeds/published-files.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { openGovernmentLicence } from '@roundtable/shared/benchmark/benchmark-form.ts'
import { compareBenchmarks } from '@roundtable/shared/benchmark/compare-benchmarks.ts'
import { takesPublishersFiles } from '@roundtable/shared/partnership/partnership-rights.ts'
import { authorityOf } from '@roundtable/shared/published/authorities.ts'
import type { Matched } from '@roundtable/shared/published/open-data/data-figure.ts'
import { readOpenData } from '@roundtable/shared/published/open-data/read-open-data.ts'
import { yearKindOf } from '@roundtable/shared/published/published-period.ts'
import { administration } from '@roundtable/shared/rights/role-group.ts'
import { actBySystem } from '../act/act.ts'
import { inSlices } from '../base/in-slices.ts'
import { recordFigures } from '../benchmark/record-figures.ts'
import { addPublishedIndicator } from '../published/add-published-indicator.ts'
import { openPublished } from '../published/open-published.ts'
import { publishOwnFigures } from '../published/publish-own-figures.ts'
import type { Stamp } from '../published/stamp.ts'

type Given = {
  areaCode: string
  /** The partnership whose people get a seat, and whose manager takes the file over. */
  from: string
  series: Omit<typeof bundledSeries, 'text'> & { text: string }
}

const form = 'lait'
const publisher = 'Department for Education, Local Authority Interactive Tool'

/** The published figures of one authority, from the series that come with the product: by the steps of the screen. */
export async function seedPublished(
  { db }: Pick<Database, 'db'>,
  stamp: Stamp,
  { areaCode, from, series }: Given,
): Promise<{ figures: number; own: number }> {
  const area = authorityOf(areaCode)
  if (area === undefined) throw new RangeError(`${areaCode} is none of England’s authorities.`)
  const at = stamp.now()
  return db.transaction().execute(async (tx) => {
    const people = await listTakenSeats(tx, { partnershipId: from, without: administration })
    const personId = people.find(({ role }) => takesPublishersFiles(role))?.personId
    if (personId === undefined) throw new RangeError('There is no manager, who takes the file over.')
    const { id: partnershipId, agencyId } = await openPublished(tx, stamp, { area, from })
    const by = { ...stamp, partnershipId, personId }
    const areas = await listPartnershipAreas(tx, partnershipId)
    const places = areas.map((each) => each.areaCode)
    const until = localDay(at)
    const { firstYear, measures: inFile } = readOpenData(series.text, { places, matched: [], until })
    for (const { code, measure } of publishedIndicators().values()) {
      if (measure === null || !inFile.includes(measure)) continue
      const wanted = { partnershipId, code, publisher, measure, firstYear }
      const { id: indicatorId } = await addPublishedIndicator(tx, stamp, wanted)
      const by = { recordedAt: at, recordedBy: personId }
      const match = { partnershipId, form, measure, indicatorId, numerator: null, denominator: null, ...by }
      await upsertBenchmarkMatch(tx, match)
    }
    const matches = await listBenchmarkMatches(tx, partnershipId)
    const matched = matches.map((each): Matched => ({ ...each, yearKind: yearKindOf(each.code) }))
    const data = readOpenData(series.text, { places, matched, until })
    if (data.problems.length > 0) throw new RangeError(`${series.fileName} has problems.`)
    const indicatorIds = matches.map(({ indicatorId }) => indicatorId)
    const current = await listCurrentBenchmarks(tx, { partnershipId, indicatorIds })
    const { changes } = await inSlices(compareBenchmarks({ form, figures: data.figures }, current))
    const fileId = stamp.newId()
    await benchmarkFiles.insert(tx, {
      ...{ partnershipId, id: fileId, personId, fileName: series.fileName, form, state: 'applied' },
      fileHash: createHash('sha256').update(series.text).digest('hex'),
      ...{ sentence: '', content: '', source: publisher, licence: openGovernmentLicence },
      ...{
        retrievedOn: series.retrievedOn,
        createdAt: at,
        heardAt: at,
        expiresAt: at,
        appliedAt: at,
        undoneAt: null,
      },
    })
    await recordFigures(tx, by, { fileId, changes })
    const own = await publishOwnFigures(tx, {
      personId,
      ...{ partnershipId, at, indicatorIds, changed: '', gone: '' },
    })
    const summary = `${series.fileName} was imported: ${changes.length} figures, ${own} of them of ${area.name}.`
    await actBySystem(tx, stamp, {
      ...{ partnershipId, agencyId, subjectId: partnershipId, summary, act: 'published-figures.imported' },
    })
    return { figures: changes.length, own }
  })
}
