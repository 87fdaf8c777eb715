import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { listeners } from './hear/listeners.ts'
import { asRefused, refusalKind } from './refusal.ts'

type Ended = 'nothing-shown' | 'something-shown'

/** Said where the session has ended, by an answer or by a line that was listened to: whether the page shows something. */
export const sessionEnds = listeners<Ended>()

function tell(error: unknown, ended: Ended): void {
  if (refusalKind(asRefused(error)) === 'not-signed-in') sessionEnds.say(ended)
}

const mayPass = (error: unknown): boolean => ['broken', 'unreachable'].includes(refusalKind(asRefused(error)))

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) =>
      tell(error, query.state.data === undefined ? 'nothing-shown' : 'something-shown'),
  }),
  mutationCache: new MutationCache({ onError: (error) => tell(error, 'something-shown') }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && mayPass(error),
    },
    // Without a network an act is refused at once, in words: nothing waits unseen, to be sent in a later hour.
    mutations: { retry: false, networkMode: 'always' },
  },
})
