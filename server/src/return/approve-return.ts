import type { Tx } from '@roundtable/db/database.ts'
import { type ReturnRow, updateReturn } from '@roundtable/db/queries/return.queries.ts'
import { insertDecisions } from '@roundtable/db/queries/return-decision.queries.ts'
import { listReturnLines, type ReturnLine } from '@roundtable/db/queries/return-line.queries.ts'
import { findPublishing } from '@roundtable/db/queries/return-setting.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { approveReturnSchema, ReturnSheet } from '@roundtable/shared/return/return.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { approveReturns } from '@roundtable/shared/return/return-rights.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { publishingMoment } from '../lifecycle/publishing-moment.ts'
import { chosenRows } from './chosen-rows.ts'
import { publishReturnNow, publishRows } from './publish-rows.ts'
import { assertLead, refusedEntries } from './sheet/approver.ts'
import { getReturn } from './sheet/get-return.ts'
import { holdReturn } from './sheet/hold-return.ts'
import { isWaiting } from './sheet/return-line.ts'
import { sheetKey } from './sheet/sheet-key.ts'
import { sheetProblems } from './sheet/sheet-problems.ts'

type Input = z.infer<typeof approveReturnSchema>

/**
 * All rows, or some while others are sent back with a reason each; in one transaction with what follows: where the
 * partnership publishes on approval, the figures, their revisions and commentary.
 */
export async function approveReturn(ctx: ActorContext, input: Input): Promise<ReturnSheet> {
  const { actor, database } = ctx
  return database.db.transaction().execute(async (tx) => {
    const { id, version } = input
    const { owed } = await holdReturn(tx, ctx, { id, version, act: 'approve' })
    const seat = assertLead(ctx, owed)
    const before = await listReturnLines(tx, sheetKey(owed))
    const { approving, sentBack } = chosenRows(before, input)
    const own = refusedEntries(
      actor,
      approving.map((row) => row.enteredBy),
    )
    if (own !== null) throw approveReturns.refusal(own)
    const back = new Set(sentBack.map(({ row }) => row.seriesId))
    const isWhole = input.seriesIds === undefined
    assertReady(isWhole ? before.filter(({ seriesId }) => !back.has(seriesId)) : approving)
    const at = await publishingMoment(tx, ctx)
    const rows = await decide(tx, ctx, { owed, rows: before, approving, sentBack, at })
    const from = { seat, agencyId: owed.agencyId }
    const some = (count: number) => `${count} of ${rows.length} figures of the ${returnName(owed)}`
    const isDone = sentBack.length === 0 && !rows.some(isWaiting) && sheetProblems(rows).length === 0
    const publishes = (await findPublishing(tx, owed.partnershipId)) === 'on-approval'
    if (isDone) {
      const by = { approvedAt: at, approvedBy: actor.personId }
      const state = await advance(tx, ctx, {
        life: returnLifecycle,
        deed: 'approve',
        record: owed,
        write: (to) => updateReturn(tx, owed, { state: to, ...by }),
        summary: `The ${returnName(owed)} was approved.`,
        ...from,
      })
      const approved = { ...owed, state, ...by, version: owed.version + 1 }
      if (publishes) await publishReturnNow(tx, ctx, { owed: approved, rows, at, seat })
      return getReturn(ctx, { id }, tx)
    }
    if (approving.length > 0) {
      const summary = `${some(approving.length)} were approved.`
      await act(tx, ctx, { act: 'return.rows-approved', subjectId: id, summary, ...from })
      const ids = new Set(approving.map(({ seriesId }) => seriesId))
      const now = rows.filter(({ seriesId }) => ids.has(seriesId))
      if (publishes) await publishRows(tx, ctx, { owed, rows: now, at, seat })
    }
    if (sentBack.length === 0) {
      await updateReturn(tx, owed, {})
      return getReturn(ctx, { id }, tx)
    }
    const by = { remarkBy: actor.personId, remarkAt: at }
    const remark = remarkOn(sentBack.length, rows.length)
    await advance(tx, ctx, {
      life: returnLifecycle,
      deed: 'send-back',
      name: 'return.rows-sent-back',
      record: owed,
      write: (to) => updateReturn(tx, owed, { state: to, remark, ...by }),
      summary: `${some(sentBack.length)} were sent back with a reason each.`,
      ...from,
    })
    return getReturn(ctx, { id }, tx)
  })
}

const remarkOn = (count: number, all: number): string =>
  `${count} of ${all} figures came back: the reason stands at each.`

function assertReady(rows: readonly ReturnLine[]): void {
  const fields = sheetProblems(rows)
  if (fields.length === 0) return
  throw new DomainError('rule', 'What is asked has changed since this was submitted: send it back.', {
    fields,
  })
}

type Deciding = {
  owed: ReturnRow
  rows: readonly ReturnLine[]
  approving: readonly ReturnLine[]
  sentBack: readonly { row: ReturnLine; reason: string }[]
  at: string
}

/** Keeps what was decided; answers all rows as they stand with it. */
async function decide(tx: Tx, { actor }: ActorContext, deciding: Deciding): Promise<ReturnLine[]> {
  const { owed, rows, approving, sentBack, at } = deciding
  const made = [
    ...approving.map((row) => ({ row, decision: 'approved' as const, reason: '' })),
    ...sentBack.map(({ row, reason }) => ({ row, decision: 'sent-back' as const, reason })),
  ]
  await insertDecisions(
    tx,
    made.map(({ row, decision, reason }) => ({
      partnershipId: owed.partnershipId,
      returnId: owed.id,
      seriesId: row.seriesId,
      round: (row.decisionRound ?? 0) + 1,
      entryVersion: row.entryVersion ?? 0,
      decision,
      reason,
      decidedBy: actor.personId,
      decidedAt: at,
    })),
  )
  const decided = new Map(made.map(({ row, decision }) => [row.seriesId, decision]))
  return rows.map((row) => {
    const decision = decided.get(row.seriesId)
    if (decision === undefined) return row
    return { ...row, decision, decidedVersion: row.entryVersion, decidedBy: actor.personId }
  })
}
