import type { CatalogueEntry } from '@roundtable/db/catalogue/catalogue.ts'
import { listIndicatorPlaces } from '@roundtable/db/queries/indicator.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { nextCode } from '@roundtable/shared/base/next-code.ts'
import type { draftIndicatorSchema } from '@roundtable/shared/indicator/indicator-draft.ts'
import {
  isBasis,
  isFrequency,
  isOutcomeQuestion,
  isPolarity,
  isUnit,
  problemsOfIndicator,
} from '@roundtable/shared/indicator/indicator-form.ts'
import { indicatorLifecycle } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { requireTerms } from '../../calculation/formula-choices.ts'
import { entriesPresent } from '../../catalogue/entries-present.ts'
import { requireEntry } from '../../catalogue/require-entry.ts'
import { begin } from '../../lifecycle/advance.ts'
import { chosenAgency, chosenGoal } from './chosen-place.ts'
import { insertDrafts } from './insert-drafts.ts'

/** The first period of every frequency begins on this day or after it; figures before it are not asked about. */
export const firstPeriod = '2010-04-01'

const measured = ['definition', 'numeratorWording', 'denominatorWording', 'unit', 'basis'] as const

/** Published figures carry an entry's code: they stand beside an indicator only while it measures the same. */
const isMeasuredAlike = (
  text: Readonly<Record<(typeof measured)[number], string>>,
  entry: CatalogueEntry,
): boolean => measured.every((field) => text[field].trim() === (entry[field] ?? '').trim())

/** An indicator of the partnership's own, once however often it is sent; a draft until the board agrees it. */
export async function draftIndicator(
  ctx: ActorContext,
  input: z.infer<typeof draftIndicatorSchema>,
): Promise<{ code: string }> {
  const { partnershipId } = ctx.actor
  const { id, goalCode, reportingAgencyCode, headline, signed, formula = null, ...typed } = input
  const { catalogueCode = null, ...text } = typed
  assertNoProblems(problemsOfIndicator({ ...text, isCalculated: formula !== null }))
  if (formula !== null && reportingAgencyCode !== null) {
    throw new DomainError('bad-input', 'A calculated indicator has no return: no agency reports it.')
  }
  return ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const places = await listIndicatorPlaces(tx, partnershipId)
    const same = places.find((each) => each.id === id)
    if (same !== undefined) return { code: same.code }
    const entry = catalogueCode === null ? null : requireEntry(catalogueCode)
    const own = entry === null ? undefined : entriesPresent(places).get(entry.code)
    if (own !== undefined) {
      throw new DomainError('rule', `This entry stands among your indicators already, as ${own.code}.`)
    }
    const code =
      entry !== null && isMeasuredAlike(text, entry)
        ? entry.code
        : nextCode(
            'L',
            places.map((each) => each.code),
          )
    const { theme, unit, polarity, basis, frequency, outcomeQuestion } = text
    if (!isUnit(unit) || !isPolarity(polarity) || !isBasis(basis) || !isFrequency(frequency)) {
      throw new DomainError('bad-input', 'Choose how it is measured.')
    }
    const terms = formula === null ? null : await requireTerms(tx, ctx, formula, { code: null, ...text })
    await insertDrafts(tx, ctx, [
      {
        ...text,
        ...(terms === null ? {} : { terms }),
        ...{ id, code, theme, unit, polarity, basis, frequency, headline, signed },
        decimals: Number(text.decimals),
        outcomeQuestion: isOutcomeQuestion(outcomeQuestion) ? outcomeQuestion : null,
        frameworkItem: entry?.frameworkItem ?? null,
        catalogueCode,
        goalId: await chosenGoal(tx, ctx, goalCode),
        reportingAgencyId: await chosenAgency(tx, ctx, reportingAgencyCode),
        fromPeriod: firstPeriod,
      },
    ])
    await begin(tx, ctx, {
      life: indicatorLifecycle,
      name: entry === null ? 'indicator.drafted' : 'indicator.adopted',
      ids: [id],
      summary:
        entry === null
          ? `Indicator ${code} was drafted.`
          : `Taken from the catalogue and adapted: ${entry.code}${code === entry.code ? '' : ` as ${code}`}.`,
    })
    return { code }
  })
}
