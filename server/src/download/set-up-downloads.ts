import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { sectorWord } from '@roundtable/shared/base/role.ts'
import { boardStateWord } from '@roundtable/shared/board/board-lifecycle.ts'
import { exportQueries } from '@roundtable/shared/export/export.ts'
import { basisWord, polarityWord } from '@roundtable/shared/figure/figure.ts'
import { unitWord } from '@roundtable/shared/figure/figure-format.ts'
import { goalStateWord } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { outcomeQuestionWord } from '@roundtable/shared/indicator/indicator-form.ts'
import { indicatorStateWord } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { schoolYearLabel, termWord } from '@roundtable/shared/partnership/term.ts'
import { publicationExtentWord } from '@roundtable/shared/publication/publication-form.ts'
import { publicationStateWord } from '@roundtable/shared/publication/publication-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { listBoards } from '../board/list-boards.ts'
import { listCatalogue } from '../catalogue/list-catalogue.ts'
import { listGoalDrafts } from '../goal/list-goal-drafts.ts'
import { listIndicatorDrafts } from '../indicator/definition/list-indicator-drafts.ts'
import { listReporters } from '../indicator/series/list-reporters.ts'
import { listTerms } from '../partnership/list-terms.ts'
import { listPublications } from '../publication/list-publications.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

type LastStep = { act: string; by: string | null; at: string; reason: string | null; meeting: string | null }
const stepColumns = ['last_step', 'last_step_by', 'last_step_at', 'reason', 'meeting'] as const
const stepCells = (step: LastStep | null) => [
  step?.act ?? null,
  step?.by ?? null,
  step?.at ?? null,
  step?.reason ?? null,
  step?.meeting ?? null,
]

export const goalDraftDownload = download({
  name: 'goal-drafts',
  right: 'see goals that are not agreed',
  query: exportQueries['goal-drafts'],
  columns: ['goal_code', 'state', 'wording', 'child_wording', ...stepColumns],
  records: (ctx) =>
    tableRecords(
      ctx,
      listGoalDrafts(ctx).then(({ goals }) => goals),
      (goal) => [
        goal.code,
        goalStateWord(goal.state),
        goal.wording,
        goal.childWording,
        ...stepCells(goal.last),
      ],
    ),
})

export const indicatorDraftDownload = download({
  name: 'indicator-drafts',
  right: 'see indicators that are not agreed',
  query: exportQueries['indicator-drafts'],
  columns: ['indicator_code', 'indicator_name', 'state', 'goal_code', 'agency_name', ...stepColumns],
  records: (ctx) =>
    tableRecords(
      ctx,
      listIndicatorDrafts(ctx).then(({ indicators }) => indicators),
      (indicator) => [
        indicator.code,
        indicator.name,
        indicatorStateWord(indicator.state),
        indicator.goalCode,
        indicator.calculated ? 'Calculated' : indicator.reportingAgencyName,
        ...stepCells(indicator.last),
      ],
    ),
})

export const reporterDownload = download({
  name: 'reporters',
  right: 'see indicators that are not agreed',
  query: exportQueries.reporters,
  columns: ['indicator_code', 'indicator_name', 'state', 'series', 'goal_code', 'agency_code', 'agency_name'],
  records: (ctx) =>
    tableRecords(
      ctx,
      listReporters(ctx).then(({ lines }) => lines),
      (line) => [
        line.code,
        line.name,
        indicatorStateWord(line.state),
        line.line ?? 'All',
        line.goalCode,
        line.reportingAgencyCode,
        line.reportingAgencyName,
      ],
    ),
})

/** The whole catalogue, and how each entry stands in the partnership. */
export const catalogueDownload = download({
  name: 'catalogue',
  right: 'see indicators that are not agreed',
  query: exportQueries.catalogue,
  columns: [
    'indicator_code',
    'indicator_name',
    'plain_english',
    'theme',
    'definition',
    'numerator_wording',
    'denominator_wording',
    'unit',
    'decimals',
    'polarity',
    'basis',
    'frequency',
    'outcome_question',
    'usually_reported_by',
    'definition_source',
    'caveats',
    'framework_item',
    'inspection_area',
    'core_set',
    'in_this_partnership',
    'other_partnerships_having_it',
    'other_partnerships',
  ],
  records: (ctx) =>
    tableRecords(ctx, listCatalogue(ctx), (entry) => [
      ...[entry.code, entry.name, entry.plainEnglish, entry.theme, entry.definition],
      ...[entry.numeratorWording, entry.denominatorWording, unitWord[entry.unit], entry.decimals],
      ...[polarityWord[entry.polarity], basisWord[entry.basis], frequencyWord[entry.frequency]],
      ...[outcomeQuestionWord[entry.outcomeQuestion], sectorWord(entry.sector), entry.source, entry.caveats],
      ...[entry.frameworkItem, entry.inspectionArea, entry.core, entry.present],
      ...[entry.others?.having ?? null, entry.others?.of ?? null],
    ]),
})

/** Each board once for every member; one without members once. */
export const boardDownload = download({
  name: 'boards',
  right: 'see set-up',
  query: exportQueries.boards,
  columns: ['board', 'state', 'quorum', 'notice_days', 'agreements', 'person', 'post', 'role', 'agency_name'],
  records: (ctx) =>
    tableRecords(ctx, boardRows(ctx), ({ board, member }) => [
      ...[board.name, boardStateWord(board.state), board.quorum, board.noticeDays, board.agreed],
      ...[member?.name ?? null, member?.title ?? null, member?.roleWord ?? null, member?.agencyName ?? null],
    ]),
})

type BoardList = Awaited<ReturnType<typeof listBoards>>['boards']
type MemberLine = { board: BoardList[number]; member: BoardList[number]['members'][number] | null }

async function boardRows(ctx: ActorContext): Promise<MemberLine[]> {
  const { boards } = await listBoards(ctx)
  return boards.flatMap((board): MemberLine[] =>
    board.members.length === 0
      ? [{ board, member: null }]
      : board.members.map((member) => ({ board, member })),
  )
}

export const termDownload = download({
  name: 'terms',
  right: 'see set-up',
  query: exportQueries.terms,
  columns: ['school_year', 'term', 'from_day', 'until_day'],
  records: (ctx) =>
    tableRecords(
      ctx,
      listTerms(ctx).then(({ terms }) => terms),
      ({ year, term, fromDay, untilDay }) => [schoolYearLabel(year), termWord(term), fromDay, untilDay],
    ),
})

/** What is public, what waits to be, and what was. */
export const publicationDownload = download({
  name: 'publications',
  right: 'see set-up',
  query: exportQueries.publications,
  columns: [
    'indicator_code',
    'indicator_name',
    'state',
    'public_title',
    'series',
    'from_period',
    'becomes_public',
    'prepared_by',
    'prepared_at',
    'signed_off_by',
    'signed_off_at',
    'meeting',
  ],
  records: (ctx) =>
    tableRecords(
      ctx,
      listPublications(ctx).then(({ publications }) => publications),
      (each) => [
        ...[each.code, each.name, publicationStateWord(each.state), each.title, each.lines.join('; ')],
        ...[each.fromPeriod, publicationExtentWord(each.extent), each.preparedBy, each.preparedAt],
        ...[each.signedBy, each.signedAt, each.meeting],
      ],
    ),
})
