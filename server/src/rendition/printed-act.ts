import type { Tx } from '@roundtable/db/database.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { listMinutes } from '@roundtable/db/queries/minutes.queries.ts'
import { listPacks } from '@roundtable/db/queries/pack.queries.ts'
import { findRendition, type ListedRendition } from '@roundtable/db/queries/rendition.queries.ts'
import { listYearlyReports } from '@roundtable/db/queries/yearly-report.queries.ts'
import { isPackAudience, packAudienceWord } from '@roundtable/shared/pack/pack-rights.ts'
import {
  isReportAudience,
  reportAudienceWord,
} from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { yearlyReportName } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { actBySystem } from '../act/act.ts'
import type { Services } from '../base/context.ts'
import { named } from '../meeting/write-agenda-item.ts'

/** Who asked for it did it: a document may be printed long after. */
export async function leavePrinted(tx: Tx, services: Services, rendition: ListedRendition): Promise<void> {
  const { partnershipId, requestedBy } = rendition
  const personName = (await findRendition(tx, rendition))?.requestedByName ?? ''
  await actBySystem(tx, services, {
    ...{ partnershipId, ...(await actOf(tx, rendition)) },
    by: { personId: requestedBy, personName, memberId: null },
  })
}

async function actOf(tx: Tx, { partnershipId, kind, subjectId, audience }: ListedRendition) {
  if (kind === 'pack') {
    const [pack] = await listPacks(tx, { partnershipId, id: subjectId })
    const forWhom = isPackAudience(audience) ? `, for ${packAudienceWord(audience)}` : ''
    const summary = `A PDF was made of version ${pack?.version ?? 0} of a pack${forWhom}.`
    return { act: 'pack.printed' as const, subjectId, summary }
  }
  if (kind === 'yearly-report') {
    const [report] = await listYearlyReports(tx, { partnershipId, id: subjectId })
    const name = report === undefined ? 'a yearly report' : `the ${yearlyReportName(report).toLowerCase()}`
    const forWhom = isReportAudience(audience) ? `, for ${reportAudienceWord(audience)}` : ''
    const summary = `A PDF was made of ${name}${forWhom}.`
    return { act: 'yearly-report.printed' as const, subjectId, summary }
  }
  const [meeting] = await listMeetings(tx, { partnershipId, id: subjectId })
  const of = meeting === undefined ? 'a meeting' : named(meeting)
  if (kind === 'archive') {
    return { act: 'archive.printed' as const, subjectId, summary: `A PDF was made of the archive of ${of}.` }
  }
  const [minutes] = await listMinutes(tx, { partnershipId, meetingId: subjectId })
  const summary = `A PDF was made of the minutes of ${of}.`
  return { act: 'minutes.printed' as const, subjectId: minutes?.id ?? subjectId, summary }
}
