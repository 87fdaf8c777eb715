import type { Tx } from '@roundtable/db/database.ts'
import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { listReportedSeries } from '@roundtable/db/queries/return-entry.queries.ts'
import type { ReturnLine } from '@roundtable/db/queries/return-line.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { whyNotExpected } from '@roundtable/shared/return/why-not-expected.ts'

/** Each row once, and only what this return asks for; another agency's series answers like a missing one. */
export async function assertLinesOfReturn(
  tx: Tx,
  owed: ReturnRow,
  { asked, sent }: { asked: readonly ReturnLine[]; sent: readonly { seriesId: string }[] },
): Promise<void> {
  const ids = new Set(sent.map(({ seriesId }) => seriesId))
  if (ids.size < sent.length) throw new DomainError('bad-input', 'A row was sent twice: send each row once.')
  const seriesIds = [...ids].filter((id) => !asked.some((row) => row.seriesId === id))
  if (seriesIds.length === 0) return
  const { partnershipId, agencyId } = owed
  const reported = await listReportedSeries(tx, { partnershipId, agencyId, seriesIds })
  const [first] = reported
  if (first === undefined || reported.length < seriesIds.length) {
    throw new DomainError('not-found', 'There is no such figure in this return.')
  }
  const goneAt = first.retiredAt ?? first.endedAt
  throw new DomainError('rule', whyNotExpected({ ...first, goneAt }, returnName(owed)))
}
