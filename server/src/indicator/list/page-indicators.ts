import { inIndicatorOrder, readIndicatorOrder } from '@roundtable/shared/indicator/indicator-order.ts'
import type { IndicatorPage, IndicatorPageRef } from '@roundtable/shared/indicator/indicator-page.ts'
import { isIndicatorShown } from '@roundtable/shared/reading/indicator-filter.ts'
import { countReadings } from '@roundtable/shared/reading/reading-counts.ts'
import { LRUCache } from 'lru-cache'
import type { ActorContext } from '../../base/context.ts'
import { listFacts } from './indicator-facts.ts'
import { readRows } from './read-rows.ts'

const pageSize = 50

/** The indicators that fit a filter, in the order asked for: how they stand, and a page of them read in full. */
export async function pageIndicators(
  ctx: ActorContext,
  asked: IndicatorPageRef = {},
): Promise<IndicatorPage> {
  const { facts, choices } = await listFacts(ctx)
  const { ordered, shown } = listed(facts, asked)
  const size = asked.whole === true ? Math.max(1, ordered.length) : pageSize
  const pages = Math.max(1, Math.ceil(ordered.length / size))
  const page = Math.min(asked.page ?? 1, pages)
  const ids = ordered.slice((page - 1) * size, page * size)
  const place = new Map(ids.map((id, n) => [id, n]))
  const rows = await readRows(ctx, { ids })
  return {
    rows: rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)).map(({ row }) => row),
    ...{ page, pages, all: facts.length, shown, choices },
  }
}

type Facts = Awaited<ReturnType<typeof listFacts>>['facts']
type Listed = { ordered: readonly string[]; shown: IndicatorPage['shown'] }

const mostListed = 20
const lists = new WeakMap<Facts, LRUCache<string, Listed>>()

/** What fits, in order and counted: once for all its pages, as long as the facts are the same. */
function listed(
  facts: Facts,
  { page: _page, whole: _whole, ...asked }: NonNullable<IndicatorPageRef>,
): Listed {
  const known = lists.get(facts) ?? new LRUCache<string, Listed>({ max: mostListed })
  lists.set(facts, known)
  const key = JSON.stringify(asked)
  const before = known.get(key)
  if (before !== undefined) return before
  const shown = facts.filter((each) => isIndicatorShown(each, asked))
  const ordered = inIndicatorOrder(shown, readIndicatorOrder(asked)).map(({ id }) => id)
  const list = { ordered, shown: countReadings(shown) }
  known.set(key, list)
  return list
}
