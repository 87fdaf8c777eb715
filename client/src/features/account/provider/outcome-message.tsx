import { useQuery } from '@tanstack/react-query'
import { readOutcome } from '../../../base/sign-in/single-sign-on.ts'
import { Message } from '../../../ui/message.tsx'

/** Why the provider did not sign somebody in, on the page they come back to. */
export function OutcomeMessage() {
  const outcome = useQuery({
    queryKey: ['sign-in outcome'],
    queryFn: readOutcome,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const refused = outcome.data?.refused ?? null
  return refused === null ? null : <Message tone="problem">{refused}</Message>
}
