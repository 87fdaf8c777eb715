import { hastenJob } from '@roundtable/db/queries/job.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  findYearlyRendition,
  insertYearlyRendition,
  listUnfinishedYearlyRenditions,
} from '@roundtable/db/queries/yearly-cut.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { type RenditionView, renditionFailureWords } from '@roundtable/shared/pack/rendition.ts'
import { reportAudienceOf } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { missingReport, requireReport } from '../yearly-report/hold-yearly-report.ts'
import { readFrozen } from '../yearly-report/report-content.ts'
import { findChromium } from './find-chromium.ts'

/** A published report as the reader’s audience was given it. */
export async function reportOfReader(ctx: ActorContext, number: number) {
  const { actor, database } = ctx
  const report = await requireReport(database.reader, ctx, { number })
  if (report.state !== 'published') {
    throw new DomainError('rule', 'A yearly report is given away as PDF once it is published.')
  }
  const audience = reportAudienceOf(actor)
  const frozen = await readFrozen(database.reader, report, audience)
  if (frozen === null) throw missingReport()
  const of = { partnershipId: actor.partnershipId, reportId: report.id, round: frozen.round, audience }
  return { report, frozen, of }
}

/** How the PDF of the reader’s cut stands. */
export async function getReportRendition(ctx: ActorContext, number: number): Promise<RenditionView> {
  const { reader } = ctx.database
  const { of } = await reportOfReader(ctx, number)
  const canPrint = (await findChromium(ctx.config)) !== null
  const rendition = await findYearlyRendition(reader, of)
  if (rendition === undefined) return { canPrint, rendition: null }
  const { id, state, requestedAt, requestedByName, pages, size, fileHash, failure } = rendition
  const waiting = state === 'waiting' ? await listUnfinishedYearlyRenditions(reader) : []
  return {
    canPrint,
    rendition: {
      ...{ id, state, requestedAt, requestedBy: requestedByName, pages },
      ...{ bytes: size, sha256: state === 'ready' ? fileHash : null },
      before: Math.max(
        0,
        waiting.findIndex((each) => each.id === id),
      ),
      failure: state === 'failed' ? renditionFailureWords(failure ?? '') : null,
    },
  }
}

/** Printed once for all of an audience: a new edition follows only one that failed or was destroyed. */
export async function requestReportRendition(
  ctx: ActorContext,
  { id, number }: { id: string; number: number },
): Promise<void> {
  const { actor, config, database, now } = ctx
  const { partnershipId, personId } = actor
  const { frozen, of } = await reportOfReader(ctx, number)
  if (!frozen.isWhole)
    throw new DomainError('rule', 'What is stored is not what was signed: it is not printed.')
  if ((await findChromium(config)) === null)
    throw new DomainError('rule', 'This server has no Chromium to print with: print from your browser.')
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const last = await findYearlyRendition(tx, of)
    if (last !== undefined && last.state !== 'failed' && last.state !== 'destroyed') return
    await insertYearlyRendition(tx, {
      ...of,
      ...{ id, edition: (last?.edition ?? 0) + 1, state: 'waiting' as const },
      ...{ requestedAt: now(), requestedBy: personId, startedAt: null, endedAt: null },
      ...{ pages: null, size: null, fileHash: null, failure: null, file: null },
    })
    await hastenJob(tx, { name: 'print-packs', now: now() })
  })
}
