import type { Measured } from '@roundtable/shared/chart/chart-frame.ts'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The smallest words of a chart, in the size of text 1: they are as large as the text around it. */
const smallest = 13.5
/** What is narrower than that many of them would hold nothing but words. */
const across = 31

/** The room an element has for a chart, before it is painted and whenever it changes. */
export function useChartRoom<T extends HTMLElement>(): [RefObject<T | null>, Measured | null] {
  const box = useRef<T>(null)
  const [room, setRoom] = useState<Measured | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width === 0 || height === 0) return
      const size = Math.min(Number.parseFloat(getComputedStyle(element).fontSize), width / across)
      const text = size / smallest
      setRoom((before) =>
        before?.width === width && before.height === height && before.text === text
          ? before
          : { width, height, text },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, room]
}
