import { type Frequency, periodOf } from '@roundtable/shared/base/period.ts'
import { type Commentary, noCommentary } from '@roundtable/shared/figure/entry-fields.ts'
import { type TestDatabase, testNow } from '../database/test-database.ts'
import type { TestPartnership } from './partnership.ts'

/** One period of one line of a partnership. */
export type Line = { partnershipId: string; seriesId: string; periodStart: string; periodEnd: string }
type Figure = {
  value: string | null
  numerator?: string | null
  denominator?: string | null
  reason?: 'nil-return' | 'not-available' | null
  revision?: number
  recordedAt?: string
}
type Revision = Figure & { why?: string; enteredBy?: string; approvedBy?: string }

export const lineOf = (
  at: Pick<TestPartnership, 'partnershipId' | 'series'>,
  code: string,
  periodStart: string,
  { frequency = 'monthly' as Frequency, seriesId = at.series(code) } = {},
): Line => ({
  partnershipId: at.partnershipId,
  seriesId,
  periodStart,
  periodEnd: periodOf(frequency, periodStart).end,
})

/** A figure as it is published now, whatever was published before, and in its history. */
export async function publishFigure(
  { db }: Pick<TestDatabase, 'db'>,
  line: Line,
  figure: Revision,
): Promise<void> {
  const state = (figure.revision ?? 1) > 1 ? ('revised' as const) : ('published' as const)
  const row = { ...whole(figure), state }
  await db
    .insertInto('measurement')
    .values({ ...line, ...row })
    .onConflict((on) => on.columns(['partnershipId', 'seriesId', 'periodStart']).doUpdateSet(row))
    .execute()
  await recordRevisions({ db }, [line], figure)
}

/** Figures as they once were, in their history alone. */
export async function recordRevisions(
  { db }: Pick<TestDatabase, 'db'>,
  lines: readonly Line[],
  { why = '', enteredBy, approvedBy, ...figure }: Revision,
): Promise<void> {
  const people = { enteredBy: enteredBy ?? null, approvedBy: approvedBy ?? null, onBehalf: 0, returnId: null }
  const many = 400
  for (let first = 0; first < lines.length; first += many) {
    const rows = lines
      .slice(first, first + many)
      .map((line) => ({ ...line, ...whole(figure), ...people, why }))
    await db
      .insertInto('measurementRevision')
      .values(rows)
      .onConflict((on) => on.columns(['partnershipId', 'seriesId', 'periodStart', 'revision']).doNothing())
      .execute()
  }
}

const whole = ({
  value,
  numerator = null,
  denominator = null,
  reason = null,
  revision = 1,
  recordedAt = testNow,
}: Figure) => ({ value, numerator, denominator, reason, revision, recordedAt })

type Words = Partial<Commentary>

/** What is said beside a published figure. */
export async function writeCommentary(
  { db }: Pick<TestDatabase, 'db'>,
  { partnershipId, seriesId, periodStart }: Omit<Line, 'periodEnd'>,
  { version = 1, recordedAt = testNow, ...words }: Words & { version?: number; recordedAt?: string },
): Promise<void> {
  await db
    .insertInto('commentary')
    .values({
      partnershipId,
      seriesId,
      periodStart,
      version,
      recordedAt,
      recordedBy: null,
      ...noCommentary,
      ...words,
    })
    .execute()
}
