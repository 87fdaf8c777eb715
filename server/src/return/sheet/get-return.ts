import type { Db } from '@roundtable/db/database.ts'
import { listAgencyLeads } from '@roundtable/db/queries/member.queries.ts'
import { findReturn, type ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { listReturnLines, type ReturnLine } from '@roundtable/db/queries/return-line.queries.ts'
import { findPublishing } from '@roundtable/db/queries/return-setting.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { absenceWord } from '@roundtable/shared/figure/figure.ts'
import { figureParts, formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import { targetText } from '@roundtable/shared/reading/status.ts'
import type { ReturnSheet, ReturnSheetRow as SheetRow } from '@roundtable/shared/return/return.ts'
import {
  daysLate,
  figureEntered,
  isLate,
  isOpenTo,
  nextStep,
  problemsOfRow,
  statusEntered,
} from '@roundtable/shared/return/return-rules.ts'
import {
  agenciesSeenUnpublished,
  entersOnBehalf,
  mayApproveReturn,
  mayEnterReturn,
  mayPublishReturn,
  mayReopenReturn,
} from '@roundtable/shared/rights/permissions.ts'
import type { ActorContext } from '../../base/context.ts'
import { missingReturn } from './hold-return.ts'
import { enteredRowOf, isApproved, isWaiting, lineToEnterOf } from './return-line.ts'
import { readHistories } from './row-history.ts'
import { linesBeside } from './table-lines.ts'

export const sheetKey = (owed: ReturnRow) => ({
  partnershipId: owed.partnershipId,
  returnId: owed.id,
  agencyId: owed.agencyId,
  frequency: owed.frequency,
  periodStart: owed.periodStart,
  isPublished: owed.publishedAt !== null,
})

/** After a write `db` is the writing side, so that the sheet is never older than the write. */
export async function getReturn(ctx: ActorContext, { id }: { id: string }, db?: Db): Promise<ReturnSheet> {
  const { actor } = ctx
  const from = db ?? ctx.database.reader
  const { partnershipId } = actor
  const owed = await findReturn(from, { partnershipId, id, scope: agenciesSeenUnpublished(actor) })
  if (owed === null) throw missingReturn()
  const { agencyId, state, frequency } = owed
  const today = ctx.now().slice(0, 10)
  const leads = await listAgencyLeads(from, { partnershipId, agencyId, today })
  const asked = await listReturnLines(from, sheetKey(owed))
  const before = await readHistories(ctx, from, { owed, rows: asked })
  const rows = asked.map((row) => ({
    ...sheetRowOf(owed, row, actor.personId),
    ...before(row),
    waits: isWaiting(row),
  }))
  const enteredBy = [...new Set(asked.filter(isWaiting).flatMap((row) => row.enteredBy ?? []))]
  const isLead = mayApproveReturn(actor, agencyId, [])
  const toEnter = isOpenTo('save', state)
  const toApprove = isOpenTo('approve', state)
  const approvers = leads.filter((lead) => !enteredBy.includes(lead.personId)).map((lead) => lead.name)
  const ownEntry =
    toApprove && enteredBy.includes(actor.personId) && leads.some((lead) => lead.personId === actor.personId)
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
    entered: rows.filter((row) => hasFigure(row.entry) || row.publishedText !== null).length,
    asked: rows.length,
    next: nextStep(actor, { agencyId, state, enteredBy }),
    rows,
    beside: await linesBeside(from, owed, new Set(rows.map(({ seriesId }) => seriesId))),
    remark: owed.remark,
    remarkBy: owed.remarkByName,
    remarkAt: owed.remarkAt,
    submittedBy: owed.submittedByName,
    submittedAt: owed.submittedAt,
    approvedBy: owed.approvedByName,
    approvedAt: owed.approvedAt,
    approvers: [...new Set(approvers)],
    mayEnter: toEnter && mayEnterReturn(actor, agencyId),
    mayApprove: toApprove && mayApproveReturn(actor, agencyId, enteredBy),
    mayNotApproveBecause: ownEntry ? ownEntrySentence : null,
    mayApproveSome: toApprove && isLead && rows.some((row) => row.waits && !row.mine),
    maySendBack: isOpenTo('send-back', state) && isLead,
    mayPublish: isOpenTo('publish', state) && mayPublishReturn(actor),
    publishing: await findPublishing(from, partnershipId),
    mayReopen: isOpenTo('reopen', state) && mayReopenReturn(actor),
    onBehalf: toEnter && mayEnterReturn(actor, agencyId) && entersOnBehalf(actor, agencyId),
    correcting: owed.publishedAt !== null && state !== 'published',
  }
}

export const ownEntrySentence =
  'You entered figures of this return yourself: another lead of your agency, or a deputy, has to approve it.'

const hasFigure = (entry: { value: string | null; reason: string | null } | null): boolean =>
  entry !== null && (entry.value !== null || entry.reason !== null)

export function sheetRowOf(
  owed: Pick<ReturnRow, 'state' | 'frequency' | 'periodStart'>,
  row: ReturnLine,
  readerId: string,
): SheetRow {
  const asked = lineToEnterOf(row)
  const entered = enteredRowOf(row)
  const figure = entered ?? asked.published
  const style = { unit: row.unit, decimals: row.decimals }
  const { before, after } = figureParts('0', style)
  const { previousStart, previousValue, previousReason } = row
  const text = (value: string | null, reason: typeof previousReason) =>
    reason === null ? formatFigure(value, style) : absenceWord[reason]
  return {
    seriesId: row.seriesId,
    code: row.code,
    name: row.name,
    seriesName: row.seriesKind === 'partnership' ? null : row.seriesName,
    unit: row.unit,
    unitSign: (before || after).trim(),
    decimals: row.decimals,
    polarity: row.polarity,
    signed: asked.signed,
    asksFraction: asked.asksFraction,
    numeratorWording: row.numeratorWording,
    denominatorWording: row.denominatorWording,
    target:
      asked.target === null
        ? null
        : {
            ...asked.target,
            text: targetText({ ...asked.target, fromPeriod: owed.periodStart }, row.polarity, row.unit) ?? '',
          },
    previousText: previousStart === null ? null : text(previousValue, previousReason),
    previousLabel: previousStart === null ? null : periodLabel(owed.frequency, previousStart),
    entry: entryOf(row),
    status: statusEntered(asked, figure?.value ?? null),
    publishedText: asked.published === null ? null : text(asked.published.value, asked.published.reason),
    published: asked.published,
    problems: isOpenTo('save', owed.state) ? problemsOfRow(asked, entered) : [],
    decision: decisionOf(row),
    mine: row.enteredBy === readerId,
  }
}

function entryOf(row: ReturnLine): SheetRow['entry'] {
  const entered = enteredRowOf(row)
  if (entered === null || row.entryVersion === null) return null
  return {
    ...entered,
    ...figureEntered(lineToEnterOf(row), entered),
    version: row.entryVersion,
    enteredBy: row.enteredByName ?? '',
    enteredAt: row.enteredAt ?? '',
    onBehalf: row.onBehalf === 1,
  }
}

function decisionOf(row: ReturnLine): SheetRow['decision'] {
  const { decision, decisionReason, decidedByName, decidedAt } = row
  if (decision === null || (decision === 'approved' && !isApproved(row))) return null
  return { kind: decision, reason: decisionReason ?? '', by: decidedByName ?? '', at: decidedAt ?? '' }
}
