import { queryClient } from '@roundtable/client/base/query-client.ts'
import { proceduresOf } from '@roundtable/client/base/trpc.ts'
import { makeStale } from '@roundtable/client/base/use-act.ts'
import { beforeEach, describe, expect, it } from 'vitest'

const here = proceduresOf('northmere')
const keys = {
  'the goal': here.goal.get.queryKey({ code: 'safe' }),
  'the goals': here.goal.list.queryKey(),
  'the scorecard': here.scorecard.get.queryKey(),
  'the indicator': here.indicator.get.queryKey({ code: 'PO01' }),
  'the indicators': here.indicator.list.queryKey(),
  'who answers': here.accountability.matrix.queryKey(),
  'the scorecard as others see it': proceduresOf('northmere', 'observer').scorecard.get.queryKey(),
  'the person': proceduresOf('-').me.get.queryKey(),
}
const elsewhere = proceduresOf('southmere').scorecard.get.queryKey()
const isOld = (key: readonly unknown[]) => queryClient.getQueryState(key)?.isInvalidated

describe('after an act', () => {
  beforeEach(() => {
    queryClient.clear()
    for (const key of [...Object.values(keys), elsewhere])
      queryClient.setQueryData<unknown>(key, { read: true })
  })

  it.each(Object.entries(keys))('of the partnership %s is old', async (_name, key) => {
    await makeStale(queryClient, { partnership: 'northmere' })
    expect(isOld(key)).toBe(true)
  })

  it('what another partnership told stands', async () => {
    await makeStale(queryClient, { partnership: 'northmere' })
    expect(isOld(elsewhere)).toBe(false)
  })

  it('what its answer brought is not old', async () => {
    const query = queryClient.getQueryCache().find({ queryKey: keys['the goal'] })
    await makeStale(queryClient, { partnership: 'northmere', except: new Set([query?.queryHash ?? '']) })
    expect([isOld(keys['the goal']), isOld(keys['the goals'])]).toEqual([false, true])
  })
})
