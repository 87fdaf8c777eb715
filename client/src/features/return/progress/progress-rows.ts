import { type Frequency, frequencies } from '@roundtable/shared/base/period.ts'
import { isReturnOpen } from '@roundtable/shared/return/return-filter.ts'
import type { Outputs } from '../../../base/trpc.ts'

export type Owing = Outputs['return']['progress'][number]
const periodsShown = 4

export type ProgressPart = {
  frequency: Frequency
  /** Newest first: the last periods, and any before them that is still open. */
  periods: { start: string; label: string; approved: number; open: number }[]
  agencies: { code: string; name: string; cells: (Owing | null)[] }[]
}

/** One table for each frequency: agencies down, periods across. */
export function progressParts(list: readonly Owing[]): ProgressPart[] {
  return frequencies.flatMap((frequency) => {
    const mine = list.filter((owed) => owed.frequency === frequency)
    if (mine.length === 0) return []
    const starts = [...new Set(mine.map(({ periodStart }) => periodStart))].sort().reverse()
    const shown = starts.filter(
      (start, at) =>
        at < periodsShown || mine.some((owed) => owed.periodStart === start && isReturnOpen(owed)),
    )
    const periods = shown.map((start) => {
      const all = mine.filter(({ periodStart }) => periodStart === start)
      return {
        start,
        label: all[0]?.periodLabel ?? start,
        approved: all.filter(({ state }) => state === 'approved').length,
        open: all.filter(isReturnOpen).length,
      }
    })
    const names = [...new Map(mine.map((owed) => [owed.agencyCode, owed.agencyName]))]
    const agencies = names
      .sort(([, a], [, b]) => a.localeCompare(b, 'en-GB'))
      .map(([code, name]) => ({
        code,
        name,
        cells: shown.map(
          (start) => mine.find((owed) => owed.agencyCode === code && owed.periodStart === start) ?? null,
        ),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== null))
    return [{ frequency, periods, agencies }]
  })
}

/** "4 returns are late, from 3 agencies; 6 more are open." */
export function progressLead(list: readonly Owing[]): string {
  if (list.length === 0) return 'No return has been opened yet.'
  const late = list.filter((owed) => owed.late)
  const open = list.filter(isReturnOpen).length - late.length
  const more = `${open} ${late.length === 0 ? '' : 'more '}${open === 1 ? 'is' : 'are'} open`
  if (late.length === 0) return `No return is late; ${more}.`
  const agencies = new Set(late.map(({ agencyCode }) => agencyCode)).size
  const from = agencies === 1 ? 'one agency' : `${agencies} agencies`
  return `${late.length} ${late.length === 1 ? 'return is' : 'returns are'} late, from ${from}; ${more}.`
}
