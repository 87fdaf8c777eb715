import type { Tx } from '@roundtable/db/database.ts'
import {
  endPartnershipAreas,
  insertPartnershipAreas,
  listPartnershipAreas,
} from '@roundtable/db/queries/partnership-area.queries.ts'
import { bundledNeighbours } from '@roundtable/db/seeds/published-files.ts'
import { authorityOf } from '@roundtable/shared/published/authorities.ts'
import type { NeighbourTable } from '@roundtable/shared/published/open-data/neighbour-table.ts'
import { readPublisherFile } from '@roundtable/shared/published/open-data/read-publisher-file.ts'
import { england } from '@roundtable/shared/published/published-area.ts'
import type { Services } from '../base/context.ts'

type Given = { partnershipId: string; areaCode: string | null; personId: string | null }

/** The places it compares itself with follow from its area; those it compared itself with before end. */
export async function placePartnership(
  tx: Tx,
  { now, newId }: Pick<Services, 'now' | 'newId'>,
  { partnershipId, areaCode, personId }: Given,
): Promise<void> {
  const at = now()
  const before = await listPartnershipAreas(tx, partnershipId)
  await endPartnershipAreas(tx, {
    ...{ ids: before.map(({ id }) => id), partnershipId },
    ...{ endedAt: at, endedBy: personId, endedFileId: null },
  })
  const area = areaCode === null ? undefined : authorityOf(areaCode)
  if (area === undefined) return
  const places = [
    { areaCode: area.code, relation: 'self' as const, closeness: '' },
    { areaCode: england, relation: 'england' as const, closeness: '' },
    { areaCode: area.regionCode, relation: 'region' as const, closeness: '' },
    ...bundledNeighboursOf(area.code).map((each) => ({ ...each, relation: 'neighbour' as const })),
  ]
  await insertPartnershipAreas(
    tx,
    places.map((place, index) => ({
      ...{ partnershipId, id: newId(), ...place, position: index + 1, fileId: null },
      ...{ recordedAt: at, recordedBy: personId, endedAt: null, endedBy: null, endedFileId: null },
    })),
  )
}

function bundledNeighboursOf(areaCode: string): NeighbourTable['neighbours'] {
  const table = readPublisherFile(bundledNeighbours.text(), { areaCode, places: [], matched: [], until: '' })
  if (table.kind !== 'neighbours') throw new Error('The bundled table of neighbours is none.')
  return table.neighbours
}
