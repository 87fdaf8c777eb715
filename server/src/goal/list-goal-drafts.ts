import { listGoalDrafts as listRows } from '@roundtable/db/queries/goal.queries.ts'
import { listLastSteps } from '@roundtable/db/queries/transition.queries.ts'
import { actWord } from '@roundtable/shared/act/acts.ts'
import { type GoalDeed, goalLifecycle } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { agreeGoals, keepGoals, proposeGoals, reviseGoals } from '@roundtable/shared/goal/goal-rights.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'

/** Goals that are not agreed yet, were declined, or have ended: with who did it, and why. */
export async function listGoalDrafts({ actor, database }: ActorContext) {
  const { partnershipId } = actor
  const goals = await listRows(database.reader, { partnershipId, goalIds: goalsGrantedTo(actor) })
  const steps = await listLastSteps(database.reader, { partnershipId, subjectIds: goals.map(({ id }) => id) })
  const lastOf = new Map(steps.map((step) => [step.subjectId, step]))
  const may: readonly (readonly [
    GoalDeed & ('agree' | 'decline' | 'propose-again' | 'revise' | 'restore'),
    boolean,
  ])[] = [
    ['agree', agreeGoals.may(actor)],
    ['decline', agreeGoals.may(actor)],
    ['propose-again', proposeGoals.may(actor)],
    ['revise', reviseGoals.may(actor)],
    ['restore', keepGoals.may(actor)],
  ]
  return {
    goals: goals.map((goal) => {
      const step = lastOf.get(goal.id)
      const isOwn = step?.personId === actor.personId
      return {
        ...goal,
        last: step === undefined ? null : { ...step, act: actWord(step.act) },
        deeds: may.flatMap(([deed, allowed]) =>
          allowed && isOpenTo(goalLifecycle, deed, goal.state) && !(deed === 'agree' && isOwn) ? [deed] : [],
        ),
      }
    }),
    mayPropose: proposeGoals.may(actor),
    mayKeep: keepGoals.may(actor),
  }
}
