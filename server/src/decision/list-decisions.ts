import { listPinSubjects } from '@roundtable/db/queries/agenda.queries.ts'
import { listBoardMembers, listBoards } from '@roundtable/db/queries/board.queries.ts'
import {
  type ListedDecision,
  listDecisionAbouts,
  listDecisionDissents,
  listDecisions as listRows,
} from '@roundtable/db/queries/decision.queries.ts'
import type { DecisionAboutTable, DecisionDissentTable } from '@roundtable/db/tables/room.table.ts'
import type { Decision, DecisionList } from '@roundtable/shared/decision/decision.ts'
import { type DecisionFilter, isDecisionShown } from '@roundtable/shared/decision/decision-filter.ts'
import { decisionReference } from '@roundtable/shared/decision/decision-words.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../base/context.ts'
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
  const names = new Map(
    (await listPinSubjects(reader, partnershipId)).map(({ id, name }) => [id, name] as const),
  )
  return rows
    .filter((row) => isKnown(actor, row, members.get(row.boardId) ?? []))
    .map((row) => ({
      ...decisionOf(actor, row, { abouts, dissents, names }),
      ...{ itemId: row.itemId, row },
    }))
}

const isKnown = (actor: Actor, row: ListedDecision, members: readonly { memberId: string }[]): boolean =>
  mayKnowOfItem(
    actor,
    { ...row, state: row.itemState },
    { memberIds: members.map(({ memberId }) => memberId) },
  )

type Beside = {
  abouts: readonly DecisionAboutTable[]
  dissents: readonly DecisionDissentTable[]
  names: ReadonlyMap<string, string>
}

function decisionOf(actor: Actor, row: ListedDecision, { abouts, dissents, names }: Beside): Decision {
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
        ({ decisionId, kind }) => decisionId === id && (inFull || kind === 'goal' || kind === 'indicator'),
      )
      .map(({ kind, reference, subjectId }) => ({ kind, reference, name: names.get(subjectId) ?? null })),
  }
}

export async function listDecisions(ctx: ActorContext, asked: DecisionFilter): Promise<DecisionList> {
  const boards = await listBoards(ctx.database.reader, ctx.actor.partnershipId)
  const decisions = (await decisionsKnown(ctx)).filter((decision) => isDecisionShown(decision, asked))
  return {
    decisions: decisions.map(({ row: _, itemId: __, ...decision }) => decision),
    boards: boards.map(({ id, name }) => ({ id, name })),
  }
}
