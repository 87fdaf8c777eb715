import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { asRefused, refusalKind } from './refusal.ts'

type Ended = 'nothing-shown' | 'something-shown'
const listeners = new Set<(ended: Ended) => void>()

/** Tells when an answer says that the session has ended, and whether the page still shows something. */
export function onSessionEnd(listener: (ended: Ended) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Said by whatever learns of it otherwise than by an answer: a line that was listened to. */
export function notifySessionEnd(ended: Ended): void {
  for (const listener of listeners) listener(ended)
}

function tell(error: unknown, ended: Ended): void {
  if (refusalKind(asRefused(error)) === 'not-signed-in') notifySessionEnd(ended)
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
