import { addDays } from '../base/period.ts'
import type { SharingState } from './sharing-lifecycle.ts'

export type SharingDays = { state: SharingState; fromDay: string; untilDay: string | null }

/** Whether people of the agency read in full on this day because of it. */
export const isRunning = ({ state, fromDay, untilDay }: SharingDays, today: string): boolean =>
  state !== 'ended' && fromDay <= today && (untilDay === null || untilDay >= today)

const daysBefore = 30

/** The day on which the manager is told that it ends: a month before. */
export const tellsOn = (untilDay: string): string => addDays(untilDay, -daysBefore)

/** The last day on which an agency's people read in full without a gap from today; null where there is no end. */
export function runsUntil(agreements: readonly SharingDays[], today: string): string | null {
  let last = addDays(today, -1)
  for (;;) {
    const next = agreements.filter((each) => isRunning(each, addDays(last, 1)))
    if (next.length === 0) return last
    if (next.some(({ untilDay }) => untilDay === null)) return null
    last = next.reduce(
      (latest, { untilDay }) => (untilDay !== null && untilDay > latest ? untilDay : latest),
      last,
    )
  }
}

export type Sharing = 'runs' | 'ends-soon' | 'not-recorded' | 'none'

/** How an agency stands today. */
export function sharingOf(agreements: readonly SharingDays[], today: string): Sharing {
  const running = agreements.filter((each) => isRunning(each, today))
  if (running.length === 0) return 'none'
  if (running.every(({ state }) => state === 'assumed')) return 'not-recorded'
  const until = runsUntil(agreements, today)
  return until !== null && tellsOn(until) <= today ? 'ends-soon' : 'runs'
}

const words: Record<Sharing, string> = {
  runs: 'Runs',
  'ends-soon': 'Ends within a month',
  'not-recorded': 'Taken for granted, not recorded',
  none: 'None runs: its people read with small counts hidden',
}
export const sharingWord = (sharing: Sharing): string => words[sharing]
