import { setImmediate as nextTurn } from 'node:timers/promises'
import { listScorecardGoals } from '@roundtable/db/queries/scorecard.queries.ts'
import {
  type IndicatorFactRow,
  listIndicatorFacts,
  listIndicatorsWithoutReading,
} from '@roundtable/db/queries/stored-reading.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { indicatorChoices } from '@roundtable/shared/indicator/indicator-choices.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { cacheByTables, cacheByVersion } from '../../base/cache-by-version.ts'
import type { ActorContext } from '../../base/context.ts'
import { readerIn } from '../../disclosure/disclosing.ts'
import type { Disclosing } from '../../disclosure/disclosing-rules.ts'
import { openOf } from '../../scorecard/indicator-row.ts'
import { readFrame, type ScorecardFrame } from '../../scorecard/read-frame.ts'
import { type IndicatorReading, readIndicators } from '../../scorecard/read-indicators.ts'
import { readDue } from '../../stored-reading/read-due.ts'
import { readingViewOf } from '../../stored-reading/reading-view.ts'

const mostCached = 8
/** Of many, others are answered between one lot and the next. */
const mostInLot = 1_000

const load = cacheByVersion(
  async (ctx, view: string | null) => {
    const goals = await goalsIn(ctx)
    const stored = view === null ? null : await readStored(ctx, view)
    const { audience } = await readerIn(ctx)
    const frame = await readFrame(ctx)
    if (stored === null || stored.unread.length > 0) {
      const read = await readIndicators(ctx, stored === null ? {} : { only: { ids: stored.unread } })
      return factsAmong([...(stored?.rows ?? []), ...read.map(factsOfReading)], { goals, frame, audience })
    }
    const { readOnly, agencies, late, marks } = frame
    const today = localDay(ctx.now())
    const around = JSON.stringify([today, audience, goals, readOnly, [...agencies], late, [...marks]])
    const before = standing.get(stored.all)
    if (before?.around === around) return before.facts
    const facts = factsAmong(stored.rows, { goals, frame, audience })
    standing.set(stored.all, { around, facts })
    return facts
  },
  ({ actor, seenAs, now }, view) =>
    JSON.stringify([
      ...[view, goalsGrantedTo(actor), seenAs, localDay(now())],
      actor.seats.map(({ role, shares }) => [role, shares]),
    ]),
  { most: mostCached },
)

type Row = ReturnType<typeof factsOf>
type Around = {
  goals: Awaited<ReturnType<typeof goalsIn>>
  frame: ScorecardFrame
  audience: Disclosing['audience']
}

/** The same facts again, to be ordered and counted once, where neither what is stored nor what stands around it is new. */
const standing = new WeakMap<readonly Row[], { around: string; facts: ReturnType<typeof factsAmong> }>()

function factsAmong(rows: readonly Row[], { goals, frame, audience }: Around) {
  const byId = new Map(goals.map((goal) => [goal.id, goal]))
  const facts = rows.map(({ goalId, reportingAgencyId, agencyId, latest, ...row }) => {
    const agency = frame.agencies.get(agencyId ?? '')
    const goal = byId.get(goalId ?? '')
    const of = { id: row.id, frequency: row.frequency, reportingAgencyId, agencyId }
    return {
      ...{ ...row, goalCode: goal?.code ?? null, goalWording: goal?.wording ?? null },
      ...{ agencyCode: agency?.code ?? null, agencyName: agency?.shortName ?? null },
      ...{ latest: { value: latest?.value ?? null }, open: openOf(of, frame, { latest, audience }) },
    }
  })
  return { facts, choices: indicatorChoices(facts) }
}

/** All indicators the reader may see, by what is stored of them, and read where nothing is. */
export const listFacts = async (ctx: ActorContext) => load(ctx, await readingViewOf(ctx))

/** The marks come first: what is read after them is no older. */
async function readStored(ctx: ActorContext, view: string) {
  const due = await readDue(ctx)
  const { rows: all, missing } = await storedIn(ctx, view)
  const rows = due.size === 0 ? all : all.filter(({ id }) => !due.has(id))
  return { all, rows, unread: [...new Set([...due, ...missing])] }
}

/** What is stored of all of them, whether it is due or not. */
const storedIn = cacheByTables(
  ['indicator', 'indicator_version', 'series', 'accountability', 'indicator_reading'],
  async ({ actor, database }, view: string) => {
    const { reader } = database
    const { partnershipId } = actor
    const rows: Row[] = []
    for (let after: string | undefined = ''; after !== undefined; ) {
      const asked = { partnershipId, view, after, most: mostInLot }
      const lot: IndicatorFactRow[] = await listIndicatorFacts(reader, asked)
      rows.push(...lot.map(factsOf))
      after = lot.length < mostInLot ? undefined : lot.at(-1)?.id
      if (after !== undefined) await nextTurn()
    }
    return { rows, missing: await listIndicatorsWithoutReading(reader, { partnershipId, view }) }
  },
  { about: (_ctx, view) => view, most: mostCached },
)

const goalsIn = ({ actor, database }: ActorContext) =>
  listScorecardGoals(database.reader, {
    partnershipId: actor.partnershipId,
    goalIds: goalsGrantedTo(actor),
  })

const factsOf = ({
  status,
  direction,
  signal,
  assurance,
  latestValue: value,
  latestSymbol: symbol,
  ...row
}: IndicatorFactRow) => ({
  ...row,
  reading: { status, direction, signal, assurance },
  latest: { value, symbol },
})

function factsOfReading({ indicator, row }: IndicatorReading): ReturnType<typeof factsOf> {
  const { id, code, name, theme, frequency, goalId, reportingAgencyId, agencyId } = indicator
  const { status, direction, signal, assurance } = row.reading
  return {
    ...{ id, code, name, theme, frequency, goalId, reportingAgencyId, agencyId },
    reading: { status, direction, signal, assurance },
    latest: { value: row.latest?.value ?? null, symbol: row.latest?.symbol ?? null },
  }
}
