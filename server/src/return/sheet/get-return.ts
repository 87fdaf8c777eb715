import type { Db } from '@roundtable/db/database.ts'
import { listPeopleInRoles } from '@roundtable/db/queries/member.queries.ts'
import { findReturn } from '@roundtable/db/queries/return.queries.ts'
import { listReturnLines } from '@roundtable/db/queries/return-line.queries.ts'
import { findPublishing } from '@roundtable/db/queries/return-setting.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import type { ReturnSheet } from '@roundtable/shared/return/return.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import {
  approveReturns,
  enterReturns,
  entersOnBehalf,
  mayApproveEntries,
  publishReturns,
  reopenReturns,
  seeReturns,
} from '@roundtable/shared/return/return-rights.ts'
import { daysLate, graceUntil, isLate } from '@roundtable/shared/return/return-rules.ts'
import { nextStep } from '@roundtable/shared/return/return-waiting.ts'
import type { ActorContext } from '../../base/context.ts'
import { refusedEntries } from './approver.ts'
import { missingReturn } from './hold-return.ts'
import { isWaiting } from './return-line.ts'
import { readHistories } from './row-history.ts'
import { sheetKey } from './sheet-key.ts'
import { sheetRowOf } from './sheet-row.ts'
import { agenciesOf } from './table-agencies.ts'
import { linesBeside } from './table-lines.ts'

/** After a write `db` is the writing side, so that the sheet is never older than the write. */
export async function getReturn(ctx: ActorContext, { id }: { id: string }, db?: Db): Promise<ReturnSheet> {
  const { actor } = ctx
  const from = db ?? ctx.database.reader
  const { partnershipId } = actor
  const owed = await findReturn(from, { partnershipId, id, scope: seeReturns.scope(actor) })
  if (owed === null) throw missingReturn()
  const { agencyId, state, frequency } = owed
  const today = localDay(ctx.now())
  const { roles } = approveReturns
  const leads = await listPeopleInRoles(from, { partnershipId, agencyId, roles, today })
  const asked = await listReturnLines(from, sheetKey(owed))
  const before = await readHistories(ctx, from, { owed, rows: asked })
  const rows = asked.map((row) => ({
    ...sheetRowOf(owed, row, actor),
    ...before(row),
    waits: isWaiting(row),
  }))
  const enteredBy = [...new Set(asked.filter(isWaiting).flatMap((row) => row.enteredBy ?? []))]
  const isLead = approveReturns.may(actor, agencyId)
  const toEnter = isOpenTo(returnLifecycle, 'save', state)
  const toApprove = isOpenTo(returnLifecycle, 'approve', state)
  const approvers = leads.filter((lead) => !enteredBy.includes(lead.personId)).map((lead) => lead.name)
  const approversOfSome = leads
    .filter(({ personId }) => enteredBy.includes(personId) && enteredBy.some((by) => by !== personId))
    .map((lead) => lead.name)
  const ownEntry =
    toApprove && leads.some((lead) => lead.personId === actor.personId)
      ? refusedEntries(actor, enteredBy)
      : null
  return {
    id,
    version: owed.version,
    agencyCode: owed.agencyCode,
    agencyName: owed.agencyName,
    frequency,
    periodStart: owed.periodStart,
    periodEnd: owed.periodEnd,
    periodLabel: periodLabel(frequency, owed.periodStart),
    dueOn: owed.dueOn,
    state,
    late: isLate(owed, today),
    daysLate: daysLate(owed, today),
    graceUntil: graceUntil(owed, today),
    entered: rows.filter((row) => hasFigure(row.entry) || row.publishedText !== null).length,
    asked: rows.length,
    next: nextStep(actor, { agencyId, state, toApproveBy: enteredBy }),
    rows,
    agencies: await agenciesOf(from, owed),
    beside: await linesBeside(from, owed, new Set(rows.map(({ seriesId }) => seriesId))),
    remark: owed.remark,
    remarkBy: owed.remarkByName,
    remarkAt: owed.remarkAt,
    submittedBy: owed.submittedByName,
    submittedAt: owed.submittedAt,
    approvedBy: owed.approvedByName,
    approvedAt: owed.approvedAt,
    approvers: [...new Set(approvers)],
    approversOfSome: [...new Set(approversOfSome)],
    mayEnter: toEnter && enterReturns.may(actor, agencyId),
    mayApprove: toApprove && mayApproveEntries(actor, agencyId, enteredBy),
    mayNotApproveBecause: ownEntry,
    mayApproveSome: toApprove && isLead && rows.some((row) => row.waits && row.ownWork === null),
    maySendBack: isOpenTo(returnLifecycle, 'send-back', state) && isLead,
    mayPublish: isOpenTo(returnLifecycle, 'publish', state) && publishReturns.may(actor),
    publishing: await findPublishing(from, partnershipId),
    mayReopen: isOpenTo(returnLifecycle, 'reopen', state) && reopenReturns.may(actor),
    onBehalf: toEnter && enterReturns.may(actor, agencyId) && entersOnBehalf(actor, agencyId),
    correcting: owed.publishedAt !== null && state !== 'published',
  }
}

const hasFigure = (entry: { value: string | null; reason: string | null } | null): boolean =>
  entry !== null && (entry.value !== null || entry.reason !== null)
