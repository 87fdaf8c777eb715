import { useDeferredValue, useEffect, useState } from 'react'

const goalsFirst = 2
let drawnBefore = false

/** On the very first page the goals at the top are drawn at once and the rest right after. */
export function useFirstGoals<T>(goals: T[]): T[] {
  const [firstTime] = useState(() => !drawnBefore)
  useEffect(() => {
    drawnBefore = true
  }, [])
  return useDeferredValue(goals, firstTime ? goals.slice(0, goalsFirst) : goals)
}
