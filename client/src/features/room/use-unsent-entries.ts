import type { RoomView } from '@roundtable/shared/room/room.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { holdEntryKey } from '../../base/device/left-entries.ts'
import {
  type Unsent,
  type UnsentEntries,
  type UnsentInput,
  unsentEntries,
  unsentKey,
} from '../../base/device/unsent-entries.ts'
import { useAgain } from '../../base/device/use-again.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { makeStale } from '../../base/use-act.ts'
import { type Stopped, sendUnsent } from './send-unsent.ts'

const againEveryMs = 5000

export type Recording = {
  kept: readonly Unsent[]
  stopped: Stopped
  enter: (input: UnsentInput) => void
  mend: (input: UnsentInput) => void
  again: (id: string) => void
  setAside: (id: string) => void
  sendNow: () => void
}

/** What is entered is kept on the device first, and sent from there: at once, or when the server is there again. */
export function useUnsentEntries({
  personId,
  meetingId,
  number,
}: Pick<RoomView, 'personId' | 'meetingId' | 'number'>): Recording {
  const params = { partnership: usePartnership(), number: String(number) }
  const { pathname } = useRouter().buildLocation({ to: paths.record, params })
  const store = useMemo(
    () => unsentEntries(unsentKey(personId, meetingId), window.localStorage, pathname),
    [personId, meetingId, pathname],
  )
  useEntryKey(personId)
  const kept = useSyncExternalStore(store.subscribe, store.all)
  const [stopped, setStopped] = useState<Stopped>(null)
  const send = useSender(store, setStopped)
  const isWaiting = kept.some(({ refused }) => refused === null)
  useAgain(send, { everyMs: againEveryMs, isWaiting })
  return {
    ...{ kept, stopped, sendNow: send },
    enter: (input) => {
      store.add(input)
      send()
    },
    mend: (input) => {
      store.mend(input)
      send()
    },
    again: (id) => {
      store.again(id)
      send()
    },
    setAside: (id) => store.take(id),
  }
}

/** With it what is not sent can be sealed when somebody signs out, also without a network. */
function useEntryKey(personId: string): void {
  const { data } = useQuery({
    ...useProcedures().me.entryKey.queryOptions(),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const key = data?.key
  useEffect(() => {
    if (key !== undefined) holdEntryKey(personId, key).catch(() => undefined)
  }, [personId, key])
}

const always = { networkMode: 'always' as const }

/** Each by its own verb, which asks for its own right. */
function useSendOne(): (input: UnsentInput) => Promise<unknown> {
  const { room, challenge, action } = useProcedures()
  const { mutateAsync: enter } = useMutation(room.enter.mutationOptions(always))
  const { mutateAsync: raise } = useMutation(challenge.raise.mutationOptions(always))
  const { mutateAsync: set } = useMutation(action.set.mutationOptions(always))
  return useCallback(
    (input) => {
      if (input.kind === 'challenge') return raise(input.raised)
      return input.kind === 'action' ? set(input.raised) : enter(input)
    },
    [enter, raise, set],
  )
}

/** One sender at a time; the readings are fetched again once something has arrived. */
function useSender(store: UnsentEntries, tell: (stopped: Stopped) => void): () => void {
  const client = useQueryClient()
  const partnership = usePartnership()
  const sendOne = useSendOne()
  const underWay = useRef(false)
  return useCallback(() => {
    const send = async () => {
      if (underWay.current) return
      underWay.current = true
      const before = store.all().length
      const stopped = await sendUnsent(store, sendOne)
      underWay.current = false
      tell(stopped)
      if (store.all().length < before || stopped === null) void makeStale(client, { partnership })
    }
    void send()
  }, [client, sendOne, partnership, store, tell])
}
