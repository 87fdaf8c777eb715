import type { MeetingView } from '@roundtable/shared/meeting/meeting.ts'
import { isGoingOn } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { whenIdle } from '../base/device/when-idle.ts'
import { paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { packQuery } from '../features/pack/use-pack-cut.ts'

/**
 * Whoever may present a meeting that is called or going on has its pack, and what shows it, before they press: in the
 * version the meeting tells of, never one that was frozen before it.
 */
export function usePackReady({ number, packVersion, mayPresent, state }: MeetingView): void {
  const partnership = usePartnership()
  const procedures = useProcedures()
  const router = useRouter()
  const client = useQueryClient()
  const isNear = state === 'called' || isGoingOn(state)
  const isWanted = packVersion > 0 && mayPresent && isNear
  useEffect(() => {
    if (!isWanted) return
    const pack = packQuery(procedures, number)
    const known = client.getQueryData(pack.queryKey)
    if (known !== undefined && known.version !== packVersion)
      client.removeQueries({ queryKey: pack.queryKey })
    return whenIdle(() => {
      const params = { partnership, number: String(number) }
      // Where it cannot be fetched now, the page that is opened says so.
      router.preloadRoute({ to: paths.present, params }).catch(() => undefined)
      client.prefetchQuery(pack).catch(() => undefined)
    })
  }, [isWanted, packVersion, number, partnership, procedures, router, client])
}
