import { useQueryClient } from '@tanstack/react-query'
import { usePartnership } from '../../base/trpc.ts'
import { makeStale } from '../../base/use-act.ts'

/** What waits came of what somebody else did: the page it leads to is read anew, also where it was looked at just before. */
export function useReadAnew(): () => void {
  const client = useQueryClient()
  const partnership = usePartnership()
  return () => {
    makeStale(client, { partnership, isQuiet: true }).catch(() => undefined)
  }
}
