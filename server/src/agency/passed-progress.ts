import type { Db, Tx } from '@roundtable/db/database.ts'
import {
  findSidesBefore,
  type ListedChallenge,
  listChallenges,
  updateChallengeSides,
} from '@roundtable/db/queries/challenge.queries.ts'
import {
  findIssueVersion,
  type IssueListRow,
  insertIssueVersion,
  listIssues,
  updateIssueState,
} from '@roundtable/db/queries/issue.queries.ts'
import type { AgencyTable } from '@roundtable/db/tables/agency.table.ts'
import { challengeLifecycle } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { isEnded } from '@roundtable/shared/challenge/challenge-stages.ts'
import { issueLifecycle } from '@roundtable/shared/issue/issue-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { referenceOf } from '../challenge/challenge-sides.ts'
import { everyChallenge } from '../handover/open-things.ts'
import { type Move, moveOf } from '../lifecycle/move.ts'

type OfAgency = Pick<AgencyTable, 'partnershipId' | 'id'>
const noDay = '9999-12-31'

/** Issues that an agency owns, or whose risk it has accepted, and that are not over. */
export const openIssuesOf = async (db: Db, { partnershipId, id }: OfAgency): Promise<IssueListRow[]> =>
  (await listIssues(db, { partnershipId })).filter(
    ({ state, ownerAgencyId, acceptedByAgencyId }) =>
      state !== 'closed' && state !== 'set-aside' && (ownerAgencyId === id || acceptedByAgencyId === id),
  )

/** Challenges to it, from it and with its help, restricted ones too, that have not ended. */
export const openChallengesOf = async (db: Db, { partnershipId, id }: OfAgency): Promise<ListedChallenge[]> =>
  (await listChallenges(db, { partnershipId, scope: everyChallenge, today: noDay })).filter(
    ({ state, fromAgencyId, toAgencyId, supportAgencyId }) =>
      !isEnded(state) && [fromAgencyId, toAgencyId, supportAgencyId].includes(id),
  )

/** An agency does not challenge itself: what the two ask each other ends first. */
export const challengesBetween = (rows: readonly ListedChallenge[], one: string, other: string): string[] =>
  rows
    .filter(({ fromAgencyId, toAgencyId }) =>
      [fromAgencyId, toAgencyId].every((id) => id === one || id === other),
    )
    .map((row) => `Challenge ${referenceOf(row)} is between the two agencies: let it end first.`)

const livingIssue = ({ id, state, steps }: IssueListRow) => ({ id, state, version: steps })

async function giveIssue(
  tx: Tx,
  { actor, now }: ActorContext,
  issue: IssueListRow,
  given: Pick<IssueListRow, 'ownerAgencyId' | 'acceptedByAgencyId'>,
): Promise<void> {
  const { title, why, known, severity, ownerTitle, reviewOn, likelihood, impact, controls } = issue
  await insertIssueVersion(tx, {
    ...{
      partnershipId: actor.partnershipId,
      issueId: issue.id,
      version: issue.version + 1,
      title,
      why,
      known,
    },
    ...{ severity, ownerTitle, reviewOn, likelihood, impact, controls, ...given },
    ...{ recordedAt: now(), recordedBy: actor.personId },
  })
}

/** What it owned the other owns from now on, with the same post and day. */
export const givingIssues = (
  tx: Tx,
  ctx: ActorContext,
  { issues, agencyId, intoId }: { issues: readonly IssueListRow[]; agencyId: string; intoId: string },
): Move[] =>
  issues.map((issue) =>
    moveOf({
      ...{ life: issueLifecycle, deed: 'revise', record: livingIssue(issue) },
      write: async (state) => {
        const to = (id: string | null) => (id === agencyId ? intoId : id)
        const { ownerAgencyId, acceptedByAgencyId } = issue
        await giveIssue(tx, ctx, issue, {
          ownerAgencyId: to(ownerAgencyId),
          acceptedByAgencyId: to(acceptedByAgencyId),
        })
        await updateIssueState(tx, { partnershipId: ctx.actor.partnershipId, id: issue.id }, state)
      },
    }),
  )

export const returningIssues = (tx: Tx, ctx: ActorContext, issues: readonly IssueListRow[]): Move[] =>
  issues.map((issue) =>
    moveOf({
      ...{ life: issueLifecycle, deed: 'revise', record: livingIssue(issue) },
      write: async (state) => {
        const { partnershipId } = ctx.actor
        const of = { partnershipId, issueId: issue.id, version: issue.version - 1 }
        const { ownerAgencyId, acceptedByAgencyId } = (await findIssueVersion(tx, of)) ?? issue
        await giveIssue(tx, ctx, issue, { ownerAgencyId, acceptedByAgencyId })
        await updateIssueState(tx, { partnershipId, id: issue.id }, state)
      },
    }),
  )

/** Asked, answering or helping is the other from now on; the days of the stage stay. */
export const givingChallenges = (
  tx: Tx,
  ctx: ActorContext,
  {
    challenges,
    agencyId,
    intoId,
  }: { challenges: readonly ListedChallenge[]; agencyId: string; intoId: string },
): Move =>
  moveOf({
    ...{ life: challengeLifecycle, deed: 'give', records: challenges },
    write: (_, row) => {
      const { fromAgencyId, toAgencyId, supportAgencyId } = row
      const to = (id: string | null) => (id === agencyId ? intoId : id)
      const sides = {
        fromAgencyId: to(fromAgencyId),
        toAgencyId: toAgencyId === agencyId ? intoId : toAgencyId,
        supportAgencyId: to(supportAgencyId),
      }
      return updateChallengeSides(tx, row, { sides, at: ctx.now() })
    },
  })

/** What an agency that leaves offered stays as it was said, and its help ends with it. */
export const endingHelp = (tx: Tx, ctx: ActorContext, challenges: readonly ListedChallenge[]): Move =>
  moveOf({
    ...{ life: challengeLifecycle, deed: 'give', records: challenges },
    write: (_, row) => {
      const { fromAgencyId, toAgencyId, supportAgencyId } = row
      const sides = { fromAgencyId, toAgencyId, supportAgencyId }
      return updateChallengeSides(tx, row, { sides, at: ctx.now() })
    },
  })

export const returningChallenges = (
  tx: Tx,
  ctx: ActorContext,
  challenges: readonly ListedChallenge[],
): Move =>
  moveOf({
    ...{ life: challengeLifecycle, deed: 'give', records: challenges },
    write: async (_, row) => {
      const sides = (await findSidesBefore(tx, row)) ?? row
      const { fromAgencyId, toAgencyId, supportAgencyId } = sides
      await updateChallengeSides(tx, row, {
        sides: { fromAgencyId, toAgencyId, supportAgencyId },
        at: ctx.now(),
      })
    },
  })
