import type { Tx } from '@roundtable/db/database.ts'
import {
  insertIndicators,
  insertIndicatorVersions,
  insertSeries,
  listIndicatorPlaces,
} from '@roundtable/db/queries/indicator.queries.ts'
import { insertIndicatorPlaces } from '@roundtable/db/queries/indicator-draft.queries.ts'
import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { Basis, Polarity, Unit } from '@roundtable/shared/figure/figure.ts'
import type { Term } from '@roundtable/shared/indicator/formula.ts'
import type { DefinitionText, OutcomeQuestion } from '@roundtable/shared/indicator/indicator-form.ts'
import type { ActorContext } from '../../base/context.ts'
import { recordFormula } from '../../calculation/formula-choices.ts'

export type Draft = DefinitionText & {
  id: string
  code: string
  theme: string
  unit: Unit
  decimals: number
  signed: boolean
  polarity: Polarity
  basis: Basis
  frequency: Frequency
  outcomeQuestion: OutcomeQuestion | null
  frameworkItem: string | null
  catalogueCode: string | null
  headline: boolean
  goalId: string | null
  reportingAgencyId: string | null
  /** The first period the definition holds for; figures of the past may come before today. */
  fromPeriod: string
  /** What it is calculated from; left out where agencies report it. */
  terms?: readonly Term[]
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** Drafts with their first definition and the line of the whole partnership, after those that are there. */
export async function insertDrafts(tx: Tx, ctx: ActorContext, drafts: readonly Draft[]): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const at = ctx.now()
  const places = await listIndicatorPlaces(tx, partnershipId)
  const last = Math.max(0, ...places.map(({ position }) => position))
  await insertIndicators(
    tx,
    drafts.map(({ id, code, theme, unit, decimals, polarity, basis, frequency, ...draft }, index) => ({
      ...{ partnershipId, id, code, theme, unit, decimals, polarity, basis, frequency },
      goalId: draft.goalId,
      position: last + index + 1,
      headline: draft.headline ? 1 : 0,
      signed: draft.signed ? 1 : 0,
      calculated: draft.terms === undefined ? 0 : 1,
      version: 1,
      state: 'draft' as const,
      steps: 1,
      createdAt: at,
      createdBy: personId,
      catalogueCode: draft.catalogueCode,
      outcomeQuestion: draft.outcomeQuestion,
      frameworkItem: draft.frameworkItem,
      retiredAt: null,
    })),
  )
  await insertIndicatorVersions(
    tx,
    drafts.map((draft) => ({
      partnershipId,
      indicatorId: draft.id,
      version: 1,
      name: draft.name,
      plainEnglish: draft.plainEnglish,
      definition: draft.definition,
      numeratorWording: orNull(draft.numeratorWording),
      denominatorWording: orNull(draft.denominatorWording),
      source: draft.source,
      caveats: draft.caveats,
      challengeQuestion: draft.challengeQuestion,
      fromPeriod: draft.fromPeriod,
      breaksComparability: 0,
      reason: '',
      recordedAt: at,
      recordedBy: personId,
    })),
  )
  for (const { id: indicatorId, terms = [] } of drafts) {
    await recordFormula(tx, { partnershipId, indicatorId, version: 1, recordedAt: at }, terms)
  }
  await insertSeries(
    tx,
    drafts.map((draft) => ({
      partnershipId,
      id: ctx.newId(),
      indicatorId: draft.id,
      kind: 'partnership' as const,
      agencyId: null,
      name: 'All',
      dimension: null,
      addsUp: null,
      reportingAgencyId: draft.reportingAgencyId,
      position: 1,
      createdAt: at,
      endedAt: null,
    })),
  )
  await insertIndicatorPlaces(
    tx,
    drafts.map(({ id, goalId, headline }) => ({
      partnershipId,
      indicatorId: id,
      version: 1,
      goalId,
      headline: headline ? 1 : 0,
      recordedAt: at,
      recordedBy: personId,
    })),
  )
}
