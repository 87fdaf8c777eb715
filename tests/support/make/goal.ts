import type { Caller, TestPartnership } from './partnership.ts'

type Revision = Parameters<Caller['goal']['revise']>[0]
type Signature = Parameters<Caller['goal']['signPledge']>[0]
type GoalView = Awaited<ReturnType<Caller['goal']['get']>>

export const goalWords = {
  wording: 'Children are safer',
  childWording: 'I am safer',
  why: 'So.',
  populationOutcome: 'Every child is safer',
  story: '',
}

/** A goal given other words than it has. */
export async function reviseGoal(
  by: Caller,
  changes: Partial<Revision> & { code: string },
): Promise<GoalView> {
  const { version } = await by.goal.get({ code: changes.code })
  return by.goal.revise({ version, ...goalWords, reason: 'Better.', ...changes })
}

/** The goal of safety with a signed pledge of each of these agencies, by their leads. */
export async function pledgeGoal(
  at: TestPartnership,
  agencies: readonly ('police' | 'council')[] = ['police', 'council'],
): Promise<GoalView> {
  for (const agencyCode of agencies) await signPledge(at.callerAs(`${agencyCode}-lead`), { agencyCode })
  return at.callerAs('manager').goal.get({ code: 'safe' })
}

/** A pledge of the police to the goal of safety, signed by their lead or by whoever is given. */
export async function signPledge(by: Caller, changes: Partial<Signature> = {}): Promise<GoalView> {
  const { goalCode = 'safe', agencyCode = 'police' } = changes
  const { pledges } = await by.goal.get({ code: goalCode })
  const stands = pledges.find((pledge) => pledge.agencyCode === agencyCode)
  return by.goal.signPledge({
    goalCode,
    agencyCode,
    pledgeId: stands?.id ?? null,
    version: stands?.version ?? 0,
    wording: 'We share what we know.',
    meeting: 'Board',
    reviewOn: null,
    ...changes,
  })
}
