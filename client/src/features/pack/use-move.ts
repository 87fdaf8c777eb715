import { type Place, type Presenting, renewSeconds } from '@roundtable/shared/presenting/presenting.ts'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { asRefused, refusalKind } from '../../base/refusal.ts'
import { useProcedures } from '../../base/trpc.ts'

type Options = { number: number; isPresenter: boolean; told: Presenting | null }

const againAfter = 3_000

/** Tells the server where the presenter stands, the newest first and only; and that their device is still there. */
export function useMove({ number, isPresenter, told }: Options): (place: Place) => void {
  const move = useMutation({
    ...useProcedures().presenting.move.mutationOptions(),
    networkMode: 'always',
  })
  const { mutateAsync } = move
  const waiting = useRef<Place | null>(null)
  const isSending = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    if (isSending.current) return
    isSending.current = true
    while (waiting.current !== null) {
      const place = waiting.current
      waiting.current = null
      try {
        await mutateAsync({ number, place })
      } catch (error) {
        const kind = refusalKind(asRefused(error))
        if (kind !== 'unreachable' && kind !== 'broken') break
        // Without a network the pages go on; where they went is told once there is one again.
        waiting.current ??= place
        timer.current = setTimeout(() => flush(), againAfter)
        break
      }
    }
    isSending.current = false
  }, [mutateAsync, number])
  const stand = useCallback(
    (place: Place) => {
      waiting.current = place
      flush().catch(() => undefined)
    },
    [flush],
  )
  const stands = told?.place ?? null
  const last = useRef(stands)
  last.current = stands
  useEffect(() => {
    if (!isPresenter) return
    const renew = () => {
      if (last.current !== null) waiting.current ??= last.current
      flush().catch(() => undefined)
    }
    const now = () => {
      flush().catch(() => undefined)
    }
    const renewing = setInterval(renew, renewSeconds * 1_000)
    window.addEventListener('online', now)
    return () => {
      clearInterval(renewing)
      window.removeEventListener('online', now)
      clearTimeout(timer.current)
    }
  }, [isPresenter, flush])
  return stand
}
