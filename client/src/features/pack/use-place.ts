import type { PackFrame } from '@roundtable/shared/pack/frames.ts'
import { frameAtPlace, placeOfFrame } from '@roundtable/shared/presenting/place.ts'
import type { Place } from '@roundtable/shared/presenting/presenting.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Following } from './use-following.ts'
import { useMove } from './use-move.ts'

type Options = {
  number: number
  frames: readonly PackFrame[]
  following: Following
  /** Where the address stands; null where it says nothing, and one follows whoever presents. */
  initial: number | null
  /** A screen for others: it never leaves the presenter. */
  isWall: boolean
  onMove: (at: number) => void
}

export type Shown = {
  at: number
  isPresenter: boolean
  /** Whether what somebody else presents is followed here. */
  isFollowing: boolean
  moveTo: (at: number) => void
  comeBack: () => void
}

/** So long after one moved oneself what comes from the server is older than that. */
const settled = 1_000

/** Which frame is shown: the presenter’s, or one’s own once one has moved. */
export function usePlace({ number, frames, following, initial, isWall, onMove }: Options): Shown {
  const { heard, nearby, say } = following
  const { told } = heard
  const [at, setAt] = useState(initial ?? 0)
  const [follows, setFollows] = useState(initial === null)
  const movedAt = useRef(Number.NEGATIVE_INFINITY)
  /** What was told just after one moved, shown unless one moves on. */
  const later = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const isPresenter = told?.presenter?.isYou === true
  const isPresented = told !== null && told.presenter !== null
  const isFollowing = isPresented && !isPresenter && (follows || isWall)
  const frameOf = (place: Place | null | undefined) => (place == null ? null : frameAtPlace(frames, place))
  const target = frameOf(told?.place) ?? frameOf(told?.wall.place)
  const stand = useMove({ number, isPresenter, told })
  const goesAlong = isPresenter || isFollowing || (isWall && told !== null)

  useEffect(() => {
    if (!goesAlong || target === null) return
    const wait = settled - (performance.now() - movedAt.current)
    if (wait <= 0) return setAt(target)
    later.current = setTimeout(() => setAt(target), wait)
    return () => clearTimeout(later.current)
  }, [goesAlong, target])

  // What another window of this browser says comes without the server, and before it.
  const near = nearby === null ? null : frameAtPlace(frames, nearby.place)
  useEffect(() => {
    if (nearby === null || near === null || !(isPresenter || isWall)) return
    clearTimeout(later.current)
    movedAt.current = performance.now()
    setAt(near)
  }, [nearby, near, isPresenter, isWall])

  const moveTo = useCallback(
    (to: number) => {
      if (isWall && !isPresenter) return
      clearTimeout(later.current)
      movedAt.current = performance.now()
      setAt(to)
      onMove(to)
      setFollows(false)
      const frame = frames[to]
      const place = isPresenter && frame !== undefined ? placeOfFrame(frame) : null
      if (place === null) return
      stand(place)
      say({ kind: 'stands', place })
    },
    [frames, isPresenter, isWall, onMove, say, stand],
  )
  const comeBack = useCallback(() => {
    movedAt.current = Number.NEGATIVE_INFINITY
    setFollows(true)
  }, [])
  return { at: Math.min(Math.max(0, at), frames.length - 1), isPresenter, isFollowing, moveTo, comeBack }
}
