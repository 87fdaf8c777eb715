import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type LineHistoryRow,
  listLineHistories,
  type RollingLink,
  unpackStates,
} from '@roundtable/db/queries/cell-history.queries.ts'
import type { Frequency } from '@roundtable/shared/base/period.ts'
import type {
  HiddenCells,
  HistoryLine,
  IndicatorHistory,
} from '@roundtable/shared/disclosure/cell-history.ts'
import {
  monthsBesideRolling,
  type RollingPair,
  rollingBesideMonths,
} from '@roundtable/shared/disclosure/rolling-cells.ts'
import { cellsInTime, type RuleVersion } from '@roundtable/shared/disclosure/rules-in-time.ts'
import { LRUCache } from 'lru-cache'
import type { ActorContext } from '../base/context.ts'

/** An indicator with everything that was ever published of it. */
export type CellsOf = { rows: readonly LineHistoryRow[]; text: string; cells: HiddenCells }

const atATime = 4
const most = 3_000
const decisions = new LRUCache<string, HiddenCells>({ max: most })

export const hashOf = (text: string): string => createHash('sha1').update(text).digest('base64')

/** The same text for the same cells. */
export const textOf = ({ hidden, waiting, decided }: HiddenCells): string =>
  JSON.stringify([
    [...decided].map(([id, periods]) => [id, periods.size]),
    [...hidden].map(([id, periods]) => [id, ...periods]),
    [...waiting].map(([id, periods]) => [id, ...periods]),
  ])

/** What is published of these indicators, a few at a time so that nobody waits for all of them. */
export async function listHistories(
  { actor, database }: ActorContext,
  indicatorIds: readonly string[],
): Promise<Map<string, LineHistoryRow[]>> {
  const found = new Map<string, LineHistoryRow[]>()
  for (let first = 0; first < indicatorIds.length; first += atATime) {
    const rows = await listLineHistories(database.reader, {
      partnershipId: actor.partnershipId,
      indicatorIds: indicatorIds.slice(first, first + atATime),
    })
    for (const row of rows) {
      const rowsOf = found.get(row.indicatorId)
      if (rowsOf === undefined) found.set(row.indicatorId, [row])
      else rowsOf.push(row)
    }
    await nextTurn()
  }
  return found
}

/** Decided anew only where what it was decided from has changed. */
export async function decideCells(
  rows: readonly LineHistoryRow[],
  versions: readonly RuleVersion[],
  beside: { months: CellsOf | undefined; rolling: readonly LineHistoryRow[] },
): Promise<CellsOf> {
  const { months, rolling } = beside
  const text = JSON.stringify([rows, versions])
  const besides = `${rolling.map(({ seriesId }) => seriesId).join()} ${months === undefined ? '' : months.text + textOf(months.cells)}`
  const key = hashOf(`${text} ${besides}`)
  const known = decisions.get(key)
  if (known !== undefined) return { rows, text, cells: known }
  const history = historyOf(rows)
  const cells =
    months === undefined
      ? cellsInTime(history, {
          versions,
          besideOf: (rules) => monthsBesideRolling(history, rules, monthsBeside(rows, rolling)),
        })
      : cellsInTime(history, {
          versions,
          besideOf: (rules) =>
            rollingBesideMonths(
              history,
              { history: historyOf(months.rows), cells: months.cells },
              { pairs: pairsOf(months.rows, rows), rules },
            ),
          always: true,
        })
  decisions.set(key, cells)
  await nextTurn()
  return { rows, text, cells }
}

/** The indicator of single periods that a rolling one adds up; the first where there are several. */
export const monthsOf = (links: readonly RollingLink[], id: string): string | undefined =>
  links.find(({ rolling }) => rolling === id)?.months

function monthsBeside(months: readonly LineHistoryRow[], rolling: readonly LineHistoryRow[]) {
  const pairs = pairsOf(months, rolling)
  return {
    lines: new Set(pairs.map((pair) => pair.months)),
    whole: pairs.find(({ isWhole }) => isWhole)?.months ?? null,
  }
}

/** Lines of the same whole, agency or slice. */
function pairsOf(months: readonly LineHistoryRow[], rolling: readonly LineHistoryRow[]): RollingPair[] {
  return months.flatMap((line) =>
    rolling
      .filter((other) => nameOf(other) === nameOf(line))
      .map(({ seriesId }) => ({
        months: line.seriesId,
        rolling: seriesId,
        isWhole: line.kind === 'partnership',
      })),
  )
}

const nameOf = ({ kind, agencyId, name }: LineHistoryRow): string =>
  kind === 'slice' ? `slice ${name.trim().toLowerCase()}` : `${kind} ${agencyId ?? ''}`

const perYear: Record<Frequency, number> = {
  monthly: 12,
  quarterly: 4,
  termly: 3,
  'half-yearly': 2,
  annual: 1,
}

/** See IndicatorHistory. */
export const annualisedByOf = ([first]: readonly LineHistoryRow[]): number =>
  first !== undefined && /annuali[sz]ed/i.test(first.numeratorWording ?? '') ? perYear[first.frequency] : 1

export function historyOf(rows: readonly LineHistoryRow[]): IndicatorHistory {
  const [first] = rows
  const frequency = first?.frequency ?? 'monthly'
  return {
    unit: first?.unit ?? 'count',
    frequency,
    annualisedBy: annualisedByOf(rows),
    lines: rows.map(lineOf),
    states: rows.flatMap(({ seriesId, states }) =>
      unpackStates(states).map((state) => ({ ...state, seriesId })),
    ),
  }
}

const lineOf = ({
  seriesId,
  kind,
  dimension,
  addsUp,
  createdAt,
  isAwaited,
}: LineHistoryRow): HistoryLine => ({
  seriesId,
  dimension: kind === 'partnership' ? null : `${kind} ${(dimension ?? '').trim().toLowerCase()}`,
  addsUp: addsUp === null ? null : addsUp === 1,
  createdAt,
  isAwaited: isAwaited === 1,
})
