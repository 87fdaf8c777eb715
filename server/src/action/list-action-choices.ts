import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import { listGoals } from '@roundtable/db/queries/goal.queries.ts'
import { listIndicatorWords } from '@roundtable/db/queries/search.queries.ts'
import { setActions } from '@roundtable/shared/action/action-rights.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'

/** The agencies this person may set an action for, and the goals and indicators it can be about. */
export async function listActionChoices({ actor, database, now }: ActorContext) {
  const { partnershipId } = actor
  const { reader } = database
  const today = localDay(now())
  const seen = { partnershipId, goalIds: goalsGrantedTo(actor) }
  const agencies = await listAgencies(reader, { partnershipId, today })
  const goals = await listGoals(reader, seen)
  const indicators = await listIndicatorWords(reader, seen)
  return {
    agencies: agencies
      .filter(
        ({ id, state, administers }) => state === 'current' && administers === 0 && setActions.may(actor, id),
      )
      .map(({ code, name }) => ({ code, name })),
    subjects: [
      ...indicators.map(({ code, name }) => ({
        ...{ kind: 'indicator' as const, code, name, page: `/indicators/${code}` as const },
      })),
      ...goals.map(({ code, wording }) => ({
        ...{ kind: 'goal' as const, code, name: wording, page: `/goals/${code}` as const },
      })),
    ],
    today,
  }
}
