import { listBoardMembers, listBoards } from '@roundtable/db/queries/board.queries.ts'
import {
  type DecisionAbout,
  type ListedDecision,
  listDecisionAbouts,
  listDecisionDissents,
  listDecisions as listRows,
} from '@roundtable/db/queries/decision.queries.ts'
import type { DecisionDissentTable } from '@roundtable/db/tables/room.table.ts'
import type { Decision, DecisionList, DecisionsRequest } from '@roundtable/shared/decision/decision.ts'
import { isDecisionShown } from '@roundtable/shared/decision/decision-filter.ts'
import { decisionReference } from '@roundtable/shared/decision/decision-words.ts'
import { pageOf } from '@roundtable/shared/list/paged.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../base/context.ts'
import { unseenGoals } from '../goal/unseen-goals.ts'
import { mayKnowOfItem } from '../meeting/items-known.ts'

type Narrowed = Omit<Parameters<typeof listRows>[1], 'partnershipId'>

/** The decisions the reader may know of: as the items they were taken on. */
export async function decisionsKnown(
  { actor, database }: ActorContext,
  narrowed: Narrowed = {},
): Promise<(Decision & { itemId: string; row: ListedDecision })[]> {
  const { partnershipId } = actor
  const { reader } = database
  const rows = await listRows(reader, { partnershipId, ...narrowed })
  if (rows.length === 0) return []
  const members = Map.groupBy(await listBoardMembers(reader, partnershipId), ({ boardId }) => boardId)
  const abouts = await listDecisionAbouts(reader, partnershipId)
  const dissents = await listDecisionDissents(reader, partnershipId)
  const unseen = await unseenGoals(reader, actor)
  return rows
    .filter((row) => isKnown(actor, row, members.get(row.boardId) ?? []))
    .map((row) => ({
      ...decisionOf(actor, row, { abouts, dissents, unseen }),
      ...{ itemId: row.itemId, row },
    }))
}

const isKnown = (actor: Actor, row: ListedDecision, members: readonly { memberId: string }[]): boolean =>
  mayKnowOfItem(
    actor,
    // What was decided stays in the register, also where the item was withdrawn afterwards.
    { ...row, state: row.itemState, withdrawnLate: Number(row.itemState === 'withdrawn') },
    { memberIds: members.map(({ memberId }) => memberId) },
  )

type Beside = {
  abouts: readonly DecisionAbout[]
  dissents: readonly DecisionDissentTable[]
  unseen: ReadonlySet<string>
}

function decisionOf(actor: Actor, row: ListedDecision, { abouts, dissents, unseen }: Beside): Decision {
  const { id, number, boardId, boardName, meetingNumber, meetingDay, itemTitle, state, present, needed } = row
  const inFull = seeProgress.may(actor)
  return {
    ...{ id, number, boardId, boardName, meetingNumber, meetingDay, itemTitle, state, present, needed },
    ...{ reference: decisionReference(row), restricted: row.restricted === 1, text: row.text },
    ...{ reason: row.reason, editions: row.words, takenAt: row.takenAt },
    dissent: dissents
      .filter(({ decisionId, words }) => decisionId === id && words === row.words)
      .map(({ name, text }) => ({ name, text })),
    about: abouts
      .filter(
        ({ decisionId, kind, subjectId }) =>
          decisionId === id && !unseen.has(subjectId) && (inFull || kind === 'goal' || kind === 'indicator'),
      )
      .map(({ kind, reference, name }) => ({ kind, reference, name })),
  }
}

/** What the filter shows, a page of it or the whole, the newest first. */
export async function listDecisions(ctx: ActorContext, asked: DecisionsRequest = {}): Promise<DecisionList> {
  const { page, whole, asAt: _, ...filter } = asked
  const boards = await listBoards(ctx.database.reader, ctx.actor.partnershipId)
  const all = await decisionsKnown(ctx)
  const { rows, ...paged } = pageOf(
    all.filter((decision) => isDecisionShown(decision, filter)),
    { page, whole },
  )
  return {
    decisions: rows.map(({ row: _, itemId: __, ...decision }) => decision),
    ...{ ...paged, all: all.length, lastDay: all[0]?.meetingDay ?? null, abouts: aboutsOf(all) },
    boards: boards.map(({ id, name }) => ({ id, name })),
  }
}

const aboutsOf = (decisions: readonly Decision[]): DecisionList['abouts'] => {
  const abouts = decisions.flatMap(({ about }) =>
    about.filter(({ kind }) => kind === 'goal' || kind === 'indicator'),
  )
  return [...new Map(abouts.map((about) => [`${about.kind} ${about.reference}`, about])).values()]
}
