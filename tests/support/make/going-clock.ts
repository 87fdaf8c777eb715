import type { TestPartnership } from './partnership.ts'

/** A clock that goes on each time it is looked at, as clocks do while somebody writes. */
export function goOn({ clock }: Pick<TestPartnership, 'clock'>): void {
  let now = Date.parse(clock.now)
  Object.defineProperty(clock, 'now', {
    get: () => {
      now += 7
      return new Date(now).toISOString()
    },
    set: (text: string) => {
      now = Date.parse(text)
    },
  })
}
