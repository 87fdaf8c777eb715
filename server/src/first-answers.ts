import { appRouter } from './app-router.ts'
import { createCaller } from './base/trpc.ts'
import type { ReadFirst } from './http/written-page.ts'

const callerOf = createCaller(appRouter)

/** What the scorecard is drawn of; those who read in plain words, or no figures, begin with another page. */
export const readFirst: ReadFirst = async (ctx) => {
  const { me, scorecard } = callerOf(ctx)
  const reader = await me.get()
  if (reader.plain || !reader.may.includes('see published figures')) return null
  return {
    'me.get': reader,
    'scorecard.get': await scorecard.get(),
    'scorecard.views': await scorecard.views(),
  }
}
