import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { readScreenLook, showScreenLook } from '../../base/screen-look.ts'

export type Stage = {
  box: RefObject<HTMLElement | null>
  isBlank: boolean
  setBlank: (isBlank: boolean) => void
  isLight: boolean
  setLight: (isLight: boolean) => void
  isHelping: boolean
  setHelping: (isHelping: boolean) => void
  /** False where the device refused to keep its screen on. */
  isAwake: boolean
  toggleScreen: () => void
}

type Options = { fills: boolean; onLeave: () => void }

/** The screen a pack is shown on: full where the browser gives it, awake where it allows, in a look of its own. */
export function useStage({ fills, onLeave }: Options): Stage {
  const box = useRef<HTMLElement>(null)
  const [isBlank, setBlank] = useState(false)
  const [isLight, setLight] = useState(false)
  const [isHelping, setHelping] = useState(false)
  const [isAwake, setAwake] = useState(true)
  /** Whether the next end of full screen was asked for here, and not by Esc. */
  const isOurs = useRef(false)
  const leave = useRef(onLeave)
  leave.current = onLeave
  useEffect(() => keepAwake(setAwake), [])
  useEffect(() => {
    if (!fills) return
    showScreenLook(isLight ? 'light' : 'dark')
    return () => showScreenLook(readScreenLook())
  }, [isLight, fills])
  useEffect(() => {
    box.current?.focus()
    if (!fills) return
    box.current?.requestFullscreen?.().catch(() => undefined)
    const onChange = () => {
      if (document.fullscreenElement !== null) return
      // What is being typed in a dialog stays, and the focus in it.
      const isAnswering = document.querySelector('dialog[open]') !== null
      if (!isAnswering) box.current?.focus({ preventScroll: true })
      // The browser takes the first Esc for itself: it leaves all the same.
      if (!isOurs.current && !isAnswering) leave.current()
      isOurs.current = false
    }
    document.addEventListener('fullscreenchange', onChange)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined)
    }
  }, [fills])
  const toggleScreen = useCallback(() => {
    if (document.fullscreenElement === null) {
      box.current?.requestFullscreen?.().catch(() => undefined)
      return
    }
    isOurs.current = true
    document.exitFullscreen().catch(() => undefined)
  }, [])
  return { box, isBlank, setBlank, isLight, setLight, isHelping, setHelping, isAwake, toggleScreen }
}

/** The screen does not sleep while the pack is on it, also after somebody looked elsewhere. */
function keepAwake(tell: (isAwake: boolean) => void): () => void {
  let lock: { release: () => Promise<void> } | undefined
  let isOver = false
  const ask = async () => {
    if (isOver || document.visibilityState !== 'visible') return
    if (!('wakeLock' in navigator)) return tell(false)
    const got = await navigator.wakeLock.request('screen').catch(() => undefined)
    if (isOver) return got?.release()
    lock = got
    tell(got !== undefined)
  }
  const again = () => {
    ask().catch(() => undefined)
  }
  again()
  document.addEventListener('visibilitychange', again)
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', again)
    lock?.release().catch(() => undefined)
  }
}
