import { type AskedSeriesRow, listAskedSeries } from '@roundtable/db/queries/asked-series.queries.ts'
import { raiseDataVersion } from '@roundtable/db/queries/partnership.queries.ts'
import { updateReturn } from '@roundtable/db/queries/return.queries.ts'
import { upsertEntries } from '@roundtable/db/queries/return-entry.queries.ts'
import { canonicalDecimal } from '@roundtable/shared/decimal.ts'
import { DomainError } from '@roundtable/shared/errors.ts'
import { assertAllowed, entersOnBehalf, mayEnterReturn } from '@roundtable/shared/permissions.ts'
import type { ReturnSheet, saveReturnDraftSchema } from '@roundtable/shared/return.ts'
import { type EnteredRow, figureEntered, isSameFigure } from '@roundtable/shared/return-rules.ts'
import type { z } from 'zod'
import { audit } from '../audit.ts'
import type { ActorContext } from '../context.ts'
import { askedRowOf, enteredRowOf } from './asked-row.ts'
import { assertAsked } from './assert-asked.ts'
import { getReturn, sheetKey } from './get-return.ts'
import { enteringSeat, returnName, takeReturn } from './take-return.ts'

type Draft = z.infer<typeof saveReturnDraftSchema>
type Sent = Draft['entries'][number]
type Change = { row: AskedSeriesRow; sent: Sent; entered: EnteredRow; before: EnteredRow | null }

/** All rows of a call are kept, or none: where one has changed meanwhile, 409 tells what stands in each such row. */
export async function saveReturnDraft(ctx: ActorContext, input: Draft): Promise<ReturnSheet> {
  const { actor, database } = ctx
  const at = ctx.now()
  return database.db.transaction().execute(async (tx) => {
    const { owed, to } = await takeReturn(tx, ctx, { id: input.id, act: 'save' })
    const onBehalf = entersOnBehalf(actor, owed.agencyId)
    assertAllowed(
      mayEnterReturn(actor, owed.agencyId),
      `You do not enter figures for ${owed.agencyName}.`,
      'the agency itself and the partnership manager',
    )
    const asked = await listAskedSeries(tx, sheetKey(owed))
    await assertAsked(tx, owed, { asked, sent: input.entries })
    const changes = input.entries.flatMap((sent) => changeOf(asked, sent))
    const stale = changes.filter(({ row, sent }) => (row.entryVersion ?? 0) !== sent.version)
    if (stale.length > 0) throw changedRows(stale)
    if (changes.length > 0) {
      await upsertEntries(
        tx,
        changes.map(({ row, entered, before }) => {
          const mine = before === null || !isSameFigure(before, entered)
          return {
            partnershipId: owed.partnershipId,
            returnId: owed.id,
            seriesId: row.seriesId,
            ...entered,
            enteredBy: mine ? actor.personId : (row.enteredBy ?? actor.personId),
            onBehalf: mine ? Number(onBehalf) : (row.onBehalf ?? 0),
            enteredAt: at,
            version: (row.entryVersion ?? 0) + 1,
          }
        }),
      )
      await updateReturn(tx, owed, { state: to })
      if (owed.state === to && isGoingOn(asked, actor.personId, at))
        await raiseDataVersion(tx, owed.partnershipId)
      else
        await audit(tx, ctx, {
          category: 'figures',
          action: 'return.draft-saved',
          subjectKind: 'return',
          subjectId: owed.id,
          summary: `Figures were entered in the draft of the ${returnName(owed)}.`,
          seat: enteringSeat(actor, owed.agencyId),
          agencyId: owed.agencyId,
          onBehalf,
        })
    }
    return getReturn(ctx, { id: owed.id }, tx)
  })
}

const sittingMinutes = 15

/** Drafts save themselves every few seconds: what one person saves in one sitting is one act of the trail. */
const isGoingOn = (asked: readonly AskedSeriesRow[], personId: string, at: string): boolean =>
  asked.some(
    ({ enteredBy, enteredAt }) =>
      enteredBy === personId &&
      enteredAt !== null &&
      Date.parse(at) - Date.parse(enteredAt) < sittingMinutes * 60_000,
  )

/** What a row would become; nothing where it already reads so, whatever version was seen. */
function changeOf(asked: readonly AskedSeriesRow[], sent: Sent): Change[] {
  const row = asked.find(({ seriesId }) => seriesId === sent.seriesId)
  if (row === undefined) return []
  const number = (text: string | null) => (text === null ? null : canonicalDecimal(text))
  const figure = figureEntered(askedRowOf(row), {
    numerator: number(sent.numerator),
    denominator: number(sent.denominator),
    value: number(sent.value),
    reason: sent.reason,
  })
  const entered: EnteredRow = {
    ...figure,
    happened: sent.happened.trim(),
    why: sent.why.trim(),
    next: sent.next.trim(),
    correction: sent.correction.trim(),
  }
  const before = enteredRowOf(row)
  return isSameRow(before, entered) ? [] : [{ row, sent, entered, before }]
}

function isSameRow(before: EnteredRow | null, after: EnteredRow): boolean {
  const texts = ['happened', 'why', 'next', 'correction'] as const
  return (
    before !== null && isSameFigure(before, after) && texts.every((field) => before[field] === after[field])
  )
}

function changedRows(stale: readonly Change[]): DomainError {
  const rows = stale.map(({ row, before }) => ({
    seriesId: row.seriesId,
    code: row.code,
    version: row.entryVersion ?? 0,
    ...before,
    enteredBy: row.enteredByName,
    enteredAt: row.enteredAt,
  }))
  const names = [...new Set(rows.map(({ code }) => code))].join(', ')
  const who = [...new Set(rows.map(({ enteredBy }) => enteredBy ?? 'Somebody'))].join(' and ')
  return new DomainError(
    'conflict',
    `${who} changed ${names} since you opened it. Nothing of yours was kept: choose which figure stands.`,
    { standing: { rows } },
  )
}
