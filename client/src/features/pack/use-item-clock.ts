import { useEffect, useRef, useState } from 'react'

const minute = 60_000
const everyMs = 5_000

/** Milliseconds each item was on the screen, by its place; an item that comes back goes on where it was. */
export function useItemClock(item: number): ReadonlyMap<number, number> {
  const [times, setTimes] = useState<ReadonlyMap<number, number>>(new Map())
  const since = useRef(Date.now())
  useEffect(() => {
    since.current = Date.now()
    if (item === 0) return
    const add = () => {
      const now = Date.now()
      const passed = now - since.current
      since.current = now
      setTimes((before) => new Map(before).set(item, (before.get(item) ?? 0) + passed))
    }
    const timer = setInterval(add, everyMs)
    return () => {
      clearInterval(timer)
      add()
    }
  }, [item])
  return times
}

/** Whole minutes. */
export const minutesIn = (times: ReadonlyMap<number, number>, item: number): number =>
  Math.floor((times.get(item) ?? 0) / minute)
