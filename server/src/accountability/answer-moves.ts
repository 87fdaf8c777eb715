import type { Tx } from '@roundtable/db/database.ts'
import { insertAnswers, updateAnswerEnded } from '@roundtable/db/queries/answer.queries.ts'
import type { AccountabilityTable } from '@roundtable/db/tables/accountability.table.ts'
import { accountabilityLifecycle } from '@roundtable/shared/accountability/accountability-lifecycle.ts'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import type { ActorContext } from '../base/context.ts'
import { beginningOf, type Move, moveOf } from '../lifecycle/move.ts'

/** A part as its life reads it: it begins, and it ends. */
export const livingAnswer = <Row extends Pick<AccountabilityTable, 'endedAt'>>(row: Row) => ({
  ...row,
  state: row.endedAt === null ? ('current' as const) : ('ended' as const),
  version: row.endedAt === null ? 1 : 2,
})

/** Parts end with the act of which this is a part; on a day, where one was said. */
export const endingAnswers = (
  tx: Tx,
  ctx: ActorContext,
  rows: readonly AccountabilityTable[],
  untilDay: string | null = null,
): Move =>
  moveOf({
    life: accountabilityLifecycle,
    deed: 'end',
    records: rows.map(livingAnswer),
    write: (_, row) =>
      updateAnswerEnded(tx, row, { endedAt: ctx.now(), endedBy: ctx.actor.personId, untilDay }),
  })

type Given = Pick<
  AccountabilityTable,
  'partnershipId' | 'goalId' | 'indicatorId' | 'agencyId' | 'title' | 'memberId' | 'kind' | 'fromDay'
>

/** Parts as they are recorded now. */
export const newAnswers = (ctx: ActorContext, given: readonly Given[]): AccountabilityTable[] =>
  given.map(({ partnershipId, goalId, indicatorId, agencyId, title, memberId, kind, fromDay }) => ({
    ...{ partnershipId, goalId, indicatorId, agencyId, title, memberId, kind, fromDay },
    id: ctx.newId(),
    recordedAt: ctx.now(),
    recordedBy: ctx.actor.personId,
    endedAt: null,
    endedBy: null,
    untilDay: null,
  }))

/** Parts begin with the act of which this is a part. */
export const beginningAnswers = (tx: Tx, name: ActName, rows: readonly AccountabilityTable[]): Move =>
  beginningOf(accountabilityLifecycle, {
    name,
    ids: rows.map(({ id }) => id),
    write: () => insertAnswers(tx, rows),
  })
