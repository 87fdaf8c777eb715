import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { endTerms, insertTerms, listTerms } from '@roundtable/db/queries/term.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import type { setTermsSchema } from '@roundtable/shared/partnership/partnership.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import { schoolYearLabel, terms, termWord } from '@roundtable/shared/partnership/term.ts'
import { problemsOfTerms } from '@roundtable/shared/partnership/term-form.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { moveDueDays } from '../schedule/move-due-days.ts'

/** The terms of a school year; due days of termly returns that can still be entered follow them. */
export async function setTerms(ctx: ActorContext, input: z.infer<typeof setTermsSchema>): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { year, seen, ...text } = input
  assertNoProblems(problemsOfTerms(text, { year }))
  const at = ctx.now()
  const wanted = terms.flatMap((term) => {
    const [fromDay, untilDay] = [text[`${term}From`], text[`${term}Until`]]
    return fromDay === '' ? [] : [{ term, fromDay, untilDay }]
  })
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const current = (await listTerms(tx, partnershipId)).filter((each) => each.year === year)
    if (current.map(({ id }) => id).join() !== seen.join()) {
      const sentence =
        'Somebody else changed these term dates since you opened them: look at them as they stand now.'
      throw new DomainError('conflict', sentence, { current })
    }
    const said = (list: readonly { term: (typeof terms)[number]; fromDay: string; untilDay: string }[]) =>
      list
        .map(
          ({ term, fromDay, untilDay }) =>
            `${termWord(term)} ${formatDay(fromDay)} to ${formatDay(untilDay)}`,
        )
        .join(', ')
    if (said(current) === said(wanted)) {
      throw new DomainError('rule', 'Nothing was changed: change a day, or close without saving.')
    }
    const ids = current.map(({ id }) => id)
    await endTerms(tx, { partnershipId, ids }, { endedAt: at, endedBy: personId })
    await insertTerms(
      tx,
      wanted.map((each) => ({
        ...{ partnershipId, id: ctx.newId(), year, ...each },
        ...{ recordedAt: at, recordedBy: personId, endedAt: null, endedBy: null },
      })),
    )
    for (const { id: agencyId } of await listAgencies(tx, { partnershipId, today: localDay(at) })) {
      await moveDueDays(tx, { partnershipId, agencyId })
    }
    await act(tx, ctx, {
      act: 'partnership.terms-set',
      subjectId: partnershipId,
      summary: `Term dates of ${schoolYearLabel(year)}: ${wanted.length === 0 ? 'none any more' : said(wanted)}.`,
      seat: keepPartnership.seat(ctx.actor),
    })
  })
}
