import { listMeetingSteps } from '@roundtable/db/queries/meeting.queries.ts'
import {
  type ListedReport,
  listCorrections,
  listSeatedAgencies,
  listSignatures,
} from '@roundtable/db/queries/yearly-report.queries.ts'
import { actWord } from '@roundtable/shared/act/acts.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import type {
  ReportContent,
  ReportHeading,
  YearlyReportView,
} from '@roundtable/shared/yearly-report/yearly-report.ts'
import {
  isFrozen,
  yearlyReportDeeds,
  yearlyReportLifecycle,
} from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import {
  assembleYearlyReports,
  readUnpublishedReports,
  refusedSigning,
  reportAudienceOf,
  seatThatSigns,
  signYearlyReports,
  writeScrutiny,
} from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { evidencePage } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import type { ActorContext } from '../base/context.ts'
import { requireReport } from './hold-yearly-report.ts'
import { type Assembled, assembledReport, type FrozenReport, readFrozen } from './report-content.ts'
import { rightOfReportDeed } from './report-deeds.ts'

type Corrections = Awaited<ReturnType<typeof listCorrections>>

/** A yearly report: while it is assembled as it is written, since it was sent as the reader’s audience was given it. */
export async function getYearlyReport(ctx: ActorContext, number: number): Promise<YearlyReportView> {
  const { actor, database, membership } = ctx
  const { partnershipId } = actor
  const { reader } = database
  const report = await requireReport(reader, ctx, { number })
  const { id, version, state, startsOn, endsOn } = report
  const audience = reportAudienceOf(actor)
  const assembled = await assembledReport(reader, report)
  const frozen = isFrozen(state) ? await readFrozen(reader, report, audience) : null
  const corrections = await listCorrections(reader, { partnershipId, reportId: id })
  const steps = await listMeetingSteps(reader, { partnershipId, id })
  const signing = await signingOf(ctx, report)
  return {
    ...{ id, number, version, state, startsOn, endsOn, audience },
    marking: frozen?.content.marking ?? membership.marking,
    guidance: frozen?.content.guidance ?? assembled.guidance,
    guidanceOf: frozen?.content.guidanceOf ?? assembled.guidanceOf,
    headings:
      frozen === null
        ? headingsAsWritten(ctx, report, assembled, await hasNoScrutineer(ctx, report))
        : headingsAsFrozen(ctx, report, { content: frozen.content, corrections }),
    frozen: frozen === null ? null : keptOf(frozen),
    ...signing,
    corrections: saidOf(corrections, ''),
    asked: steps.some(({ act }) => act === 'yearly-report.scrutiny-asked'),
    steps: readUnpublishedReports.may(actor)
      ? steps.map(({ act, at, by, reason }) => ({ word: actWord(act), at, by, reason }))
      : steps
          .filter(({ act }) => toldToAll.includes(act))
          .map(({ act, at, by }) => ({ word: actWord(act), at, by, reason: null })),
    can: yearlyReportDeeds.filter(
      (deed) => isOpenTo(yearlyReportLifecycle, deed, state) && rightOfReportDeed[deed].may(actor),
    ),
  }
}

/** How it came about, and why it was taken back, is told to who took part. */
const toldToAll: readonly string[] = ['yearly-report.published', 'yearly-report.corrected']

const keptOf = ({ content: _, ...kept }: FrozenReport) => kept

const saidOf = (corrections: Corrections, statementId: string) =>
  corrections
    .filter((each) => each.statementId === statementId)
    .map(({ id, text, by, recordedAt }) => ({ id, text, by, at: recordedAt }))

const mayWriteUnder = ({ actor }: ActorContext, { state }: ListedReport, scrutiny: boolean): boolean => {
  const deed = scrutiny ? 'scrutinise' : 'write'
  return isOpenTo(yearlyReportLifecycle, deed, state) && rightOfReportDeed[deed].may(actor)
}

/** What is the scrutineer’s is corrected by the scrutineer. */
const mayCorrectUnder = ({ actor }: ActorContext, { state }: ListedReport, scrutiny: boolean): boolean =>
  isOpenTo(yearlyReportLifecycle, 'correct', state) &&
  (scrutiny ? writeScrutiny : rightOfReportDeed.correct).may(actor)

/** Where nobody is the scrutineer, the manager says that the scrutineer recorded nothing. */
async function hasNoScrutineer(
  { actor, database, now }: ActorContext,
  { partnershipId, state }: ListedReport,
): Promise<boolean> {
  if (state !== 'assembling' || !assembleYearlyReports.may(actor)) return false
  const seated = await listSeatedAgencies(database.reader, {
    ...{ partnershipId, roles: writeScrutiny.everywhere, today: localDay(now()) },
  })
  return seated.length === 0
}

function headingsAsWritten(
  ctx: ActorContext,
  report: ListedReport,
  assembled: Assembled,
  noScrutineer: boolean,
): ReportHeading[] {
  return assembled.headings.map(({ heading, retired, nothing, statements }) => ({
    ...{ ...heading, retired, nothing: nothing !== null },
    statements: statements.map(({ statement: { statementId, words, text, by, recordedAt }, evidence }) => ({
      ...{ id: statementId, words, text, by, at: recordedAt, corrections: [] },
      evidence: evidence.map(({ kind, reference, part, basis, linkedAt }) => ({
        ...{ kind, reference, part, text: basis, linkedAt, page: evidencePage({ kind, reference }) },
      })),
    })),
    mayWrite: mayWriteUnder(ctx, report, heading.scrutiny),
    mayLeave: mayWriteUnder(ctx, report, heading.scrutiny) || (heading.scrutiny && noScrutineer),
    mayCorrect: false,
  }))
}

function headingsAsFrozen(
  ctx: ActorContext,
  report: ListedReport,
  { content, corrections }: { content: ReportContent; corrections: Corrections },
): ReportHeading[] {
  return content.headings.map(({ statements, ...heading }) => ({
    ...{ ...heading, hint: '', kinds: [], retired: false, mayWrite: false, mayLeave: false },
    mayCorrect: mayCorrectUnder(ctx, report, heading.scrutiny),
    statements: statements.map(({ evidence, ...statement }) => ({
      ...{ ...statement, words: 0, corrections: saidOf(corrections, statement.id) },
      evidence: evidence.map((each) => ({ ...each, page: each.text === null ? null : evidencePage(each) })),
    })),
  }))
}

/** Who has signed what stands, whose signature is missing, and for whom the reader can sign. */
export async function signingOf(ctx: ActorContext, report: ListedReport) {
  const { actor, database, now } = ctx
  const { partnershipId, id: reportId, state } = report
  if (!isFrozen(state)) return { signatures: [], unsigned: [], signFor: [] }
  const signatures = await currentSignatures(ctx, report)
  const leads = await listSeatedAgencies(database.reader, {
    ...{ partnershipId, roles: signYearlyReports.everywhere, today: localDay(now()) },
  })
  const signedAgencyIds = signatures.map(({ agencyId }) => agencyId)
  const unsigned =
    state === 'published' ? [] : leads.filter(({ agencyId }) => !signedAgencyIds.includes(agencyId))
  const facts = {
    signedAgencyIds,
    signedBy: signatures.map(({ recordedBy }) => recordedBy),
    writtenBy: await writersOf(ctx, { partnershipId, id: reportId }),
  }
  return {
    signatures: signatures.map(({ agencyId, agencyName, by, recordedAt }) => ({
      ...{ agencyId, agencyName, by, at: recordedAt },
    })),
    unsigned,
    signFor: unsigned.filter(
      ({ agencyId }) =>
        seatThatSigns(actor, agencyId) !== null && refusedSigning(actor, agencyId, facts) === null,
    ),
  }
}

/** Signatures under the round that stands; those before it do not count any more. */
async function currentSignatures({ database }: ActorContext, report: ListedReport) {
  const { partnershipId, id: reportId } = report
  const frozen = await readFrozen(database.reader, report, 'trusted')
  const all = await listSignatures(database.reader, { partnershipId, reportId })
  return all.filter(({ round }) => round === frozen?.round)
}

/** Who wrote statements of it, but those that are the scrutineer’s. */
export async function writersOf(
  { database }: ActorContext,
  report: Pick<ListedReport, 'partnershipId' | 'id'>,
): Promise<string[]> {
  const { headings } = await assembledReport(database.reader, report)
  const written = headings
    .filter(({ heading }) => !heading.scrutiny)
    .flatMap(({ statements }) => statements.map(({ statement }) => statement.recordedBy))
  return [...new Set(written)]
}
