import { thaw } from '@roundtable/db/frozen-content.ts'
import {
  findYearlyCut,
  findYearlyRendition,
  type ListedYearlyRendition,
  listUnfinishedYearlyRenditions,
  listYearlyWords,
  updateYearlyRendition,
} from '@roundtable/db/queries/yearly-cut.queries.ts'
import { listSignatures, listYearlyReports } from '@roundtable/db/queries/yearly-report.queries.ts'
import { reportContentSchema } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { reportAudienceWord } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { yearlyReportName } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { actBySystem } from '../act/act.ts'
import type { Paper } from './paper.ts'
import { reportPage } from './report-page.ts'

/** Published yearly reports: what was signed, with who signed it. */
export const reportPaper: Paper<ListedYearlyRendition> = {
  listUnfinished: listUnfinishedYearlyRenditions,
  update: updateYearlyRendition,
  async pageOf({ database }, rendition) {
    const { partnershipId, reportId, audience } = rendition
    const { db } = database
    const cut = await findYearlyCut(db, rendition)
    const [report] = await listYearlyReports(db, { partnershipId, id: reportId })
    if (cut === undefined || report === undefined)
      throw new Error('The cut of a yearly report that is to be printed is gone.')
    const { content, isWhole, removed } = thaw({ cut, words: await listYearlyWords(db, rendition) })
    if (!isWhole) throw new Error('What is stored of a yearly report is not what was signed.')
    const all = await listSignatures(db, { partnershipId, reportId })
    const last = Math.max(0, ...all.map(({ round }) => round))
    const page = reportPage({
      ...{ content: reportContentSchema.parse(content), audience, publishedAt: report.publishedAt },
      signatures: all
        .filter(({ round }) => round === last)
        .map(({ agencyName, by, recordedAt }) => ({ agencyName, by, at: recordedAt })),
      sha256: cut.contentHash,
    })
    return { page, removed }
  },
  async countRemoved(tx, rendition) {
    return (await listYearlyWords(tx, rendition)).filter(({ salt }) => salt === null).length
  },
  async leaveAct(tx, services, rendition) {
    const { partnershipId, reportId, audience, requestedBy } = rendition
    const [report] = await listYearlyReports(tx, { partnershipId, id: reportId })
    const personName = (await findYearlyRendition(tx, rendition))?.requestedByName ?? ''
    const name = report === undefined ? 'a yearly report' : `the ${yearlyReportName(report).toLowerCase()}`
    await actBySystem(tx, services, {
      ...{ partnershipId, act: 'yearly-report.printed', subjectId: reportId },
      summary: `A PDF was made of ${name}, for ${reportAudienceWord(audience)}.`,
      by: { personId: requestedBy, personName, memberId: null },
    })
  },
}
