import type { FirstProcedure } from '@roundtable/shared/wire/written-page.ts'
import type { proceduresOf } from './base/trpc.ts'

type Queries = Record<FirstProcedure, { queryKey: readonly unknown[] }>

/** What the first page asks for, in the words of the cache. */
export function firstQueries({ me, scorecard }: ReturnType<typeof proceduresOf>) {
  return {
    'me.get': me.get.queryOptions(),
    'scorecard.get': scorecard.get.queryOptions(),
    'scorecard.views': scorecard.views.queryOptions(),
  } satisfies Queries
}
