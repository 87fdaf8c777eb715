import { lastMomentOf, localDay, momentAt } from '@roundtable/shared/base/local-time.ts'
import { isDay } from '@roundtable/shared/base/period.ts'
import type { ChangeBand } from '@roundtable/shared/change/change-rank.ts'
import { changeKinds, changeWord } from '@roundtable/shared/change/change-words.ts'
import { shortMoment } from '@roundtable/shared/past/as-at-rules.ts'
import { isMoment } from '../../base/as-at.ts'
import { listed } from '../../base/format.ts'
import type { Outputs } from '../../base/trpc.ts'

export type Changes = Outputs['change']['list']
export type Change = Changes['changes'][number]

/** Changes of one band that follow one another on a page. */
export function bandsOf(changes: readonly Change[]): { band: ChangeBand; rows: Change[] }[] {
  const bands: { band: ChangeBand; rows: Change[] }[] = []
  for (const change of changes) {
    const last = bands.at(-1)
    if (last?.band === change.band) last.rows.push(change)
    else bands.push({ band: change.band, rows: [change] })
  }
  return bands
}

/** A day chosen as the beginning: from its first moment. */
export const fromDay = (day: string): string | undefined =>
  isDay(day) ? shortMoment(momentAt(day, '00:00')) : undefined

/** A day chosen as the end: to its last moment, and now where it is today or nothing. */
export const untilDay = (day: string, today: string): string | undefined =>
  isDay(day) && day < today ? shortMoment(lastMomentOf(day)) : undefined

export const dayIn = (moment: string | undefined): string =>
  moment !== undefined && isMoment(moment) ? localDay(moment) : ''

/** "2 status changes, 31 new figures and 1 goal changed." */
export function leadOf({ counts }: Changes): string {
  const told = changeKinds
    .filter((kind) => (counts[kind] ?? 0) > 0)
    .map((kind) => `${counts[kind]} ${changeWord(kind, counts[kind] ?? 0)}`)
  return told.length === 0 ? 'Nothing has changed in this time.' : `${listed(told)}.`
}

/** "Changes 51 to 100": which of all stand on this page. */
export const placeOf = ({ first, changes }: Pick<Changes, 'first' | 'changes'>): string =>
  `Changes ${first} to ${first + changes.length - 1}`

/** What matters of it, after a title: ": 5 worse, 4 better". */
export const courseOf = ({ worse, better }: Pick<Changes, 'worse' | 'better'>): string => {
  const words = [worse > 0 ? `${worse} worse` : '', better > 0 ? `${better} better` : '']
  const said = words.filter((word) => word !== '').join(', ')
  return said === '' ? '' : `: ${said}`
}
