import type { Tx } from '@roundtable/db/database.ts'
import { type AgencyRow, listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import {
  insertChallenge,
  listChallenges,
  nextChallengeNumber,
} from '@roundtable/db/queries/challenge.queries.ts'
import { listIssues } from '@roundtable/db/queries/issue.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { raiseChallengeSchema } from '@roundtable/shared/challenge/challenge.ts'
import { problemsOfChallenge } from '@roundtable/shared/challenge/challenge-form.ts'
import { challengeLifecycle } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import {
  challengeScopeOf,
  raiseChallenges,
  speaksForAgency,
} from '@roundtable/shared/challenge/challenge-rights.ts'
import { maySeeIssue } from '@roundtable/shared/issue/issue-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { requireGoal } from '../goal/require-goal.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'
import { begin } from '../lifecycle/advance.ts'
import { raisedFrom } from '../raised/raised-from.ts'
import { beginStage } from './begin-stage.ts'
import { namedInTrail, referenceOf } from './challenge-sides.ts'

type Input = z.infer<typeof raiseChallengeSchema>

/** A question to an agency goes on the record, and the days of its first stage begin. */
export async function raiseChallenge(ctx: ActorContext, input: Input): Promise<{ reference: string }> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  const { id, question, because, support, restricted } = input
  const at = ctx.now()
  const today = localDay(at)
  assertNoProblems(problemsOfChallenge(input, today))
  const seat = raiseChallenges.seat(actor)
  if (seat === null) throw raiseChallenges.refusalOf(actor)
  const fromAgencyId = speaksForAgency(seat.role) ? seat.agencyId : null
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const known = { partnershipId, scope: challengeScopeOf(actor), today, id }
    const [twice] = await listChallenges(tx, known)
    if (twice !== undefined) return { reference: referenceOf(twice) }
    const agencies = await listAgencies(tx, { partnershipId, today })
    const to = requireAgency(agencies, 'toAgencyCode', input.toAgencyCode)
    assertOther(to, fromAgencyId)
    const helps = support.trim() !== ''
    await insertChallenge(tx, {
      ...{ partnershipId, id, restricted: Number(restricted), ground: restricted ? input.ground : '' },
      number: await nextChallengeNumber(tx, { partnershipId, restricted }),
      ...{ fromAgencyId, fromRole: seat.role, raisedBy: personId, toAgencyId: to.id },
      ...(await subjectOf(tx, ctx, input.about)),
      ...{ issueId: await issueOf(tx, ctx, input.issueNumber), question, because, support },
      supportAgencyId: helps
        ? requireAgency(agencies, 'supportAgencyCode', input.supportAgencyCode).id
        : null,
      supportUntil: helps ? input.supportUntil : null,
      ...{ state: 'stage-1', version: 1, recordedAt: at },
    })
    await beginStage(tx, ctx, { partnershipId, challengeId: id, stage: 1 })
    const { itemId, madeAt } = input
    await raisedFrom(tx, ctx, { itemId, mark: 'challenge', subjectId: id, madeAt, restricted })
    const [row] = await listChallenges(tx, known)
    if (row === undefined) throw new Error('A challenge is known to who raised it.')
    await begin(tx, ctx, {
      life: challengeLifecycle,
      name: 'challenge.raised',
      ids: [id],
      summary: `${namedInTrail(row)} was raised${helps ? ', with an offer of support' : ''}.`,
      seat,
    })
    return { reference: referenceOf(row) }
  })
}

function requireAgency(agencies: readonly AgencyRow[], field: string, code: string): AgencyRow {
  const found = agencies.find(
    (each) => each.code === code && each.state === 'current' && each.administers === 0,
  )
  if (found !== undefined) return found
  const sentence = 'There is no such agency in the partnership.'
  throw new DomainError('bad-input', sentence, { fields: [{ field, sentence }] })
}

function assertOther(to: AgencyRow, fromAgencyId: string | null): void {
  if (to.id !== fromAgencyId) return
  const sentence = 'An agency does not challenge itself: raise an issue instead.'
  throw new DomainError('bad-input', sentence, { fields: [{ field: 'toAgencyCode', sentence }] })
}

/** "indicator CL01" or "goal safe", as far as whoever raises it sees them. */
async function subjectOf(tx: Tx, ctx: ActorContext, about: string) {
  const [kind, code = ''] = about.split(' ')
  return {
    indicatorId: kind === 'indicator' ? (await requireIndicator(tx, ctx, code)).id : null,
    goalId: kind === 'goal' ? (await requireGoal(tx, ctx, code)).id : null,
  }
}

/** The issue it comes from: one that was accepted, or that this person raised. */
async function issueOf(tx: Tx, { actor }: ActorContext, number: number | null): Promise<string | null> {
  if (number === null) return null
  const [issue] = await listIssues(tx, { partnershipId: actor.partnershipId, number })
  const seen =
    issue !== undefined &&
    issue.state !== 'set-aside' &&
    maySeeIssue(actor, { ...issue, byManager: issue.byManager === 1 })
  if (!seen) throw new DomainError('not-found', 'There is no such issue, or you do not read it.')
  return issue.id
}
