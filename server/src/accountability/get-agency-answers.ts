import { listAnswersOfAgency } from '@roundtable/db/queries/accountability.queries.ts'
import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { listMembers, type MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { listPledgesOfAgency } from '@roundtable/db/queries/pledge.queries.ts'
import { listScorecardGoals } from '@roundtable/db/queries/scorecard.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { roleWord, sectorWord } from '@roundtable/shared/base/role.ts'
import { agencyPledge } from '@roundtable/shared/pledge/agency-pledge.ts'
import { countReadings } from '@roundtable/shared/reading/reading-counts.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { readIndicators } from '../scorecard/read-indicators.ts'
import { readPledges } from '../scorecard/read-pledges.ts'

/** What one agency answers for: goals, indicators with how they stand, pledges, and its people. */
export async function getAgencyAnswers(ctx: ActorContext, { agencyCode }: { agencyCode: string }) {
  const { actor, database } = ctx
  const { reader } = database
  const { partnershipId } = actor
  const agency = await findAgency(reader, { partnershipId, code: agencyCode })
  if (agency === undefined) throw new DomainError('not-found', 'There is no such agency.')
  const seen = { partnershipId, goalIds: goalsGrantedTo(actor), agencyId: agency.id }
  const answers = await listAnswersOfAgency(reader, seen)
  const goals = await listScorecardGoals(reader, seen)
  const readings = await readIndicators(ctx)
  const pledges = await readPledges(ctx)
  const ofGoals = answers.flatMap((answer) => {
    const goal = goals.find((each) => each.id === answer.goalId)
    return goal === undefined ? [] : [{ ...answer, code: goal.code, wording: goal.wording }]
  })
  const ofIndicators = answers.flatMap((answer) => {
    const found = readings.find((each) => each.row.code === answer.indicatorCode)
    return found === undefined ? [] : [{ answer, row: found.row }]
  })
  const own = countReadings(
    ofIndicators.filter(({ answer }) => answer.kind === 'accountable').map(({ row }) => row),
  )
  return {
    agencyCode: agency.code,
    agencyName: agency.name,
    sector: sectorWord(agency.sector),
    counts: {
      goals: ofGoals.filter(({ kind }) => kind === 'accountable').length,
      indicators: own.indicators,
      offTarget: own.offTarget,
      pledges: pledges.ofAgency(
        agency.id,
        goals.map(({ id }) => id),
      ),
    },
    goals: ofGoals,
    indicators: ofIndicators.map(({ answer, row: { code, name, reading, latest } }) => ({
      ...answer,
      code,
      name,
      status: reading.status,
      latestText: latest?.text ?? 'No data',
    })),
    pledges: (await listPledgesOfAgency(reader, seen)).map((pledge) => ({
      ...pledge,
      state: agencyPledge(pledge.state),
      wording: pledge.wording === '' ? null : pledge.wording,
    })),
    people: (await listMembers(reader, { partnershipId, scope: [agency.id] }))
      .filter((seat) => isSeated(seat, localDay(ctx.now())))
      .map(({ id, name, title, role }) => ({ memberId: id, name, title, roleWord: roleWord(role) })),
  }
}

const isSeated = (seat: MemberRow, today: string): boolean =>
  seat.endedAt === null && seat.invited === 0 && (seat.untilDay === null || seat.untilDay >= today)
