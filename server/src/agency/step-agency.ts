import type { Tx } from '@roundtable/db/database.ts'
import { listUndoneActions } from '@roundtable/db/queries/action.queries.ts'
import {
  countAgencyTies,
  endSchedulesOfAgency,
  updateAgency,
} from '@roundtable/db/queries/agency-life.queries.ts'
import { listAnswersHeldBy } from '@roundtable/db/queries/answer.queries.ts'
import {
  endDeputations,
  listMembers,
  listRolesOf,
  updateMember,
} from '@roundtable/db/queries/member.queries.ts'
import { endPledge, listCurrentPledges } from '@roundtable/db/queries/pledge.queries.ts'
import type { AgencyTable } from '@roundtable/db/tables/agency.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { listed } from '@roundtable/shared/base/listed.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { readRestrictedChallenges } from '@roundtable/shared/challenge/challenge-rights.ts'
import { pledgeLifecycle } from '@roundtable/shared/goal/pledge-lifecycle.ts'
import { problemsOfAgencyStep } from '@roundtable/shared/member/agency-form.ts'
import { agencyLifecycle } from '@roundtable/shared/member/agency-lifecycle.ts'
import type { stepAgencySchema } from '@roundtable/shared/member/member.ts'
import { isNeverVacant } from '@roundtable/shared/member/member-rights.ts'
import { seatLifecycle, seatStateOf } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { z } from 'zod'
import { endingAnswers } from '../accountability/answer-moves.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { referenceOf } from '../challenge/challenge-sides.ts'
import { advance } from '../lifecycle/advance.ts'
import { isLastOfRole } from '../member/successors.ts'
import { holdAgency } from './hold-agency.ts'
import { endingHelp, openChallengesOf, openIssuesOf } from './passed-progress.ts'

type Input = z.infer<typeof stepAgencySchema>

/** An agency leaves, comes back, or is taken back where it was added by mistake. */
export async function stepAgency(ctx: ActorContext, input: Input): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { code, version, deed, reason } = input
  assertNoProblems(problemsOfAgencyStep(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    const agency = await holdAgency(tx, ctx, { code, version, deed })
    const key = { partnershipId, agencyId: agency.id }
    const at = ctx.now()
    if (deed === 'take-back') await assertUntouched(tx, agency)
    if (deed === 'end') {
      await assertNothingOwed(tx, ctx, agency)
      await endSeats(tx, ctx, agency, reason)
      await endPledges(tx, ctx, agency)
      await endSchedulesOfAgency(tx, key, { at, by: personId })
    }
    const answers = deed === 'end' ? await listAnswersHeldBy(tx, key) : []
    const helped =
      deed === 'end'
        ? (await openChallengesOf(tx, agency)).filter((each) => each.supportAgencyId === agency.id)
        : []
    const gone = deed === 'restore' ? null : at
    await advance(tx, ctx, {
      life: agencyLifecycle,
      deed,
      record: agency,
      write: (state) =>
        updateAgency(tx, key, {
          state,
          endedAt: gone,
          ...(deed === 'take-back' ? { code: `${code.slice(0, 30)}-${agency.id.slice(-8)}` } : {}),
        }),
      along: [endingAnswers(tx, ctx, answers), endingHelp(tx, ctx, helped)],
      summary: summaryOf[deed](agency.name),
      reason,
      reasonInTrail: true,
      agencyId: agency.id,
    })
  })
}

const summaryOf: Readonly<Record<Input['deed'], (name: string) => string>> = {
  end: (name) => `${name} left the partnership: its seats, pledges and accountabilities ended.`,
  restore: (name) => `${name} came back to the partnership.`,
  'take-back': (name) => `${name} was taken back: it had been added by mistake.`,
}

async function assertUntouched(tx: Tx, { partnershipId, id: agencyId, name }: AgencyTable): Promise<void> {
  const ties = await countAgencyTies(tx, { partnershipId, agencyId }, { ever: true })
  if (Object.values(ties).every((count) => count === 0)) return
  const sentence = `${name} has seats, figures or promises already, so it cannot be taken back: it can leave.`
  throw new DomainError('rule', sentence)
}

/** What it still has to do is handed to another agency first, or comes to its end, so that nothing is left without anyone. */
async function assertNothingOwed(tx: Tx, { actor }: ActorContext, agency: AgencyTable): Promise<void> {
  const { partnershipId, id: agencyId, name } = agency
  const undone = await listUndoneActions(tx, { partnershipId, agencyId })
  const issues = await openIssuesOf(tx, agency)
  const owned = issues.filter(({ ownerAgencyId }) => ownerAgencyId === agencyId)
  const accepted = issues.filter(({ acceptedByAgencyId }) => acceptedByAgencyId === agencyId)
  const asked = (await openChallengesOf(tx, agency)).filter(
    ({ toAgencyId, restricted }) =>
      toAgencyId === agencyId && (restricted === 0 || readRestrictedChallenges.may(actor, agencyId)),
  )
  const sentences = [
    ...(undone.length === 0
      ? []
      : [
          `${named(
            'Action',
            undone.map(({ number }) => String(number)),
          )} still open at ${name}: give ${undone.length === 1 ? 'it' : 'them'} to another agency, or let what is done be verified, first.`,
        ]),
    ...(owned.length === 0
      ? []
      : [
          `${named(
            'Issue',
            owned.map(({ number }) => String(number)),
          )} still owned by ${name}: give ${owned.length === 1 ? 'it' : 'them'} to another agency first.`,
        ]),
    ...(accepted.length === 0
      ? []
      : [
          `The risk of ${accepted.length === 1 ? 'issue' : 'issues'} ${listed(accepted.map(({ number }) => String(number)))} is accepted by ${name}: let another agency accept it, or none, first.`,
        ]),
    ...(asked.length === 0
      ? []
      : [
          `${named('Challenge', asked.map(referenceOf))} still open, to ${name}: let ${asked.length === 1 ? 'it' : 'them'} end first.`,
        ]),
  ]
  if (sentences.length > 0) throw new DomainError('rule', sentences.join(' '))
}

const named = (noun: string, numbers: readonly string[]): string =>
  numbers.length === 1 ? `${noun} ${listed(numbers)} is` : `${noun}s ${listed(numbers)} are`

async function endSeats(tx: Tx, ctx: ActorContext, agency: AgencyTable, reason: string): Promise<void> {
  const { partnershipId } = agency
  const at = ctx.now()
  const members = await listMembers(tx, { partnershipId, scope: [agency.id] })
  for (const member of members.filter(({ endedAt }) => endedAt === null)) {
    const state = seatStateOf(member)
    const keeps = state === 'confirmed' && isNeverVacant(member.role)
    if (keeps && (await isLastOfRole(tx, ctx, member))) {
      const sentence = `${member.name} is the last ${roleWord(member.role).toLowerCase()}: give somebody of another agency this seat first.`
      throw new DomainError('rule', sentence)
    }
    await advance(tx, ctx, {
      life: seatLifecycle,
      deed: 'end',
      record: { ...member, state },
      write: () =>
        updateMember(
          tx,
          { partnershipId, id: member.id, at },
          { endedAt: at, endedBy: ctx.actor.personId, successorMemberId: null },
        ),
      summary: `The seat of ${member.name} as ${roleWord(member.role).toLowerCase()} ended: ${agency.name} left.`,
      reason,
      reasonInTrail: true,
      agencyId: agency.id,
    })
    const left = await listRolesOf(tx, { partnershipId, personId: member.personId, today: localDay(at) })
    if (left.length === 0) await endDeputations(tx, { partnershipId, personId: member.personId, at })
  }
}

async function endPledges(tx: Tx, ctx: ActorContext, agency: AgencyTable): Promise<void> {
  const { partnershipId, id: agencyId } = agency
  for (const pledge of await listCurrentPledges(tx, { partnershipId, agencyId })) {
    await advance(tx, ctx, {
      life: pledgeLifecycle,
      deed: 'end',
      record: pledge,
      write: () => endPledge(tx, pledge, ctx.now()),
      summary: `A pledge of ${agency.name} ended: it left the partnership.`,
      agencyId,
    })
  }
}
