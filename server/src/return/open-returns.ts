import { insertAuditEvent } from '@roundtable/db/queries/audit-event.queries.ts'
import {
  type AgencyWithoutReturn,
  insertReturn,
  listAgenciesWithoutReturn,
} from '@roundtable/db/queries/return.queries.ts'
import { frequencies, lastEndedPeriod, type Period } from '@roundtable/shared/period.ts'
import { dueDayOf, graceDays } from '@roundtable/shared/return-rules.ts'
import type { Services } from '../context.ts'
import { returnName } from './take-return.ts'

/**
 * Opens what is owed for the last ended period of each frequency, once, however often and wherever it is called.
 * Nothing is owed where every figure of the period is published already. Answers how many were opened.
 */
export async function openReturns(services: Services, partnershipId: string | null = null): Promise<number> {
  const { db } = services.database
  const today = services.now().slice(0, 10)
  const ended = frequencies.map((frequency) => ({ frequency, period: lastEndedPeriod(frequency, today) }))
  const periods = ended.map(({ frequency, period }) => ({ frequency, start: period.start }))
  let opened = 0
  for (const owing of await listAgenciesWithoutReturn(db, { partnershipId, periods })) {
    const period = ended.find(({ frequency }) => frequency === owing.frequency)?.period
    if (period !== undefined && (await openReturn(services, owing, period))) opened += 1
  }
  return opened
}

function openReturn(services: Services, owing: AgencyWithoutReturn, period: Period): Promise<boolean> {
  const { partnershipId, agencyId, frequency } = owing
  const id = services.newId()
  const at = services.now()
  return services.database.db.transaction().execute(async (tx) => {
    const inserted = await insertReturn(tx, {
      partnershipId,
      id,
      agencyId,
      frequency,
      periodStart: period.start,
      periodEnd: period.end,
      dueOn: dueDayOf(period.end, frequency),
      graceDays,
      state: 'due',
      version: 1,
      openedAt: at,
      submittedAt: null,
      submittedBy: null,
      approvedAt: null,
      approvedBy: null,
      publishedAt: null,
      remark: null,
      remarkBy: null,
      remarkAt: null,
    })
    if (!inserted) return false
    await insertAuditEvent(tx, {
      partnershipId,
      id: services.newId(),
      at,
      category: 'figures',
      action: 'return.opened',
      personId: null,
      personName: 'Roundtable',
      memberId: null,
      agencyId,
      deputyFor: null,
      onBehalf: 0,
      subjectKind: 'return',
      subjectId: id,
      summary: `The ${returnName({ ...owing, periodStart: period.start })} opened by itself.`,
    })
    return true
  })
}
