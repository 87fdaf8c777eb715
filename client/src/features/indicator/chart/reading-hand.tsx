import { type ReactNode, useRef, useState } from 'react'
import { LiveRegion } from '../../../ui/message.tsx'
import { pointAfterKey } from './chart-reach.ts'

type Props = {
  /** What the picture says, and where the arrow keys lead. */
  label: string
  describedBy: string
  count: number
  /** What is read before anybody has moved. */
  rest: number
  textAt: (at: number) => string
  sentenceAt: (at: number) => string
  /** What lies nearest to a place in the picture. */
  nearest: (place: { x: number; y: number }) => number | null
  /** Keys that lead where another one does. */
  keys?: Record<string, string>
  children: (at: number | null) => ReactNode
}

/** A picture with its reading hand: one stop for the keyboard, arrows from one to the next, each said aloud. */
export function ReadingHand(props: Props) {
  const { label, describedBy, count, rest, textAt, sentenceAt, nearest, keys = {}, children } = props
  const [at, setAt] = useState<number | null>(null)
  const [heard, setHeard] = useState('')
  const pointed = useRef(false)
  const hold = (to: number | null, aloud: boolean) => {
    setAt(to)
    setHeard(aloud && to !== null ? sentenceAt(to) : '')
  }
  return (
    <>
      <div
        className="chart-hand"
        role="slider"
        aria-roledescription="chart"
        aria-label={label}
        aria-describedby={describedBy}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={(at ?? rest) + 1}
        aria-valuetext={count === 0 ? '' : textAt(at ?? rest)}
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key === 'Escape') return hold(null, false)
          const to = pointAfterKey(keys[event.key] ?? event.key, at, count)
          if (to === null) return
          event.preventDefault()
          hold(to, true)
        }}
        onBlur={() => hold(null, false)}
        onPointerMove={(event) => {
          pointed.current = true
          const box = event.currentTarget.getBoundingClientRect()
          hold(nearest({ x: event.clientX - box.left, y: event.clientY - box.top }), false)
        }}
        onPointerLeave={() => pointed.current && hold(null, false)}
      >
        {children(at)}
      </div>
      <LiveRegion>{heard}</LiveRegion>
    </>
  )
}
