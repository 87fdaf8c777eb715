import { useDeferredValue, useEffect, useState } from 'react'

/** As many rows as the largest screen shows of the first page before anybody scrolls. */
const screenful = 8
let drawnBefore = false

type WithRows = { rows: readonly unknown[] }

/** The goals at the top whose rows fill the screen; all where there are fewer. */
export function firstGoals<T extends WithRows>(goals: T[]): T[] {
  let rows = 0
  const last = goals.findIndex((goal) => {
    rows += goal.rows.length
    return rows >= screenful
  })
  return last < 0 || last === goals.length - 1 ? goals : goals.slice(0, last + 1)
}

/** On the very first page what fills the screen is drawn at once, and the rest right after. */
export function useFirstGoals<T extends WithRows>(goals: T[]): T[] {
  const [firstTime] = useState(() => !drawnBefore)
  useEffect(() => {
    drawnBefore = true
  }, [])
  return useDeferredValue(goals, firstTime ? firstGoals(goals) : goals)
}
