import { useDeferredValue, useEffect, useState } from 'react'

const atOnce = 2
let drawnBefore = false

/** On the very first page the goals at the top are drawn at once and the rest right after. */
export function useFirstGoals<T>(goals: T[]): T[] {
  const [firstTime] = useState(() => !drawnBefore)
  useEffect(() => {
    drawnBefore = true
  }, [])
  return useDeferredValue(goals, firstTime ? goals.slice(0, atOnce) : goals)
}
