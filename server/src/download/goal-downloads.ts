import { listAccountabilities, listGoalAnswers } from '@roundtable/db/queries/accountability.queries.ts'
import { listExportPledges } from '@roundtable/db/queries/export.queries.ts'
import { listGoals } from '@roundtable/db/queries/goal.queries.ts'
import { listGoalItems } from '@roundtable/db/queries/goal-framework.queries.ts'
import { listPledgeMeasures } from '@roundtable/db/queries/pledge-measure.queries.ts'
import { isAccountabilityShown } from '@roundtable/shared/accountability/accountability-filter.ts'
import {
  accountabilityWord,
  nobodyAccountable,
} from '@roundtable/shared/accountability/accountability-words.ts'
import { accountableFor } from '@roundtable/shared/accountability/accountable-for.ts'
import { upkeepWord } from '@roundtable/shared/accountability/upkeep.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { itemMapped, type MappedItem } from '@roundtable/shared/framework/framework-items.ts'
import { isGoalShown } from '@roundtable/shared/goal/goal-filter.ts'
import { agencyPledge, agencyPledgeWord, withSignature } from '@roundtable/shared/pledge/agency-pledge.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { readUpkeep } from '../accountability/read-upkeep.ts'
import type { ActorContext } from '../base/context.ts'
import { readPledges } from '../scorecard/read-pledges.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

const seenBy = (
  { actor }: ActorContext,
  { goal, agency }: { goal?: string | undefined; agency?: string | undefined },
) => ({
  partnershipId: actor.partnershipId,
  goalIds: goalsGrantedTo(actor),
  goalCode: goal,
  agencyCode: agency,
})

export const goalDownload = download({
  name: 'goals',
  right: 'see goals',
  query: exportQueries.goals,
  columns: [
    'goal_code',
    'wording',
    'child_wording',
    'why_it_matters',
    'population_outcome',
    'story',
    'factors',
    'what_works',
    'what_we_will_do',
    'weights',
    'accountable_agency_code',
    'accountable_title',
    'accountable_person',
    'pledges_signed',
    'pledges_unsigned',
    'pledges_declined',
    'pledges_none',
    'framework_items',
    'framework_editions',
    'version',
    'recorded_at',
    'recorded_by',
  ],
  records: (ctx, query: ExportQuery<'goals'>) =>
    tableRecords(ctx, goalRows(ctx, query), ({ answer, ...goal }) => [
      goal.code,
      goal.wording,
      goal.childWording,
      goal.why,
      goal.populationOutcome,
      goal.story,
      goal.factors,
      goal.works,
      goal.plan,
      goal.weights.split('\n').join('; '),
      answer?.agencyCode ?? null,
      answer?.title ?? null,
      answer?.person ?? null,
      goal.pledges?.signed ?? null,
      goal.pledges?.unsigned ?? null,
      goal.pledges?.declined ?? null,
      goal.pledges?.none ?? null,
      goal.frameworkItems.map((each) => itemMapped(each)?.words ?? each.item).join('; '),
      [...new Set(goal.frameworkItems.map(editionOf))].join('; '),
      goal.version,
      goal.recordedAt,
      goal.recordedBy,
    ]),
})

const editionOf = (each: MappedItem): string => {
  const known = itemMapped(each)
  return known === undefined ? `${each.framework}, ${each.version}` : `${known.frameworkName}, ${known.label}`
}

async function goalRows(ctx: ActorContext, query: ExportQuery<'goals'>) {
  const seen = seenBy(ctx, {})
  const goals = await listGoals(ctx.database.reader, seen)
  const answers = await listGoalAnswers(ctx.database.reader, seen)
  const pledges = await readPledges(ctx)
  const items = await listGoalItems(ctx.database.reader, { partnershipId: seen.partnershipId })
  const mapped = goals.map((goal) => ({
    ...goal,
    frameworkItems: items.filter(({ goalId }) => goalId === goal.id),
    pledges: pledges.ofGoal(goal.id),
    answer: accountableFor(answers, goal.id),
  }))
  return mapped.filter((goal) => isGoalShown(goal, query, localDay(ctx.now())))
}

export const pledgeDownload = download({
  name: 'pledges',
  right: 'see goals',
  query: exportQueries.pledges,
  columns: [
    'goal_code',
    'goal_wording',
    'agency_code',
    'agency_name',
    'pledge',
    'seen_in',
    'state',
    'signed_by',
    'signed_at',
    'signed_for',
    'meeting',
    'review_on',
  ],
  records: (ctx, query: ExportQuery<'pledges'>) =>
    tableRecords(ctx, pledgesSeenIn(ctx, query), (pledge) => [
      pledge.goalCode,
      pledge.goalWording,
      pledge.agencyCode,
      pledge.agencyName,
      pledge.wording,
      pledge.seenIn,
      agencyPledgeWord(agencyPledge(pledge.state)),
      pledge.signedBy,
      pledge.signedAt,
      pledge.signedFor,
      pledge.meeting,
      pledge.reviewOn,
    ]),
})

async function pledgesSeenIn(ctx: ActorContext, query: ExportQuery<'pledges'>) {
  const { reader } = ctx.database
  const rows = (await listExportPledges(reader, seenBy(ctx, query))).map(withSignature)
  const { partnershipId } = ctx.actor
  const measures = await listPledgeMeasures(reader, {
    partnershipId,
    pledgeIds: rows.flatMap(({ id }) => id ?? []),
  })
  return rows.map((row) => {
    const seenIn = measures.filter(({ pledgeId }) => pledgeId === row.id).map(({ code }) => code)
    return { ...row, seenIn: seenIn.length === 0 ? null : seenIn.join(' ') }
  })
}

export const accountabilityDownload = download({
  name: 'accountabilities',
  right: 'see goals',
  query: exportQueries.accountabilities,
  columns: [
    'subject_kind',
    'subject_code',
    'subject_name',
    'goal_code',
    'accountability',
    'accountable_agency_code',
    'accountable_agency_name',
    'accountable_title',
    'accountable_person',
    'recorded_at',
    'from_day',
    'until_day',
    'reason',
    'ended_by',
  ],
  records: (ctx, query: ExportQuery<'accountabilities'>) =>
    tableRecords(ctx, accountabilityRows(ctx, query), (row) => [
      row.subjectKind,
      row.subjectCode,
      row.subjectName,
      row.goalCode,
      row.kind === null ? (ctx.membership.readOnly ? null : nobodyAccountable) : accountabilityWord(row.kind),
      row.agencyCode,
      row.agencyName,
      row.title,
      row.person,
      row.recordedAt,
      row.fromDay,
      row.untilDay,
      row.reason,
      row.endedBy,
    ]),
})

async function accountabilityRows(ctx: ActorContext, query: ExportQuery<'accountabilities'>) {
  const rows = await listAccountabilities(ctx.database.reader, seenBy(ctx, {}))
  return rows.filter((row) => isAccountabilityShown(row, query))
}

export const upkeepDownload = download({
  name: 'upkeep',
  right: 'see goals',
  query: exportQueries.upkeep,
  columns: ['agency_code', 'agency_name', 'what', 'done', 'out_of', 'rests_on'],
  records: (ctx) =>
    tableRecords(
      ctx,
      readUpkeep(ctx).then((agencies) =>
        agencies.flatMap(({ counts, ...agency }) =>
          counts.filter(({ of }) => of > 0).map((count) => ({ ...agency, ...count })),
        ),
      ),
      ({ agencyCode, agencyName, kind, done, of, restsOn }) => [
        agencyCode,
        agencyName,
        upkeepWord(kind),
        done,
        of,
        restsOn,
      ],
    ),
})
