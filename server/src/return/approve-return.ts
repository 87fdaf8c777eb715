import { type AskedSeriesRow, listAskedSeries } from '@roundtable/db/queries/asked-series.queries.ts'
import { type ReturnRow, updateReturn } from '@roundtable/db/queries/return.queries.ts'
import { listEntrants } from '@roundtable/db/queries/return-entry.queries.ts'
import { DomainError } from '@roundtable/shared/errors.ts'
import { periodLabel } from '@roundtable/shared/period.ts'
import { assertAllowed, mayApproveReturn, type Seat, seatWith } from '@roundtable/shared/permissions.ts'
import type { ReturnSheet } from '@roundtable/shared/return.ts'
import { afterAct } from '@roundtable/shared/return-rules.ts'
import { type AuditNote, audit } from '../audit.ts'
import type { ActorContext } from '../context.ts'
import { rowName } from './asked-row.ts'
import { getReturn, ownEntrySentence, sheetKey } from './get-return.ts'
import { publishFigures } from './publish-figures.ts'
import { type AtVersion, problemsOf } from './submit-return.ts'
import { returnName, takeReturn } from './take-return.ts'

/** Approving publishes: figures, revisions, commentary, states and audit events are one transaction. */
export async function approveReturn(ctx: ActorContext, input: AtVersion): Promise<ReturnSheet> {
  const { actor, database } = ctx
  const at = ctx.now()
  return database.db.transaction().execute(async (tx) => {
    const { owed, to } = await takeReturn(tx, ctx, { ...input, act: 'approve' })
    const seat = assertLead(ctx, owed)
    const enteredBy = await listEntrants(tx, { partnershipId: owed.partnershipId, returnId: owed.id })
    assertAllowed(
      mayApproveReturn(actor, owed.agencyId, enteredBy),
      ownEntrySentence,
      'a lead of the agency who entered none of its figures',
    )
    const rows = await listAskedSeries(tx, sheetKey(owed))
    const fields = problemsOf(rows)
    if (fields.length > 0) {
      throw new DomainError('rule', 'What is asked has changed since this was submitted: send it back.', {
        fields,
      })
    }
    const corrected = await publishFigures(tx, ctx, { owed, rows, at })
    const after = afterAct('publish', to)
    if ('refused' in after) throw new DomainError('rule', after.refused)
    await updateReturn(tx, owed, {
      state: after.to,
      approvedAt: at,
      approvedBy: actor.personId,
      publishedAt: at,
    })
    const told = { category: 'figures', seat, agencyId: owed.agencyId } as const
    for (const note of [...stepsOf(owed), ...corrected.map((row) => correctionOf(owed, row))]) {
      await audit(tx, ctx, { ...told, ...note })
    }
    return getReturn(ctx, { id: owed.id }, tx)
  })
}

/** The lead's seat with which an agency's return is approved or sent back. */
export function assertLead({ actor }: ActorContext, owed: ReturnRow): Seat | null {
  const seat = seatWith(actor, ({ role, agencyId }) => role === 'agency-lead' && agencyId === owed.agencyId)
  assertAllowed(
    seat !== null,
    `Only a lead of ${owed.agencyName} approves its returns or sends them back.`,
    'the agency’s lead',
  )
  return seat
}

type Step = Pick<AuditNote, 'action' | 'subjectKind' | 'subjectId' | 'summary'>

const stepsOf = (owed: ReturnRow): Step[] => [
  {
    action: 'return.approved',
    subjectKind: 'return',
    subjectId: owed.id,
    summary: `The ${returnName(owed)} was approved.`,
  },
  {
    action: 'return.published',
    subjectKind: 'return',
    subjectId: owed.id,
    summary: `The ${returnName(owed)} was published.`,
  },
]

const correctionOf = (owed: ReturnRow, row: AskedSeriesRow): Step => ({
  action: 'measurement.corrected',
  subjectKind: 'series',
  subjectId: row.seriesId,
  summary: `The published figure of ${rowName(row)} for ${periodLabel(owed.frequency, owed.periodStart)} was corrected.`,
})
