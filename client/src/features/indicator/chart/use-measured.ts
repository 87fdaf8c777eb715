import type { Measured } from '@roundtable/shared/chart/chart-frame.ts'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The size of an element, measured before it is painted and when it changes. */
export function useMeasured<T extends HTMLElement>(): [RefObject<T | null>, Measured] {
  const box = useRef<T>(null)
  const [measured, setMeasured] = useState<Measured>({ width: 0, text: 1 })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => {
      const width = Math.floor(element.clientWidth)
      const text = Number.parseFloat(getComputedStyle(element).fontSize) / 17
      setMeasured((before) => (before.width === width && before.text === text ? before : { width, text }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, measured]
}
