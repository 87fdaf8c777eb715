import type { Tx } from '@roundtable/db/database.ts'
import { listActions } from '@roundtable/db/queries/action.queries.ts'
import {
  listDeputiesTaken,
  listLinesMoved,
  listOwnLinesBegun,
  listOwnLinesEnded,
  listPledgesById,
  listSchedulesById,
  listSeatsById,
  listStepsOfMerging,
} from '@roundtable/db/queries/agency-unmerge.queries.ts'
import { listAnswers } from '@roundtable/db/queries/answer.queries.ts'
import { listChallenges } from '@roundtable/db/queries/challenge.queries.ts'
import { listIssues } from '@roundtable/db/queries/issue.queries.ts'
import type { AgencyTable } from '@roundtable/db/tables/agency.table.ts'
import type { SubjectKind } from '@roundtable/shared/act/acts.ts'
import { isOwed } from '@roundtable/shared/action/action-lifecycle.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { isEnded } from '@roundtable/shared/challenge/challenge-stages.ts'
import { codeOf } from '../accountability/hold-answers.ts'

import { referenceOf } from '../challenge/challenge-sides.ts'
import { everyChallenge } from '../handover/open-things.ts'

export type UnmergePlan = Awaited<ReturnType<typeof planUnmerge>>

/** What the merging ended and what it began, as it stands now, and what has happened to it since. */
export async function planUnmerge(tx: Tx, { partnershipId, id: agencyId, name }: AgencyTable) {
  const steps = await listStepsOfMerging(tx, { partnershipId, agencyId })
  const at = steps[0]?.at
  if (at === undefined) throw new DomainError('rule', `${name} did not become part of another agency.`)
  const last = new Map(steps.map((step) => [step.subjectId, step]))
  const first = new Map(steps.toReversed().map((step) => [step.subjectId, step]))
  const idsOf = (kind: SubjectKind, isBegun: boolean) =>
    [...first.values()]
      .filter((step) => step.subjectKind === kind && (step.fromState === null) === isBegun)
      .map(({ subjectId }) => subjectId)
  const began = (kind: SubjectKind) => ({ partnershipId, ids: idsOf(kind, true) })
  const ended = (kind: SubjectKind) => ({ partnershipId, ids: idsOf(kind, false) })
  const isAsBegun = ({ id, version, endedAt }: { id: string; version: number; endedAt: string | null }) =>
    endedAt === null && version === last.get(id)?.version
  const stateBefore = (id: string) => first.get(id)?.fromState ?? null
  const stateNow = (id: string) => (last.get(id)?.toState === 'confirmed' ? 'confirmed' : 'seated')

  const seats = await listSeatsById(tx, ended('member'))
  const newSeats = await listSeatsById(tx, began('member'))
  const isNew = new Set(newSeats.map(({ id }) => id))
  const kept = seats.flatMap(({ successorMemberId: next }) => (next === null || isNew.has(next) ? [] : next))
  const answers = await listAnswers(tx, ended('accountability'))
  const newAnswers = await listAnswers(tx, began('accountability'))
  const pledges = await listPledgesById(tx, ended('pledge'))
  const newPledges = await listPledgesById(tx, began('pledge'))
  const schedules = await listSchedulesById(tx, ended('schedule'))
  const newSchedules = await listSchedulesById(tx, began('schedule'))
  const actions = (await listActions(tx, ended('action'))).filter(
    ({ id, state }) => last.has(id) && isOwed(state),
  )
  const moved = (kind: SubjectKind) => new Set(idsOf(kind, false))
  const issueIds = moved('issue')
  const issues = (await listIssues(tx, { partnershipId })).filter(
    ({ id, state }) => issueIds.has(id) && state !== 'closed',
  )
  const challengeIds = moved('challenge')
  const challenges = (
    await listChallenges(tx, { partnershipId, scope: everyChallenge, today: at.slice(0, 10) })
  ).filter(({ id, state }) => challengeIds.has(id) && !isEnded(state))
  const lines = await listLinesMoved(tx, { partnershipId, agencyId, at })
  const ownLines = await listOwnLinesEnded(tx, { partnershipId, agencyId, at })
  const newLines = await listOwnLinesBegun(tx, { partnershipId, at, ended: ownLines })

  const obstacles = [
    ...newSeats.flatMap((seat) =>
      isAsBegun(seat) ? [] : `The seat as ${seat.title} that passed was changed since.`,
    ),
    ...newAnswers.flatMap((answer) =>
      answer.endedAt === null ? [] : `Who is ${answer.kind} for ${codeOf(answer)} was decided anew since.`,
    ),
    ...actions.flatMap(({ id, version, number }) =>
      version === last.get(id)?.version ? [] : `Action ${number} that passed was changed or begun since.`,
    ),
    ...issues.flatMap(({ id, steps: version, number }) =>
      version === last.get(id)?.version ? [] : `Issue ${number} that passed was changed since.`,
    ),
    ...challenges.flatMap((row) =>
      row.version === last.get(row.id)?.version
        ? []
        : `Challenge ${referenceOf(row)} that passed was answered or decided since.`,
    ),
    ...(newPledges.every(isAsBegun) ? [] : ['A pledge that passed was given other words, or ended, since.']),
    ...(newSchedules.every(({ endedAt }) => endedAt === null)
      ? []
      : ['Due days that passed were changed since.']),
    ...[...lines, ...newLines].flatMap(({ code, isChanged, isUsed }) => [
      ...(isChanged === 1 ? [`Another agency reports ${code} since, or the line has ended.`] : []),
      ...(isUsed === 1 ? [`Something was entered or agreed for ${code} since.`] : []),
    ]),
  ]
  return {
    at,
    stateBefore,
    stateNow,
    seats,
    newSeats,
    deputiesTaken: await listDeputiesTaken(tx, { partnershipId, memberIds: kept, at }),
    answers,
    newAnswers,
    pledges,
    newPledges,
    schedules,
    newSchedules,
    actions,
    issues,
    challenges,
    returnIds: idsOf('return', false),
    lines,
    ownLines,
    newLines,
    obstacles: [...new Set(obstacles)],
  }
}
