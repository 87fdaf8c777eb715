import { listActions } from '@roundtable/db/queries/action.queries.ts'
import { listIndicatorsWithStory } from '@roundtable/db/queries/indicator-story.queries.ts'
import { listIssues } from '@roundtable/db/queries/issue.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { listMembers } from '@roundtable/db/queries/member.queries.ts'
import {
  listActionNoteWords,
  listAgencyWords,
  listAnswerers,
  listChallengeWords,
  listCommentaryWords,
  listDecisionWords,
  listGoalWords,
  listIndicatorWords,
  listIssueNoteWords,
  listReportWords,
} from '@roundtable/db/queries/search.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { asPublic } from '@roundtable/shared/figure/entry-fields.ts'
import { beforeTriage } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { seeMeetings } from '@roundtable/shared/meeting/meeting-rights.ts'
import { seePeople } from '@roundtable/shared/member/member-rights.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import { audienceOf, goalsGrantedTo, readsPlainly } from '@roundtable/shared/rights/audience.ts'
import { seeYearlyReports } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { cacheByTables, cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import { silenceOfCell } from '../disclosure/disclose-figures.ts'
import { disclosingFor } from '../disclosure/disclosing.ts'
import { mayKnowOfMeeting } from '../meeting/items-known.ts'
import { readStories } from '../story/read-stories.ts'
import { indexOf } from './index-of.ts'
import {
  actionDocument,
  agencyDocument,
  answererDocument,
  challengeDocument,
  commentaryDocument,
  decisionDocument,
  goalDocument,
  indicatorDocument,
  issueDocument,
  meetingDocument,
  peopleDocuments,
  reportDocument,
  storyDocument,
} from './search-documents.ts'

// Each holds every word of a partnership.
const mostIndexes = 16
const mostCommentary = 2000

const wordsOfIndicators = cacheByTables(
  ['indicator', 'indicator_version'],
  ({ actor, database }) =>
    listIndicatorWords(database.reader, {
      partnershipId: actor.partnershipId,
      goalIds: goalsGrantedTo(actor),
    }),
  { about: ({ actor }) => JSON.stringify(goalsGrantedTo(actor)), most: 2 },
)

const toldIndicators = cacheByTables(
  ['indicator_story'],
  ({ actor, database }) => listIndicatorsWithStory(database.reader, actor.partnershipId),
  { most: mostIndexes },
)

const namesAsWritten = cacheByTables(
  ['goal', 'goal_version', 'indicator', 'indicator_version', 'agency'],
  async (ctx: ActorContext) => {
    const { actor, database } = ctx
    const { partnershipId } = actor
    const seen = { partnershipId, goalIds: goalsGrantedTo(actor) }
    const goals = await listGoalWords(database.reader, seen)
    const indicators = await wordsOfIndicators(ctx)
    const agencies = seen.goalIds === null ? await listAgencyWords(database.reader, partnershipId) : []
    const isPlain = readsPlainly(actor)
    return indexOf(ctx, `names ${seen.goalIds} ${isPlain}`, [
      ...goals.map((goal) => goalDocument(goal, isPlain)),
      ...indicators.map((indicator) => indicatorDocument(indicator, isPlain)),
      ...agencies.map(agencyDocument),
    ])
  },
  {
    about: ({ actor }) => JSON.stringify([goalsGrantedTo(actor), readsPlainly(actor)]),
    most: mostIndexes,
  },
)

/** Goals, indicators with their definitions, and agencies, as far as the reader sees them. */
export const namesIndex = cacheByVersion(
  namesAsWritten,
  ({ actor }) => JSON.stringify([goalsGrantedTo(actor), readsPlainly(actor)]),
  { most: mostIndexes },
)

/** Who has a seat, for who keeps people. */
export const peopleIndex = cacheByVersion(
  async (ctx: ActorContext) => {
    const { actor, database, now } = ctx
    const scope = seePeople.scope(actor)
    const { partnershipId } = actor
    const seats = scope.length === 0 ? [] : await listMembers(database.reader, { partnershipId, scope })
    return indexOf(ctx, `people ${scope}`, peopleDocuments(seats, localDay(now())))
  },
  ({ actor, now }) => JSON.stringify([localDay(now()), seePeople.scope(actor)]),
  { most: mostIndexes },
)

/** Who answers for goals and indicators, for whoever reads them in full and finds no seats: as their pages name them. */
export const answererIndex = cacheByVersion(
  async (ctx: ActorContext) => {
    const { actor, database } = ctx
    const rows = readsAnswerers(actor) ? await listAnswerers(database.reader, actor.partnershipId) : []
    return indexOf(ctx, `answerers ${readsAnswerers(actor)}`, rows.map(answererDocument))
  },
  ({ actor }) => String(readsAnswerers(actor)),
  { most: mostIndexes },
)

const readsAnswerers = (actor: Actor): boolean =>
  seeProgress.may(actor) && goalsGrantedTo(actor) === null && seePeople.scope(actor) !== 'all'

const notesBySubject = (notes: readonly { subjectId: string; text: string }[]) => {
  const of = Map.groupBy(notes, ({ subjectId }) => subjectId)
  return (id: string): string[] => of.get(id)?.map(({ text }) => text) ?? []
}

/** Issues, for whoever reads figures in full; what waits for triage is found by nobody. */
export const issueIndex = cacheByVersion(
  async (ctx: ActorContext) => {
    const { actor, database } = ctx
    const { partnershipId } = actor
    const issues = seeProgress.may(actor) ? await listIssues(database.reader, { partnershipId }) : []
    const seen = issues.filter(({ state }) => !beforeTriage.includes(state))
    const notes = seen.length === 0 ? [] : await listIssueNoteWords(database.reader, partnershipId)
    const of = notesBySubject(notes)
    return indexOf(
      ctx,
      `issues ${seeProgress.may(actor)}`,
      seen.map((issue) => issueDocument(issue, of(issue.id))),
    )
  },
  ({ actor }) => `issues ${seeProgress.may(actor)}`,
  { most: mostIndexes },
)

/** Challenges that are not restricted, for whoever reads them in full. */
export const challengeIndex = cacheByVersion(
  async (ctx: ActorContext) => {
    const { actor, database } = ctx
    const rows = seeProgress.may(actor) ? await listChallengeWords(database.reader, actor.partnershipId) : []
    return indexOf(ctx, `challenges ${seeProgress.may(actor)}`, rows.map(challengeDocument))
  },
  ({ actor }) => String(seeProgress.may(actor)),
  { most: mostIndexes },
)

/** What boards decided on items that are not restricted, for whoever reads meetings. */
export const decisionIndex = cacheByVersion(
  async (ctx: ActorContext) => {
    const { actor, database } = ctx
    const rows = seeMeetings.may(actor) ? await listDecisionWords(database.reader, actor.partnershipId) : []
    return indexOf(ctx, `decisions ${seeMeetings.may(actor)}`, rows.map(decisionDocument))
  },
  ({ actor }) => String(seeMeetings.may(actor)),
  { most: mostIndexes },
)

/** Meetings with their boards and days, for whoever may know of them; nothing of what is on their agendas. */
export const meetingIndex = cacheByVersion(
  async (ctx: ActorContext) => {
    const { actor, database } = ctx
    const rows = seeMeetings.may(actor)
      ? await listMeetings(database.reader, { partnershipId: actor.partnershipId })
      : []
    const known = rows.filter(({ state }) => mayKnowOfMeeting(actor, state))
    return indexOf(
      ctx,
      `meetings ${seeMeetings.may(actor)} ${seeProgress.may(actor)}`,
      known.map(meetingDocument),
    )
  },
  ({ actor }) => `${seeMeetings.may(actor)} ${seeProgress.may(actor)}`,
  { most: mostIndexes },
)

/** What published yearly reports say, for whoever reads them. */
export const reportIndex = cacheByVersion(
  async (ctx: ActorContext) => {
    const { actor, database } = ctx
    const rows = seeYearlyReports.may(actor)
      ? await listReportWords(database.reader, actor.partnershipId)
      : []
    return indexOf(ctx, `reports ${seeYearlyReports.may(actor)}`, rows.map(reportDocument))
  },
  ({ actor }) => String(seeYearlyReports.may(actor)),
  { most: mostIndexes },
)

/** What lies behind an indicator as it stands, of which no figure is hidden from this reader. */
export const storyIndex = cacheByVersion(
  async (ctx: ActorContext) => {
    const { actor, seenAs } = ctx
    const told = await toldIndicators(ctx)
    const indicators = told.size === 0 ? [] : (await wordsOfIndicators(ctx)).filter(({ id }) => told.has(id))
    const stories = await readStories(
      ctx,
      indicators.map(({ id }) => id),
    )
    const newest = new Map(stories.toReversed().map(({ indicatorId, text }) => [indicatorId, text]))
    const isPlain = readsPlainly(actor)
    return indexOf(
      ctx,
      JSON.stringify(['stories', goalsGrantedTo(actor), isPlain, audienceOf(actor), seenAs]),
      indicators.flatMap((indicator) => {
        const text = newest.get(indicator.id) ?? ''
        return text === '' ? [] : [storyDocument(indicator, text, isPlain)]
      }),
    )
  },
  ({ actor, seenAs }) =>
    JSON.stringify(['stories', goalsGrantedTo(actor), readsPlainly(actor), audienceOf(actor), seenAs]),
  { most: mostIndexes },
)

/** What stands beside the newest figures; beside a figure that is not told to this reader nothing is found. */
export const commentaryIndex = cacheByVersion(
  async (ctx: ActorContext) => {
    const { actor, database } = ctx
    const { partnershipId } = actor
    const rows = await listCommentaryWords(database.reader, {
      ...{ partnershipId, goalIds: goalsGrantedTo(actor), most: mostCommentary },
    })
    const disclosing = await disclosingFor(ctx, [...new Set(rows.map(({ indicatorId }) => indicatorId))])
    const told = rows.filter((row) => silenceOfCell(disclosing, row) === null)
    const isPlain = readsPlainly(actor)
    return indexOf(
      ctx,
      JSON.stringify(['commentary', goalsGrantedTo(actor), isPlain, disclosing.audience, ctx.seenAs]),
      told.map((row) => commentaryDocument(disclosing.audience === 'trusted' ? row : asPublic(row), isPlain)),
    )
  },
  ({ actor, seenAs }) =>
    JSON.stringify([goalsGrantedTo(actor), readsPlainly(actor), audienceOf(actor), seenAs]),
  { most: mostIndexes },
)

/** What was set as an action, for whoever reads figures in full. */
export const actionIndex = cacheByVersion(
  async (ctx: ActorContext) => {
    const { actor, database } = ctx
    const { partnershipId } = actor
    const actions = seeProgress.may(actor) ? await listActions(database.reader, { partnershipId }) : []
    const notes = actions.length === 0 ? [] : await listActionNoteWords(database.reader, partnershipId)
    const of = notesBySubject(notes)
    return indexOf(
      ctx,
      `actions ${seeProgress.may(actor)}`,
      actions.map((action) => actionDocument(action, of(action.id))),
    )
  },
  ({ actor }) => String(seeProgress.may(actor)),
  { most: mostIndexes },
)
