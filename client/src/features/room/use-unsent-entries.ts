import type { RoomEntryInput, RoomView } from '@roundtable/shared/room/room.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { makeStale } from '../../base/use-act.ts'
import { type Stopped, sendUnsent } from './send-unsent.ts'
import { type Unsent, type UnsentEntries, unsentEntries, unsentKey } from './unsent-entries.ts'

const againEveryMs = 5000

export type Recording = {
  kept: readonly Unsent[]
  stopped: Stopped
  enter: (input: RoomEntryInput) => void
  again: (id: string) => void
  setAside: (id: string) => void
  sendNow: () => void
}

/** What is entered is kept on the device first, and sent from there: at once, or when the server is there again. */
export function useUnsentEntries({
  personId,
  meetingId,
}: Pick<RoomView, 'personId' | 'meetingId'>): Recording {
  const store = useMemo(
    () => unsentEntries(unsentKey(personId, meetingId), window.localStorage),
    [personId, meetingId],
  )
  const kept = useSyncExternalStore(store.subscribe, store.all)
  const [stopped, setStopped] = useState<Stopped>(null)
  const send = useSender(store, setStopped)
  const isWaiting = kept.some(({ refused }) => refused === null)
  useEffect(() => {
    if (!isWaiting) return undefined
    send()
    const timer = window.setInterval(send, againEveryMs)
    window.addEventListener('online', send)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('online', send)
    }
  }, [isWaiting, send])
  return {
    ...{ kept, stopped, sendNow: send },
    enter: (input) => {
      store.add(input)
      send()
    },
    again: (id) => {
      store.again(id)
      send()
    },
    setAside: (id) => store.take(id),
  }
}

/** One sender at a time; the readings are fetched again once something has arrived. */
function useSender(store: UnsentEntries, tell: (stopped: Stopped) => void): () => void {
  const client = useQueryClient()
  const partnership = usePartnership()
  const { mutateAsync } = useMutation(
    useProcedures().room.enter.mutationOptions({ networkMode: 'always' as const }),
  )
  const underWay = useRef(false)
  return useCallback(() => {
    const send = async () => {
      if (underWay.current) return
      underWay.current = true
      const before = store.all().length
      const stopped = await sendUnsent(store, mutateAsync)
      underWay.current = false
      tell(stopped)
      if (store.all().length < before || stopped === null) void makeStale(client, { partnership })
    }
    void send()
  }, [client, mutateAsync, partnership, store, tell])
}
