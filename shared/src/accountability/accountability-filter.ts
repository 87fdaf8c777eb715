import { code, type FilterOf, words } from '../base/filter.ts'
import { type AccountabilityKind, accountabilityKinds } from './accountability-words.ts'

/** What is in force unless what has ended is asked for. */
export const accountabilityFilter = {
  goal: code,
  agency: code,
  kind: words('Part', accountabilityKinds),
  state: words('State', ['ended', 'all']),
} as const
export type AccountabilityFilter = FilterOf<typeof accountabilityFilter>

type Row = {
  goalCode: string | null
  agencyCode: string | null
  kind: AccountabilityKind | null
  untilDay: string | null
}

export const isAccountabilityShown = (
  { goalCode, agencyCode, kind, untilDay }: Row,
  { goal, agency, kind: asked, state }: AccountabilityFilter,
): boolean =>
  (goal === undefined || goal === goalCode) &&
  (agency === undefined || agency === agencyCode) &&
  (asked === undefined || asked === kind) &&
  (state === 'all' || (untilDay !== null) === (state === 'ended'))
