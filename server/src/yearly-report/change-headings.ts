import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { changeHeadingsSchema } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { problemsOfGuidance, problemsOfHeading } from '@roundtable/shared/yearly-report/yearly-report-form.ts'
import { assembleYearlyReports } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { readHeadings, storeEdition } from './report-headings.ts'

type Input = z.infer<typeof changeHeadingsSchema>

/** A heading is added, renamed, moved or retired, or another edition of the guidance is followed: an edition of its own. */
export async function changeHeadings(ctx: ActorContext, input: Input): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  assembleYearlyReports.assert(actor)
  assertNoProblems(problemsOfGuidance(input))
  for (const heading of input.headings) assertNoProblems(problemsOfHeading(heading))
  assertDistinct(input.headings)
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const { current, ever } = await readHeadings(tx, partnershipId)
    if (current.edition !== input.edition) {
      const sentence =
        'Somebody else changed the headings since you opened them: look at them as they stand now.'
      throw new DomainError('conflict', sentence, { current: { edition: current.edition } })
    }
    assertSameAuthors(input.headings, ever)
    const { guidance, guidanceOf, headings, reason } = input
    const edition = current.edition + 1
    await storeEdition(tx, ctx, { edition, guidance, guidanceOf, headings, reason })
    await act(tx, ctx, {
      act: 'yearly-heading.changed',
      subjectId: partnershipId,
      summary: 'The headings of the yearly report were changed.',
      seat: assembleYearlyReports.seat(actor),
    })
  })
}

function assertDistinct(headings: Input['headings']): void {
  const titles = new Set(headings.map(({ title }) => title.trim().toLowerCase()))
  const ids = new Set(headings.map(({ id }) => id))
  if (titles.size === headings.length && ids.size === headings.length) return
  const sentence = 'Another heading is called the same: choose another name.'
  throw new DomainError('bad-input', sentence, { fields: [{ field: 'title', sentence }] })
}

/** Who writes under a heading stays: what the scrutineer wrote never becomes somebody else’s. */
function assertSameAuthors(
  headings: Input['headings'],
  ever: ReadonlyMap<string, { scrutiny: boolean }>,
): void {
  const isOther = ({ id, scrutiny }: Input['headings'][number]) =>
    ever.get(id) !== undefined && ever.get(id)?.scrutiny !== scrutiny
  if (!headings.some(isOther)) return
  throw new DomainError('rule', 'Who writes under a heading does not change: add another heading.')
}
