import { frameAfter, framesOf, presentKey } from '@roundtable/shared/pack/frames.ts'
import type { PackView } from '@roundtable/shared/pack/pack.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { formatDay, formatMoment } from '../../base/format.ts'
import { readScreenLook, showScreenLook } from '../../base/screen-look.ts'
import { PresentFrame } from './present-frame.tsx'
import './present.css'

type Props = {
  pack: PackView
  /** Which frame, from 0; the address holds it. */
  at: number
  onMove: (at: number) => void
  onLeave: () => void
}

/** What stands on the wall is scrolled by keys where it is larger than the screen. */
const scrolledByKeys = { tabIndex: 0 }

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** The pack on the wall: one thing at a time, by keys or a clicker, in full screen or in the whole window. */
export function Present({ pack, at, onMove, onLeave }: Props) {
  const { content } = pack
  const frames = useMemo(() => framesOf(content), [content])
  const place = Math.min(Math.max(0, at), frames.length - 1)
  const frame = frames[place]
  const wall = useRef<HTMLElement>(null)
  const [isBlank, setBlank] = useState(false)
  const [isLight, setLight] = useState(false)
  const [isHelping, setHelping] = useState(false)
  const clock = useClock(frame !== undefined && 'item' in frame ? frame.item.place : 0)
  useEffect(() => keepAwake(), [])
  useEffect(() => {
    showScreenLook(isLight ? 'light' : 'dark')
    return () => showScreenLook(readScreenLook())
  }, [isLight])
  useEffect(() => {
    wall.current?.focus()
    wall.current?.requestFullscreen?.().catch(() => undefined)
    return () => {
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined)
    }
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      const key = presentKey(event.key)
      if (key === null) return
      event.preventDefault()
      if (key === 'leave') return isHelping ? setHelping(false) : onLeave()
      if (key === 'help') return setHelping((helping) => !helping)
      if (key === 'blank') return setBlank((blank) => !blank)
      if (key === 'light') return setLight((light) => !light)
      setBlank(false)
      onMove(frameAfter(place, frames.length, key))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [place, frames.length, isHelping, onLeave, onMove])
  const allotted = frame !== undefined && 'item' in frame ? frame.item.minutes : null
  return (
    <section ref={wall} className="present" aria-label="Presenting the pack" {...scrolledByKeys}>
      {isBlank ? (
        <p className="unseen">The screen is blank: press B to show it again.</p>
      ) : (
        <>
          <div className="present-body" aria-live="polite">
            {frame !== undefined && <PresentFrame frame={frame} content={content} />}
          </div>
          <footer className="present-foot">
            <span>
              {content.partnership} · {formatDay(content.day)} · as at {formatMoment(content.moment)}
            </span>
            {allotted !== null && (
              <span className={clock > allotted ? 'present-over' : undefined}>
                {clock} of {allotted} minutes
              </span>
            )}
            <span>
              {place + 1} of {frames.length}
            </span>
            <strong className="present-marking">{content.marking}</strong>
          </footer>
        </>
      )}
      {isHelping && <Keys />}
    </section>
  )
}

function Keys() {
  return (
    <div className="present-help" role="status">
      <p>→, Page Down or Space: on. ←, Page Up: back. Home, End: first and last.</p>
      <p>B: blank. D: light or dark. ?: this help. Esc: leave.</p>
    </div>
  )
}

const minute = 60_000

/** Whole minutes since this item came up. */
function useClock(item: number): number {
  const [minutes, setMinutes] = useState(0)
  useEffect(() => {
    const began = Date.now()
    setMinutes(0)
    if (item === 0) return
    const timer = setInterval(() => setMinutes(Math.floor((Date.now() - began) / minute)), 5_000)
    return () => clearInterval(timer)
  }, [item])
  return minutes
}

/** The screen does not sleep while the pack is on it, also after somebody looked elsewhere. */
function keepAwake(): () => void {
  let lock: { release: () => Promise<void> } | undefined
  let isOver = false
  const ask = async () => {
    if (isOver || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    lock = await navigator.wakeLock.request('screen').catch(() => undefined)
  }
  ask().catch(() => undefined)
  document.addEventListener('visibilitychange', ask)
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', ask)
    lock?.release().catch(() => undefined)
  }
}
