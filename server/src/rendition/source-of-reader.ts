import { hash } from 'node:crypto'
import type { Db } from '@roundtable/db/database.ts'
import { type FormerSource, findRendition } from '@roundtable/db/queries/rendition.queries.ts'
import type { RenditionTable } from '@roundtable/db/tables/rendition.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { challengeScopeOf } from '@roundtable/shared/challenge/challenge-rights.ts'
import { readRestrictedItems } from '@roundtable/shared/meeting/meeting-rights.ts'
import { canonicalText } from '@roundtable/shared/pack/canonical.ts'
import type { PackRef } from '@roundtable/shared/pack/pack.ts'
import { packAudienceOf } from '@roundtable/shared/pack/pack-rights.ts'
import type { PaperDocument } from '@roundtable/shared/paper/paper-document.ts'
import type { RenditionRef } from '@roundtable/shared/rendition/rendition.ts'
import { reportAudienceOf } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { getArchive } from '../archive/get-archive.ts'
import type { ActorContext } from '../base/context.ts'
import { getMeeting } from '../meeting/get-meeting.ts'
import { boardMembersOf } from '../meeting/items-known.ts'
import { minutesToPrint } from '../minutes/minutes-to-print.ts'
import { getPack } from '../pack/get-pack.ts'
import { signingOf } from '../yearly-report/get-yearly-report.ts'
import { missingReport, requireReport } from '../yearly-report/hold-yearly-report.ts'
import { readFrozen } from '../yearly-report/report-content.ts'
import type { ReportOnPaper } from './report-page.ts'

type Row = Pick<
  RenditionTable,
  'partnershipId' | 'kind' | 'subjectId' | 'audience' | 'sourceHash' | 'content'
>
export type Source = {
  row: Row
  /** What was printed before 30 November 2026 has another name, and is found by it. */
  former?: FormerSource
  /** A document of words, or a pack or a yearly report as its reader’s audience was given it. */
  read:
    | { paper: PaperDocument }
    | { pack: Awaited<ReturnType<typeof getPack>> }
    | { report: ReportOnPaper; isWhole: boolean }
}

/** What was printed of it last. */
export const findPrinted = (db: Db, { row, former }: Source) => findRendition(db, { ...row, former })

/**
 * What is printed for a reader, asked for by the right with which its page is read. Whoever reads the same is given the
 * same file; whoever reads less or more, never that one.
 */
export async function sourceOfReader(ctx: ActorContext, ref: RenditionRef): Promise<Source> {
  const { kind, number } = ref
  if (kind === 'pack') return sourceOfPack(ctx, ref)
  if (kind === 'yearly-report') return sourceOfReport(ctx, number)
  const { partnershipId } = ctx.actor
  const paper = await (kind === 'minutes' ? minutesToPrint : getArchive)(ctx, number)
  const content = canonicalText(paper)
  const { id: subjectId, boardId } = await getMeeting(ctx, number)
  const reach = await reachOf(ctx, boardId)
  const sourceHash = hash('sha256', `${reach}\n${content}`, 'hex')
  const former = {
    sourceHash: hash('sha256', content, 'hex'),
    of: readRestrictedItems.may(ctx.actor, []) ? null : ctx.actor.personId,
  }
  return {
    row: { partnershipId, kind, subjectId, audience: '', sourceHash, content },
    former,
    read: { paper },
  }
}

/**
 * Of which parts of a meeting the reader may know. Whoever may know of more has a file of their own, also where nothing
 * is hidden: that it were the same would tell so.
 */
async function reachOf({ actor, database }: ActorContext, boardId: string): Promise<string> {
  const { partnershipId } = actor
  const memberIds = await boardMembersOf(database.reader, { partnershipId, boardId })
  const { all, agencies, roles } = challengeScopeOf(actor)
  return canonicalText({
    ...{ audience: packAudienceOf(actor, { memberIds }), items: readRestrictedItems.scope(actor) },
    challenges: { all, agencies, roles },
  })
}

async function sourceOfPack(ctx: ActorContext, { kind: _, ...ref }: RenditionRef & PackRef): Promise<Source> {
  const pack = await getPack(ctx, ref)
  const { id: subjectId, audience, sha256: sourceHash } = pack
  const { partnershipId } = ctx.actor
  return {
    row: { partnershipId, kind: 'pack', subjectId, audience, sourceHash, content: null },
    read: { pack },
  }
}

/** A published report as the reader’s audience was given it, with who signed it. */
async function sourceOfReport(ctx: ActorContext, number: number): Promise<Source> {
  const { actor, database } = ctx
  const report = await requireReport(database.reader, ctx, { number })
  if (report.state !== 'published')
    throw new DomainError('rule', 'A yearly report is given away as PDF once it is published.')
  const audience = reportAudienceOf(actor)
  const frozen = await readFrozen(database.reader, report, audience)
  if (frozen === null) throw missingReport()
  const { content, sha256, isWhole } = frozen
  const { signatures } = await signingOf(ctx, report)
  const { partnershipId } = actor
  const { id: subjectId, publishedAt } = report
  return {
    row: {
      ...{ partnershipId, kind: 'yearly-report', subjectId, audience },
      ...{ sourceHash: sha256, content: null },
    },
    read: { report: { content, audience, publishedAt, signatures, sha256 }, isWhole },
  }
}

/** What was altered since it was stored is not printed. */
export function assertWhole({ read }: Source): void {
  if ('pack' in read && !read.pack.isWhole)
    throw new DomainError('rule', 'What is stored is not what was frozen: it is not printed.')
  if ('report' in read && !read.isWhole)
    throw new DomainError('rule', 'What is stored is not what was signed: it is not printed.')
}
