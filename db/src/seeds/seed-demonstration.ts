import { localDay } from '@roundtable/shared/base/local-time.ts'
import { sql } from 'kysely'
import type { Database, Tx } from '../database.ts'
import { isSqlite } from '../dialect.ts'
import type { AgencyTable } from '../tables/agency.table.ts'
import type { BenchmarkTable } from '../tables/benchmark.table.ts'
import { accountabilitiesOf } from './accountabilities.ts'
import { auditEventsOf } from './audit-events.ts'
import { agencyRows } from './base/agencies.ts'
import { aprilOf, momentOf } from './base/calendar.ts'
import { type Cast, castOf } from './base/cast.ts'
import { indicatorStoriesOf } from './base/indicator-stories.ts'
import { insertRows } from './base/insert-rows.ts'
import { pledgeMeasuresOf } from './base/pledges.ts'
import { seededWords } from './base/seeded-words.ts'
import { type Seeding, seedingAt, slug } from './base/seeding.ts'
import { trailWriter } from './base/trail-writer.ts'
import { benchmarksOf } from './benchmarks.ts'
import { type Boards, boardsOf, sharingOf } from './boards.ts'
import { calculatedOf } from './calculated.ts'
import { chartNotesOf } from './chart-notes.ts'
import { commentariesOf, saidOf } from './commentaries.ts'
import { figuresOf } from './figures.ts'
import { filingsOf } from './filing.ts'
import { goalsOf } from './goals.ts'
import { groupsOf } from './groups.ts'
import { indicatorsOf } from './indicators.ts'
import { livesOf } from './lives.ts'
import { measuredOf } from './measurements.ts'
import { actionsOf } from './progress/actions.ts'
import { challengesOf } from './progress/challenges.ts'
import { issuesOf } from './progress/issues.ts'
import { entriesOf, filingsIn, returnsOf } from './returns.ts'
import { targetsOf } from './targets.ts'

const name = 'Northmere Children’s Partnership'
const marking = 'OFFICIAL-SENSITIVE'

export async function hasDemonstration(database: Database): Promise<boolean> {
  const row = await database.reader
    .selectFrom('partnership')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row !== undefined
}

/** The partnership as it stands with everything but what its people do by the deeds of the server. */
export type Stage = {
  tx: Tx
  seeding: Seeding
  cast: Cast
  agencies: readonly AgencyTable[]
  boards: Boards
  /** Writes the trail up to a moment: what is done after it is the next link. */
  tellUntil: (moment: string) => Promise<void>
}

type Seeded = {
  now: string
  /** What its people do themselves, each deed at a moment of its own, oldest first. */
  enact: (stage: Stage) => Promise<void>
  progress?: (sentence: string) => void
}

/**
 * The invented partnership, in one transaction; does nothing where it is already there. Ids and figures follow
 * from `now` alone, so that two seeds of one moment agree.
 */
export async function seedDemonstration(
  database: Database,
  { now, enact, progress = () => {} }: Seeded,
): Promise<void> {
  if (await hasDemonstration(database)) return
  const founded = momentOf(aprilOf(localDay(now), 7))
  const seeding = seedingAt(now, founded)
  const agencies = agencyRows(seeding, founded)
  const cast = castOf(seeding, agencies)
  const goals = goalsOf(seeding, cast)
  const indicators = indicatorsOf(seeding, cast, goals.idOf)
  const filingOf = filingsOf(seeding, cast)
  const figures = figuresOf(indicators.lines, seeding.today, filingOf)
  const measured = measuredOf(seeding, figures)
  const said = saidOf(seeding, figures)
  const filings = filingsIn(figures)
  const targets = targetsOf(seeding, cast, indicators.lines)
  const notes = chartNotesOf(seeding, cast, indicators.lines)
  const boards = boardsOf(seeding, cast)
  const sharing = sharingOf(seeding, cast, agencies)
  const groups = groupsOf(seeding, cast)
  const { lines } = indicators
  const whole = new Map(
    lines.flatMap(({ part, indicator, series }) => (part === null ? [[indicator.code, series]] : [])),
  )
  const actions = actionsOf(seeding, cast, {
    indicatorOf: (code) => {
      const series = whole.get(code)
      return series === undefined ? undefined : { indicatorId: series.indicatorId, seriesId: series.id }
    },
    goalIdOf: (code) => goals.goals.find((goal) => goal.code === code)?.id ?? '',
    revisions: measured.revisions,
  })
  const challenges = challengesOf(seeding, cast, {
    agencyId: (code) => agencies.find((each) => each.code === code)?.id ?? '',
    indicatorId: (code) => indicators.rows.find((each) => each.code === code)?.id ?? '',
  })
  const issues = issuesOf(seeding, cast, agencies, {
    lineOf: (code) => {
      const line = lines.find(({ part, indicator }) => part === null && indicator.code === code)
      if (line === undefined) return undefined
      const { indicatorId, id: seriesId } = line.series
      const goalId = indicators.rows.find(({ id }) => id === indicatorId)?.goalId ?? null
      return { indicator: line.indicator, indicatorId, seriesId, goalId }
    },
    revisions: measured.revisions,
    targets,
  })
  const calculated = calculatedOf(seeding, indicators, measured)

  await database.db.transaction().execute(async (tx) => {
    await insertRows(tx, 'partnership', [
      {
        id: seeding.partnershipId,
        slug,
        name,
        areaName: 'Northmere',
        areaCode: null,
        yearStartMonth: 4,
        version: 1,
        readOnly: 0,
        marking,
        attribution: null,
        dataVersion: 1,
        createdAt: founded,
      },
    ])
    await insertRows(tx, 'partnershipArea', [
      {
        ...{ partnershipId: seeding.partnershipId, id: seeding.idAt(founded), areaCode: 'E92000001' },
        ...{ relation: 'england', position: 1, closeness: '', fileId: null },
        ...{ recordedAt: founded, recordedBy: null, endedAt: null, endedBy: null, endedFileId: null },
      },
    ])
    await insertRows(tx, 'agency', agencies)
    await insertRows(tx, 'person', cast.persons)
    await insertRows(tx, 'member', cast.members)
    await insertRows(tx, 'person', groups.persons)
    await insertRows(tx, 'member', groups.members)
    await insertRows(tx, 'group', groups.groups)
    await insertRows(tx, 'groupMember', groups.groupMembers)
    await insertRows(tx, 'card', groups.cards)
    await insertRows(tx, 'openedAccount', groups.opened)
    await insertRows(tx, 'board', boards.boards)
    await insertRows(tx, 'boardVersion', boards.versions)
    await insertRows(tx, 'boardMember', boards.members)
    await insertRows(tx, 'sharingAgreement', sharing.agreements)
    await insertRows(tx, 'goal', goals.goals)
    await insertRows(tx, 'goalVersion', goals.versions)
    await insertRows(tx, 'pledge', goals.pledges)
    await insertRows(tx, 'memberGrant', goals.grants)
    progress(`${agencies.length} agencies, ${cast.members.length} people and ${goals.goals.length} goals.`)
    await insertRows(tx, 'indicator', [...indicators.rows, calculated.indicator])
    await insertRows(tx, 'indicatorVersion', [...indicators.versions, calculated.version])
    await insertRows(tx, 'indicatorFormula', calculated.formula)
    await insertRows(
      tx,
      'indicatorStory',
      indicatorStoriesOf(seeding, indicators.rows, cast.of('manager').personId),
    )
    await insertRows(tx, 'pledgeMeasure', pledgeMeasuresOf(goals.pledges, indicators))
    await insertRows(tx, 'series', [...indicators.lines.map((line) => line.series), calculated.series])
    await insertRows(tx, 'target', targets)
    await insertRows(tx, 'stepChange', notes.steps)
    await insertRows(tx, 'annotation', notes.annotations)
    await insertRows(tx, 'chartTitle', notes.titles)
    await insertRows(tx, 'accountability', accountabilitiesOf(seeding, cast, goals, indicators, calculated))
    await insertRows(tx, 'measurement', [...measured.measurements, ...calculated.measured.measurements])
    await insertRows(tx, 'measurementRevision', [...measured.revisions, ...calculated.measured.revisions])
    progress(`${indicators.rows.length} indicators with ${measured.measurements.length} invented figures.`)
    await insertRows(tx, 'commentary', commentariesOf(seeding, figures, said))
    await insertRows(tx, 'return', returnsOf(seeding, filings))
    await insertRows(tx, 'returnEntry', entriesOf(seeding, figures, said))
    await insertRows(tx, 'issue', issues.issues)
    await insertRows(tx, 'issueVersion', issues.versions)
    await insertRows(tx, 'issueNote', issues.notes)
    await insertRows(tx, 'issueRule', issues.rules)
    await insertRows(tx, 'issueRun', issues.runs)
    await insertBenchmarks(tx, benchmarksOf(now))
    await insertRows(tx, 'action', actions.actions)
    await insertRows(tx, 'actionVersion', actions.versions)
    await insertRows(tx, 'actionNote', actions.notes)
    await insertRows(tx, 'actionCheck', actions.checks)
    const history = {
      filings,
      goals,
      members: cast.members,
      targets,
      lines,
      measured,
      notes,
      boards,
      sharing,
      groups,
      actions,
      challenges,
      issues,
    }
    await insertRows(tx, 'challenge', challenges.challenges)
    await insertRows(tx, 'challengeStage', challenges.stages)
    await insertRows(tx, 'challengeEntry', challenges.entries)
    await insertRows(tx, 'challengeDraft', challenges.drafts)
    const words = seededWords(seeding)
    const events = auditEventsOf(seeding, cast, history, words)
    await insertRows(tx, 'typedWords', words.rows)
    const { pledges } = goals
    await insertRows(
      tx,
      'transition',
      livesOf(seeding, { events, filings, targets, pledges, states: challenges.states }),
    )
    const tellUntil = trailWriter(tx, seeding.partnershipId, { events, hashOf: words.hashOf })
    await countRows(tx, isSqlite(database.db))
    await enact({ tx, seeding, cast, agencies, boards, tellUntil })
    await tellUntil(now)
  })
  // PostgreSQL plans by what it counted last, and counts by itself only after a while.
  if (!isSqlite(database.db)) await sql`analyze`.execute(database.db)
}

/** What is read from here on is planned by what there is: without it a pack takes three times as long. */
const countRows = (tx: Tx, inSqlite: boolean): Promise<unknown> =>
  (inSqlite ? sql`pragma optimize = 0x10012` : sql`analyze`).execute(tx)

/** Shared by all partnerships: what a published file brought before stays as it is. */
async function insertBenchmarks(tx: Tx, rows: readonly BenchmarkTable[]): Promise<void> {
  await tx
    .insertInto('benchmark')
    .values([...rows])
    .onConflict((on) => on.columns(['indicatorCode', 'areaCode', 'periodStart']).doNothing())
    .execute()
}
