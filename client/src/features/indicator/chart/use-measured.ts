import type { Measured } from '@roundtable/shared/chart/chart-frame.ts'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { usePrinting } from '../../../base/print/printing.ts'

/** Drawn anew for paper: on a sheet that lies over its whole width, beneath its title and over its key; on one that stands as wide as it is. */
const onPaper = { lying: { width: 1030, height: 234, text: 0.92 }, upright: { width: 680, text: 0.92 } }
export type Sheet = keyof typeof onPaper

/** The size of an element and of its words, the smallest of a chart; measured before it is painted and when it changes. */
export function useMeasured<T extends HTMLElement>(sheet?: Sheet): [RefObject<T | null>, Measured] {
  const box = useRef<T>(null)
  const [measured, setMeasured] = useState<Measured>({ width: 0, text: 1 })
  const isPrinted = usePrinting() !== 'no'
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => {
      const width = Math.floor(element.clientWidth)
      const text = Number.parseFloat(getComputedStyle(element).fontSize) / 14
      setMeasured((before) => (before.width === width && before.text === text ? before : { width, text }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, isPrinted && sheet !== undefined ? onPaper[sheet] : measured]
}
