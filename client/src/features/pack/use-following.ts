import type { Place } from '@roundtable/shared/presenting/presenting.ts'
import { useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { whenIdle } from '../../base/device/when-idle.ts'
import { usePartnership } from '../../base/trpc.ts'
import type { ViewState } from '../../base/view-state.ts'
import { type Heard, joinWindows, type Said, type Talk } from './follow-line.ts'

export type Following = {
  heard: Heard
  /** Where the presenter stands, said by another window of this browser, also without a network. */
  nearby: { place: Place } | null
  look: { isBlank: boolean; isLight: boolean } | null
  say: (said: Said) => void
}

const soonMs = 300
const nothing: Heard = { told: null, id: null, line: 'opening' }

/** What is told of the presenter of a meeting, as long as the page is there; by a grant, where one is named. */
export function useFollowing(number: number, grantId?: string): Following {
  const slug = usePartnership()
  const { seenAs }: ViewState = useSearch({ strict: false })
  const [heard, setHeard] = useState<Heard>(nothing)
  const [nearby, setNearby] = useState<Following['nearby']>(null)
  const [look, setLook] = useState<Following['look']>(null)
  const talk = useRef<Talk | null>(null)
  useEffect(() => {
    const hear = (said: Said) => {
      if (said.kind === 'heard') setHeard(said.heard)
      if (said.kind === 'stands') setNearby({ place: said.place })
      if (said.kind === 'look') setLook({ isBlank: said.isBlank, isLight: said.isLight })
    }
    // What is on the screen first does not wait for it.
    const forget = whenIdle(() => {
      talk.current = joinWindows({ ...{ slug, seenAs, number, grantId }, hear })
    }, soonMs)
    return () => {
      forget()
      talk.current?.leave()
      talk.current = null
    }
  }, [slug, seenAs, number, grantId])
  const say = useCallback((said: Said) => talk.current?.say(said), [])
  return { heard, nearby, look, say }
}
