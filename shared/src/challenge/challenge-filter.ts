import { code, type FilterOf, isFound, text, words } from '../base/filter.ts'
import type { ChallengeRow } from './challenge.ts'
import { isAnswered, isEnded, stageWaiting } from './challenge-stages.ts'

export const challengeShows = ['open', 'unanswered', 'answered', 'ended'] as const
export const challengeOutcomes = ['resolved', 'disagreement-recorded', 'withdrawn'] as const
export const challengeSupports = ['offered', 'taken', 'none'] as const

const showWords: Record<(typeof challengeShows)[number], string> = {
  open: 'Open',
  unanswered: 'Waiting for an answer',
  answered: 'Answered, not decided',
  ended: 'Ended',
}
export const challengeShowWord = (show: (typeof challengeShows)[number]): string => showWords[show]

/** What the register can be narrowed by. */
export const challengeFilter = {
  show: words('Show', challengeShows),
  agency: code,
  stage: words('Stage', ['1', '2', '3']),
  outcome: words('Outcome', challengeOutcomes),
  support: words('Support', challengeSupports),
  search: text,
} as const
export type ChallengeFilter = FilterOf<typeof challengeFilter>

function isShownAs(show: ChallengeFilter['show'], { state }: ChallengeRow): boolean {
  if (show === undefined) return true
  if (show === 'open') return !isEnded(state)
  if (show === 'ended') return isEnded(state)
  return show === 'answered' ? isAnswered(state) : stageWaiting(state) !== null
}

function hasSupport(
  support: ChallengeFilter['support'],
  { supportOffered, supportTaken }: ChallengeRow,
): boolean {
  if (support === undefined) return true
  if (support === 'none') return supportOffered === null
  return support === 'taken' ? supportTaken === true : supportOffered !== null
}

export const isChallengeShown = (filter: ChallengeFilter, row: ChallengeRow): boolean =>
  isShownAs(filter.show, row) &&
  (filter.agency === undefined || row.from.agencyCode === filter.agency || row.to.code === filter.agency) &&
  (filter.stage === undefined || String(row.stage) === filter.stage) &&
  (filter.outcome === undefined || row.state === filter.outcome) &&
  hasSupport(filter.support, row) &&
  isFound(filter.search, [row.question, row.about?.code ?? '', row.about?.name ?? '', row.reference])
