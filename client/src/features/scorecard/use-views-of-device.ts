import type { NamedView } from '@roundtable/shared/scorecard/named-view.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { forgetViewsOfDevice, viewsOfDevice } from './named-views.ts'

/** Views that this device alone had go to their person, once; those whose name they have already stay as theirs. */
export function useViewsOfDevice(views: readonly NamedView[] | undefined): void {
  const partnership = usePartnership()
  const { scorecard } = useProcedures()
  const client = useQueryClient()
  const { mutateAsync } = useMutation(scorecard.saveView.mutationOptions())
  const isDone = useRef(false)
  useEffect(() => {
    if (views === undefined || isDone.current) return
    isDone.current = true
    const carry = async () => {
      const own = viewsOfDevice(partnership)
      if (own.length === 0) return
      for (const view of own) {
        if (views.some(({ name }) => name === view.name)) continue
        client.setQueryData(scorecard.views.queryKey(), await mutateAsync(view))
      }
      forgetViewsOfDevice(partnership)
    }
    // Whatever could not be sent stays on the device for the next time.
    carry().catch(() => undefined)
  }, [views, partnership, client, mutateAsync, scorecard])
}
