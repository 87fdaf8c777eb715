import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ActorContext } from '../base/context.ts'
import { assertMayMerge, type MergePlan, planMerge } from './merge-plan.ts'

/** What would pass, before it is done. */
export async function previewMerge(
  { actor, database }: ActorContext,
  { code, into }: { code: string; into: string },
) {
  const { reader } = database
  assertMayMerge(actor)
  const find = async (each: string) => {
    const agency = await findAgency(reader, { partnershipId: actor.partnershipId, code: each })
    if (agency?.state !== 'current' || agency.administers === 1) {
      throw new DomainError('not-found', 'There is no such agency, or it has left.')
    }
    return agency
  }
  const plan = await planMerge(reader, { agency: await find(code), into: await find(into) })
  return { passes: passesOf(plan), ends: endsOf(plan), obstacles: plan.obstacles }
}

const passing = (list: readonly { passes: boolean }[]): number => list.filter(({ passes }) => passes).length

/** It goes into the trail: restricted challenges pass, and are not counted. */
export const passesOf = ({
  seats,
  answers,
  pledges,
  schedules,
  actions,
  issues,
  challenges,
  owedLines,
  ownLines,
  domains,
}: MergePlan) =>
  [
    { what: 'seats', count: seats.filter(({ other }) => other === null).length },
    { what: 'accountabilities', count: passing(answers) },
    { what: 'pledges', count: passing(pledges) },
    { what: 'lines to report', count: owedLines.length },
    { what: 'lines of its own', count: ownLines.filter(({ hasOther }) => hasOther === 0).length },
    { what: 'actions', count: actions.length },
    { what: 'issues', count: issues.length },
    { what: 'challenges', count: challenges.filter(({ restricted }) => restricted === 0).length },
    { what: 'agreed due days', count: passing(schedules) },
    { what: 'mail domains', count: domains.length },
  ].filter(({ count }) => count > 0)

/** What ends because the remaining agency has the same; it stays in the history. */
function endsOf({ into, seats, answers, pledges, schedules, ownLines, returns }: MergePlan): string[] {
  const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`
  const rest = (list: readonly { passes: boolean }[]) => list.length - passing(list)
  const same = (n: number, one: string, many?: string) =>
    n === 0 ? [] : [`${counted(n, one, many)} give way to what ${into.name} has.`]
  const lines = ownLines.filter(({ hasOther }) => hasOther === 1).length
  return [
    ...seats.flatMap(({ seat, other }) =>
      other === null ? [] : [`The two seats of ${seat.name} become one, as ${other.title}.`],
    ),
    ...same(rest(answers), 'accountability', 'accountabilities'),
    ...same(rest(pledges), 'pledge'),
    ...same(rest(schedules), 'rule of due days', 'rules of due days'),
    ...(lines === 0 ? [] : [`${counted(lines, 'line')} of its own end; their figures stay under its name.`]),
    ...(returns.length === 0
      ? []
      : [`Its empty returns (${returns.length}) close: ${into.name} is asked for the figures.`]),
  ]
}
