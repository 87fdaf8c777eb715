import { listIndicatorPlaces } from '@roundtable/db/queries/indicator.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { adoptIndicatorsSchema } from '@roundtable/shared/indicator/indicator-draft.ts'
import { indicatorLifecycle } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import type { z } from 'zod'
import type { ActorContext } from '../../base/context.ts'
import { entriesPresent } from '../../catalogue/entries-present.ts'
import { requireEntry } from '../../catalogue/require-entry.ts'
import { begin } from '../../lifecycle/advance.ts'
import { chosenAgency, chosenGoal } from './chosen-place.ts'
import { firstPeriod } from './draft-indicator.ts'
import { type Draft, insertDrafts } from './insert-drafts.ts'

/** Takes ready indicators from the catalogue as drafts, all of them or none; one that is there already stays as it is. */
export async function adoptIndicators(
  ctx: ActorContext,
  { indicators }: z.infer<typeof adoptIndicatorsSchema>,
): Promise<{ adopted: string[]; present: string[] }> {
  const { partnershipId } = ctx.actor
  return ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const present = entriesPresent(await listIndicatorPlaces(tx, partnershipId))
    const drafts: Draft[] = []
    for (const { id, catalogueCode, goalCode, reportingAgencyCode, headline } of indicators) {
      const ready = requireEntry(catalogueCode)
      if (present.has(ready.code) || drafts.some(({ code }) => code === ready.code)) continue
      const { code, theme, unit, decimals, signed, polarity, basis, frequency } = ready
      drafts.push({
        ...{ id, code, theme, unit, decimals, signed, polarity, basis, frequency, headline, catalogueCode },
        name: ready.name,
        plainEnglish: ready.plainEnglish,
        definition: ready.definition,
        numeratorWording: ready.numeratorWording ?? '',
        denominatorWording: ready.denominatorWording ?? '',
        source: ready.source,
        caveats: ready.caveats,
        challengeQuestion: ready.challengeQuestion,
        outcomeQuestion: ready.outcomeQuestion,
        frameworkItem: ready.frameworkItem,
        goalId: await chosenGoal(tx, ctx, goalCode),
        reportingAgencyId: await chosenAgency(tx, ctx, reportingAgencyCode),
        fromPeriod: firstPeriod,
      })
    }
    if (drafts.length > 0) {
      await insertDrafts(tx, ctx, drafts)
      const codes = drafts.map(({ code }) => code)
      await begin(tx, ctx, {
        life: indicatorLifecycle,
        name: 'indicator.adopted',
        ids: drafts.map(({ id }) => id),
        summary: `Taken from the catalogue: ${codes.join(', ')}.`,
      })
    }
    const adopted = drafts.map(({ code }) => code)
    const asked = indicators.map(({ catalogueCode }) => catalogueCode)
    return { adopted, present: asked.filter((code) => !adopted.includes(code)) }
  })
}
