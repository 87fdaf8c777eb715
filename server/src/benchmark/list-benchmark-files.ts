import { listAppliedBenchmarkFiles } from '@roundtable/db/queries/benchmark-file.queries.ts'
import { listPartnershipAreas } from '@roundtable/db/queries/partnership-area.queries.ts'
import { bundledNeighbours } from '@roundtable/db/seeds/published-files.ts'
import { relationWord } from '@roundtable/shared/benchmark/benchmark.ts'
import type { BenchmarkList } from '@roundtable/shared/benchmark/benchmark-file.ts'
import { keepPublishedFigures } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { placeName } from './record-figures.ts'

/** Which files the published figures of the partnership are from, and whose figures they are. */
export async function listBenchmarkFiles({ actor, database }: ActorContext): Promise<BenchmarkList> {
  const { partnershipId } = actor
  const areas = await listPartnershipAreas(database.reader, partnershipId)
  const files = await listAppliedBenchmarkFiles(database.reader, partnershipId)
  const neighbour = areas.find(({ relation }) => relation === 'neighbour')
  const from = files.find(({ id }) => id === neighbour?.fileId)
  const { source, licence, retrievedOn } = from ?? bundledNeighbours
  return {
    mayKeep: keepPublishedFigures.may(actor),
    places: areas.map(({ areaCode, relation, closeness }) => ({
      ...{ code: areaCode, name: placeName(areaCode), relation: relationWord(relation), closeness },
    })),
    neighboursFrom:
      neighbour === undefined
        ? null
        : { source, licence, retrievedOn: retrievedOn ?? '', fileHash: from?.fileHash ?? '' },
    files: files.map((file) => ({
      ...file,
      retrievedOn: file.retrievedOn ?? '',
      appliedAt: file.appliedAt ?? '',
      figures: file.figures ?? 0,
      neighbours: file.neighbours ?? 0,
    })),
  }
}
