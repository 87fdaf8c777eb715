import {
  insertSignature,
  listSeatedAgencies,
  listSignatures,
  updateYearlyReport,
} from '@roundtable/db/queries/yearly-report.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { signYearlyReportSchema } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { yearlyReportLifecycle } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import {
  refusedSigning,
  seatThatSigns,
  signYearlyReports,
} from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { writersOf } from './get-yearly-report.ts'
import { holdReport, namedReport } from './hold-yearly-report.ts'
import { readFrozen } from './report-content.ts'

/** A lead partner signs what they have read, for their own agency; the last signature makes the report signed. */
export async function signYearlyReport(
  ctx: ActorContext,
  { id, agencyId, sha256 }: z.infer<typeof signYearlyReportSchema>,
): Promise<void> {
  const { actor, database, now } = ctx
  const seat = seatThatSigns(actor, agencyId)
  if (seat === null) throw signYearlyReports.refusalOf(actor, 'A lead partner signs for their own agency.')
  const writtenBy = await writersOf(ctx, { partnershipId: actor.partnershipId, id })
  await database.db.transaction().execute(async (tx) => {
    const report = await holdReport(tx, ctx, { id, deed: 'sign' })
    const { partnershipId } = report
    const frozen = await readFrozen(tx, report, 'trusted')
    if (frozen === null || frozen.sha256 !== sha256) {
      const sentence =
        'The report was sent anew since you opened it: read it as it stands now, and sign that.'
      throw new DomainError('conflict', sentence, { current: { sha256: frozen?.sha256 ?? null } })
    }
    if (!frozen.isWhole)
      throw new DomainError('rule', 'What is stored is not what was sent: it is not signed.')
    const { round } = frozen
    const signatures = (await listSignatures(tx, { partnershipId, reportId: id })).filter(
      (each) => each.round === round,
    )
    const signedAgencyIds = signatures.map((each) => each.agencyId)
    const signedBy = signatures.map(({ recordedBy }) => recordedBy)
    const refused = refusedSigning(actor, agencyId, { signedAgencyIds, signedBy, writtenBy })
    if (refused !== null) throw new DomainError('rule', refused)
    const leads = await listSeatedAgencies(tx, {
      ...{ partnershipId, roles: signYearlyReports.everywhere, today: localDay(now()) },
    })
    const isLast = leads.every((each) => [...signedAgencyIds, agencyId].includes(each.agencyId))
    const agencyName = leads.find((each) => each.agencyId === agencyId)?.agencyName ?? 'an agency'
    await advance(tx, ctx, {
      life: yearlyReportLifecycle,
      deed: isLast ? 'sign-last' : 'sign',
      record: report,
      write: async (state) => {
        await insertSignature(tx, {
          ...{ partnershipId, reportId: id, round, agencyId, contentHash: sha256 },
          ...{ recordedAt: now(), recordedBy: actor.personId },
        })
        await updateYearlyReport(tx, report, state)
      },
      summary: `${namedReport(report).replace('the', 'The')} was signed for ${agencyName}.`,
      agencyId,
      seat,
    })
  })
}
