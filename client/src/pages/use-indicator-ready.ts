import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { whenIdle } from '../base/device/when-idle.ts'
import { paths } from '../base/paths.ts'
import { usePartnership } from '../base/trpc.ts'

/** Fetches the code of an indicator's page while nothing else is to do, so that it is there when one is opened. */
export function useIndicatorReady(code: string | undefined): void {
  const partnership = usePartnership()
  const router = useRouter()
  useEffect(() => {
    if (code === undefined) return
    return whenIdle(() => {
      // Where it cannot be fetched now, the page that is opened says so.
      router.preloadRoute({ to: paths.indicator, params: { partnership, code } }).catch(() => undefined)
    })
  }, [partnership, code, router])
}
