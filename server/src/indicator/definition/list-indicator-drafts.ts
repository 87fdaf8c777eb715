import { listIndicatorDrafts as listRows } from '@roundtable/db/queries/indicator-draft.queries.ts'
import { listLastSteps } from '@roundtable/db/queries/transition.queries.ts'
import { actWord } from '@roundtable/shared/act/acts.ts'
import { indicatorDeeds, indicatorLifecycle } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { agreeIndicators, keepIndicators } from '@roundtable/shared/indicator/indicator-rights.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../../base/context.ts'

/** Indicators that are not agreed, suspended or retired: with who did it, and why. */
export async function listIndicatorDrafts({ actor, database }: ActorContext) {
  const { partnershipId } = actor
  const rows = await listRows(database.reader, { partnershipId, goalIds: goalsGrantedTo(actor) })
  const steps = await listLastSteps(database.reader, { partnershipId, subjectIds: rows.map(({ id }) => id) })
  const lastOf = new Map(steps.map((step) => [step.subjectId, step]))
  const mayKeep = keepIndicators.may(actor)
  const mayAgree = agreeIndicators.may(actor)
  return {
    indicators: rows.map(({ createdBy, headline, calculated, answered, ...row }) => {
      const step = lastOf.get(row.id)
      const isOwn = createdBy === actor.personId || step?.personId === actor.personId
      return {
        ...row,
        headline: headline === 1,
        calculated: calculated === 1,
        hasAccountable: answered === 1,
        last: step === undefined ? null : { ...step, act: actWord(step.act) },
        deeds: indicatorDeeds.filter(
          (deed) =>
            isOpenTo(indicatorLifecycle, deed, row.state) &&
            (deed === 'agree' ? mayAgree && !isOwn : deed === 'decline' ? mayAgree : mayKeep),
        ),
      }
    }),
    mayKeep,
  }
}
