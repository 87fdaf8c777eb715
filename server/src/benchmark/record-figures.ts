import type { Tx } from '@roundtable/db/database.ts'
import { endBenchmarkFigures, insertBenchmarkFigures } from '@roundtable/db/queries/benchmark-file.queries.ts'
import type { BenchmarkChange } from '@roundtable/shared/benchmark/compare-benchmarks.ts'
import { areaOf } from '@roundtable/shared/published/published-area.ts'
import type { Services } from '../base/context.ts'
import { turns } from '../base/in-slices.ts'

type Recording = Pick<Services, 'now' | 'newId'> & { partnershipId: string; personId: string }

export const placeName = (code: string): string => areaOf(code)?.name ?? code

const slice = 100

/** What a file makes new and changes is recorded; what it changes or has no more ends, and stays on record. */
export async function recordFigures(
  tx: Tx,
  { partnershipId, personId, now, newId }: Recording,
  { fileId, changes }: { fileId: string; changes: readonly BenchmarkChange[] },
): Promise<void> {
  const at = now()
  const ids = changes.flatMap(({ endsId }) => (endsId === null ? [] : [endsId]))
  const end = { partnershipId, endedAt: at, endedBy: personId, endedFileId: fileId }
  await endBenchmarkFigures(tx, { ids, ...end })
  const figures = changes.flatMap(({ figure }) => (figure === null ? [] : [figure]))
  const turn = turns()
  for (let done = 0; done < figures.length; done += slice) {
    await insertBenchmarkFigures(
      tx,
      figures.slice(done, done + slice).map((figure) => ({
        ...figure,
        ...{ partnershipId, id: newId(), areaName: placeName(figure.areaCode), fileId },
        ...{ recordedAt: at, recordedBy: personId },
      })),
    )
    await turn()
  }
}
