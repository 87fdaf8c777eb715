import { code, type FilterOf, isFound, text, words } from '../base/filter.ts'
import type { ChallengeState } from './challenge-lifecycle.ts'
import { isAnswered, isEnded, type Stage, stageWaiting } from './challenge-stages.ts'

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

type Filtered = {
  state: ChallengeState
  reference: string
  question: string
  from: { agencyCode: string | null }
  to: { code: string }
  about: { code: string; name: string } | null
  stage: Stage
  supportOffered: string | null
  supportTaken: boolean | null
}

function isShownAs(show: ChallengeFilter['show'], { state }: Filtered): boolean {
  if (show === undefined) return true
  if (show === 'open') return !isEnded(state)
  if (show === 'ended') return isEnded(state)
  return show === 'answered' ? isAnswered(state) : stageWaiting(state) !== null
}

function hasSupport(
  support: ChallengeFilter['support'],
  { supportOffered, supportTaken }: Filtered,
): boolean {
  if (support === undefined) return true
  if (support === 'none') return supportOffered === null
  return support === 'taken' ? supportTaken === true : supportOffered !== null
}

export const isChallengeShown = (filter: ChallengeFilter, row: Filtered): boolean =>
  isShownAs(filter.show, row) &&
  (filter.agency === undefined || row.from.agencyCode === filter.agency || row.to.code === filter.agency) &&
  (filter.stage === undefined || String(row.stage) === filter.stage) &&
  (filter.outcome === undefined || row.state === filter.outcome) &&
  hasSupport(filter.support, row) &&
  isFound(filter.search, [row.question, row.about?.code ?? '', row.about?.name ?? '', row.reference])
