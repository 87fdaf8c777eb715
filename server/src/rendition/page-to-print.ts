import type { Tx } from '@roundtable/db/database.ts'
import { thaw } from '@roundtable/db/frozen-content.ts'
import { findPackCut, listPacks, listPackWords } from '@roundtable/db/queries/pack.queries.ts'
import { findRendition, type ListedRendition } from '@roundtable/db/queries/rendition.queries.ts'
import { findYearlyCutOf, listYearlyWords } from '@roundtable/db/queries/yearly-cut.queries.ts'
import { listSignatures, listYearlyReports } from '@roundtable/db/queries/yearly-report.queries.ts'
import { isPackAudience } from '@roundtable/shared/pack/pack-rights.ts'
import { paperDocumentSchema } from '@roundtable/shared/paper/paper-document.ts'
import { reportContentSchema } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { isReportAudience } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import type { Services } from '../base/context.ts'
import { readCut } from '../pack/pack-cut.ts'
import { paperDocumentPage } from './paper-document-page.ts'
import { paperPage } from './paper-page.ts'
import { reportPage } from './report-page.ts'

/** The page as whoever asked for it reads it, and whether that still stands where the file is stored. */
export type PageToPrint = { page: string; isStill: (tx: Tx) => Promise<boolean> }

export function pageToPrint(services: Services, rendition: ListedRendition): Promise<PageToPrint> {
  if (rendition.kind === 'pack') return pageOfPack(services, rendition)
  return rendition.kind === 'yearly-report' ? pageOfReport(services, rendition) : pageOfPaper(rendition)
}

/** Nothing else is asked of the database than what was stored at freezing. */
async function pageOfPack(services: Services, rendition: ListedRendition): Promise<PageToPrint> {
  const { db } = services.database
  const { partnershipId, subjectId: packId, audience } = rendition
  if (!isPackAudience(audience)) throw new Error('A pack is printed for an audience.')
  const of = { partnershipId, packId, audience }
  const cut = await findPackCut(db, of)
  const [pack] = await listPacks(db, { partnershipId, id: packId })
  if (cut === undefined || pack === undefined) throw new Error('The pack that is to be printed is gone.')
  const { content, isWhole, removed } = readCut({ cut, words: await listPackWords(db, of) })
  if (!isWhole) throw new Error('What is stored of a pack is not what was frozen.')
  const { version, recordedAt: frozenAt, frozenBy } = pack
  return {
    page: paperPage({ content, audience, version, frozenAt, frozenBy, sha256: cut.contentHash }),
    isStill: async (tx) =>
      (await listPackWords(tx, of)).filter(({ salt }) => salt === null).length === removed,
  }
}

/** What was read when it was asked for lies beside it. */
async function pageOfPaper(rendition: ListedRendition): Promise<PageToPrint> {
  const { content, requestedAt } = rendition
  const paper = paperDocumentSchema.parse(JSON.parse(content ?? ''))
  return {
    page: paperDocumentPage(paper, requestedAt),
    isStill: async (tx) => (await findRendition(tx, rendition))?.content === content,
  }
}

/** A published yearly report as it was signed, with who signed it. */
async function pageOfReport(services: Services, rendition: ListedRendition): Promise<PageToPrint> {
  const { db } = services.database
  const { partnershipId, subjectId: reportId, audience, sourceHash: contentHash } = rendition
  if (!isReportAudience(audience)) throw new Error('A yearly report is printed for an audience.')
  const cut = await findYearlyCutOf(db, { partnershipId, reportId, audience, contentHash })
  const [report] = await listYearlyReports(db, { partnershipId, id: reportId })
  if (cut === undefined || report === undefined)
    throw new Error('The yearly report that is to be printed is gone.')
  const { content, isWhole, removed } = thaw({ cut, words: await listYearlyWords(db, cut) })
  if (!isWhole) throw new Error('What is stored of a yearly report is not what was signed.')
  return {
    page: reportPage({
      ...{ content: reportContentSchema.parse(content), audience, publishedAt: report.publishedAt },
      signatures: lastSignatures(await listSignatures(db, { partnershipId, reportId })),
      sha256: contentHash,
    }),
    isStill: async (tx) =>
      (await listYearlyWords(tx, cut)).filter(({ salt }) => salt === null).length === removed,
  }
}

type Signature = Awaited<ReturnType<typeof listSignatures>>[number]

function lastSignatures(all: readonly Signature[]) {
  const last = Math.max(0, ...all.map(({ round }) => round))
  return all
    .filter(({ round }) => round === last)
    .map(({ agencyName, by, recordedAt }) => ({ agencyName, by, at: recordedAt }))
}
