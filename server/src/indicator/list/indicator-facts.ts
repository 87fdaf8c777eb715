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
import { cacheByVersion } from '../../base/cache-by-version.ts'
import type { ActorContext } from '../../base/context.ts'
import { readerIn } from '../../disclosure/disclosing.ts'
import { openOf } from '../../scorecard/indicator-row.ts'
import { readFrame } from '../../scorecard/read-frame.ts'
import { type IndicatorReading, readIndicators } from '../../scorecard/read-indicators.ts'
import { readDue } from '../../stored-reading/read-due.ts'
import { readingViewOf } from '../../stored-reading/reading-view.ts'

const mostCached = 8
/** Of many, others are answered between one lot and the next. */
const mostInLot = 1_000

const load = cacheByVersion(
  async (ctx, view: string | null) => {
    const placeOf = await placesIn(ctx)
    const stored = view === null ? null : await readStored(ctx, view)
    const read = await readIndicators(ctx, { only: stored === null ? undefined : { ids: stored.unread } })
    const rows = [...(stored?.rows.map(factsOf) ?? []), ...read.map(factsOfReading)]
    const { audience } = await readerIn(ctx)
    const frame = await readFrame(ctx)
    const facts = rows.map(({ goalId, reportingAgencyId, agencyId, latest, ...row }) => {
      const agency = frame.agencies.get(agencyId ?? '')
      const of = { id: row.id, frequency: row.frequency, reportingAgencyId, agencyId }
      return {
        ...{ ...row, ...placeOf(goalId), latest: { value: latest?.value ?? null } },
        ...{ agencyCode: agency?.code ?? null, agencyName: agency?.shortName ?? null },
        open: openOf(of, frame, { latest, audience }),
      }
    })
    return { facts, choices: indicatorChoices(facts) }
  },
  ({ actor, seenAs, now }, view) =>
    JSON.stringify([
      ...[view, goalsGrantedTo(actor), seenAs, localDay(now())],
      actor.seats.map(({ role, shares }) => [role, shares]),
    ]),
  { most: mostCached },
)

/** All indicators the reader may see, by what is stored of them, and read where nothing is. */
export const listFacts = async (ctx: ActorContext) => load(ctx, await readingViewOf(ctx))

/** The marks come first: what is read after them is no older. */
async function readStored(ctx: ActorContext, view: string) {
  const { reader } = ctx.database
  const { partnershipId } = ctx.actor
  const due = await readDue(ctx)
  const rows: IndicatorFactRow[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const lot: IndicatorFactRow[] = await listIndicatorFacts(reader, {
      ...{ partnershipId, view, except: [...due] },
      ...{ after, most: mostInLot },
    })
    rows.push(...lot)
    after = lot.length < mostInLot ? undefined : lot.at(-1)?.id
    if (after !== undefined) await nextTurn()
  }
  const missing = await listIndicatorsWithoutReading(reader, { partnershipId, view })
  return { rows, unread: [...new Set([...due, ...missing])] }
}

async function placesIn({ actor, database }: ActorContext) {
  const { partnershipId } = actor
  const goalIds = goalsGrantedTo(actor)
  const goals = await listScorecardGoals(database.reader, { partnershipId, goalIds })
  const byId = new Map(goals.map((goal) => [goal.id, goal]))
  return (goalId: string | null) => {
    const goal = byId.get(goalId ?? '')
    return { goalCode: goal?.code ?? null, goalWording: goal?.wording ?? null }
  }
}

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
