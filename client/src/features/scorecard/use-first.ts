import { useDeferredValue, useEffect, useState } from 'react'

/** As many rows as the largest screen shows of the first page before anybody scrolls. */
const screenful = 8
let drawnBefore = false

/** No goal is drawn at once beyond so many rows, however many it has. */
const most = 3 * screenful

type WithRows = { rows: readonly unknown[] }

/** The goals at the top whose rows fill the screen, a very long one not to its end; all where there are fewer. */
export function firstGoals<T extends WithRows>(goals: T[]): T[] {
  let rows = 0
  const last = goals.findIndex((goal) => {
    rows += goal.rows.length
    return rows >= screenful
  })
  const goal = goals[last]
  if (goal === undefined || (last === goals.length - 1 && rows <= most)) return goals
  const room = most - (rows - goal.rows.length)
  const cut = goal.rows.length <= room ? goal : { ...goal, rows: goal.rows.slice(0, room) }
  return [...goals.slice(0, last), cut]
}

export const firstRows = <T>(rows: T[]): T[] => rows.slice(0, most)

/** On the very first page what fills the screen is drawn at once, and the rest right after. */
export function useFirst<T>(all: T, first: (all: T) => T): T {
  const [firstTime] = useState(() => !drawnBefore)
  useEffect(() => {
    drawnBefore = true
  }, [])
  return useDeferredValue(all, firstTime ? first(all) : all)
}
