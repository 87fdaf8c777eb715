import type { Db } from '@roundtable/db/database.ts'
import { listUndoneActions } from '@roundtable/db/queries/action.queries.ts'
import {
  countPastFiguresWaiting,
  listLinesOwed,
  listOpenReturnsBeside,
  listOwnLines,
} from '@roundtable/db/queries/agency-merge.queries.ts'
import { type Answer, listAnswersHeldBy } from '@roundtable/db/queries/answer.queries.ts'
import { findProviderOfAgency } from '@roundtable/db/queries/identity-provider.queries.ts'
import { listMailDomains } from '@roundtable/db/queries/mail-domain.queries.ts'
import { listMembers, type MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { listCurrentPledges } from '@roundtable/db/queries/pledge.queries.ts'
import { listSchedules } from '@roundtable/db/queries/return-schedule.queries.ts'
import type { AgencyTable } from '@roundtable/db/tables/agency.table.ts'
import { accountabilityKinds } from '@roundtable/shared/accountability/accountability-words.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { readRestrictedChallenges } from '@roundtable/shared/challenge/challenge-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import { challengesBetween, openChallengesOf, openIssuesOf } from './passed-progress.ts'

export type Two = { agency: AgencyTable; into: AgencyTable }
type SeatPair = { seat: MemberRow; other: MemberRow | null }

export type MergePlan = Awaited<ReturnType<typeof planMerge>>

/** Restricted challenges pass too, and can stand in the way: nobody merges agencies who may not know of them. */
export const assertMayMerge = (actor: Actor): void =>
  readRestrictedChallenges.assert(
    actor,
    [],
    'Restricted challenges pass with an agency: it is merged by a manager who reads them.',
  )

/** What of one agency passes to the other, what falls together with what the other has, and what would be lost. */
export async function planMerge(db: Db, { agency, into }: Two) {
  const { partnershipId } = agency
  const own = { partnershipId, agencyId: agency.id }
  const theirs = { partnershipId, agencyId: into.id }
  const both = { ...own, intoId: into.id }
  const open = async (agencyId: string) =>
    (await listMembers(db, { partnershipId, scope: [agencyId] })).filter(({ endedAt }) => endedAt === null)
  const others = await open(into.id)
  const seats: SeatPair[] = (await open(agency.id)).map((seat) => ({
    seat,
    other: others.find(({ personId }) => personId === seat.personId) ?? null,
  }))
  const there = await listAnswersHeldBy(db, theirs)
  const answers = (await listAnswersHeldBy(db, own)).map((answer) => ({
    answer,
    other: there.find((each) => isSameSubject(each, answer)) ?? null,
  }))
  const pledged = new Set((await listCurrentPledges(db, theirs)).map(({ goalId }) => goalId))
  const pledges = await listCurrentPledges(db, own)
  const timed = new Set((await listSchedules(db, theirs)).map(({ indicatorId }) => indicatorId))
  const schedules = await listSchedules(db, own)
  const returns = await listOpenReturnsBeside(db, both)
  const lines = await listOwnLines(db, both)
  const past = await countPastFiguresWaiting(db, own)
  const provider = await findProviderOfAgency(db, own)
  const undone = await listUndoneActions(db, own)
  const issues = await openIssuesOf(db, agency)
  const challenges = await openChallengesOf(db, agency)
  const listed = new Set((await listMailDomains(db, theirs)).map(({ domain }) => domain))
  const obstacles = [
    ...seats.flatMap((pair) => obstacleOfSeat(pair, { agency, into })),
    ...returns.flatMap(({ state, otherState, frequency, periodStart }) => {
      const label = periodLabel(frequency, periodStart)
      if (state !== 'due') {
        return `The return of ${agency.name} for ${label} is in hand: publish or close it first.`
      }
      return otherState === null || ['due', 'in-progress', 'sent-back'].includes(otherState)
        ? []
        : `${into.name} has handed in ${label} already: publish or close the return of ${agency.name} first.`
    }),
    ...lines.flatMap(({ code, targets }) =>
      targets === 0
        ? []
        : `The line of ${agency.name} in ${code} has a target of its own: withdraw it first.`,
    ),
    ...schedules.flatMap(({ state }) =>
      state === 'proposed' ? `Due days that ${agency.name} proposed wait: agree or decline them first.` : [],
    ),
    ...(provider === undefined
      ? []
      : [
          `People of ${agency.name} sign in through its provider, and could not any more: switch it off first.`,
        ]),
    ...undone.flatMap(({ state, number }) =>
      state === 'done'
        ? `Action ${number} of ${agency.name} waits to be verified: let that be done first.`
        : [],
    ),
    ...challengesBetween(challenges, agency.id, into.id),
    ...(past === 0 ? [] : [`Past figures of ${agency.name} wait for its lead: let them be decided first.`]),
  ]
  return {
    agency,
    into,
    seats,
    answers: answers.map(({ answer, other }) => ({
      answer,
      other,
      passes: other === null || rank(answer) < rank(other),
    })),
    pledges: pledges.map((pledge) => ({
      pledge,
      passes: pledge.state !== 'declined' && !pledged.has(pledge.goalId),
    })),
    schedules: schedules.map((schedule) => ({ schedule, passes: !timed.has(schedule.indicatorId) })),
    actions: undone,
    issues,
    challenges,
    returns,
    ownLines: lines,
    owedLines: await listLinesOwed(db, own),
    domains: (await listMailDomains(db, own)).filter(({ domain }) => !listed.has(domain)),
    obstacles: [...new Set(obstacles)],
  }
}

const isSameSubject = (one: Answer, other: Answer): boolean =>
  one.goalId === other.goalId && one.indicatorId === other.indicatorId

/** Of two parts of one agency in the same thing the greater stays. */
const rank = ({ kind }: Answer): number => accountabilityKinds.indexOf(kind)

function obstacleOfSeat({ seat, other }: SeatPair, { agency, into }: Two): string[] {
  if (seat.invited === 1) {
    return [`${seat.name} has not accepted the seat at ${agency.name} yet: wait, or end the invitation.`]
  }
  if (other === null) return []
  const word = (of: MemberRow) => roleWord(of.role).toLowerCase()
  if (other.role !== seat.role) {
    return [
      `${seat.name} is ${word(seat)} at ${agency.name} and ${word(other)} at ${into.name}: end one of the two seats first.`,
    ]
  }
  return seat.confirmedAt !== null && other.confirmedAt === null
    ? [`The seat of ${seat.name} at ${into.name} waits for its second keeper: confirm it first.`]
    : []
}
