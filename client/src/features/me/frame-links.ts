import { paths } from '../../base/paths.ts'
import type { Me } from '../../base/trpc.ts'
import { setUpPages } from '../../parts/set-up/set-up-pages.ts'

/** Pages that lie elsewhere and are found from this one: there too one is in its part of the house. */
const foundFrom: Partial<Record<FrameLink['to'], readonly string[]>> = {
  [paths.issues]: [paths.actions],
  [paths.meetings]: [paths.decisions, paths.yearlyReports, paths.grants],
  [paths.setUp]: setUpPages,
}
/** Parts of the house that everybody's side leads to: a page in one of them is there, from wherever it was found. */
const ownParts = [paths.people, paths.goals, paths.indicators, paths.accountabilities]

const partOf = (address: string): string | undefined => address.split('/')[2]
const isIn = (pages: readonly string[], pathname: string): boolean =>
  pages.some((page) => partOf(page) === partOf(pathname))

/** Whether a page at this address is found from the page a link leads to. */
export const isFoundFrom = (to: FrameLink['to'], pathname: string): boolean =>
  isIn(foundFrom[to] ?? [], pathname) && !isIn(ownParts, pathname)

export type FrameLink = {
  to: (typeof paths)[
    | 'waiting'
    | 'scorecard'
    | 'goals'
    | 'indicators'
    | 'accountabilities'
    | 'changes'
    | 'returns'
    | 'issues'
    | 'challenges'
    | 'returnProgress'
    | 'people'
    | 'groups'
    | 'partnerships'
    | 'audit'
    | 'removals'
    | 'meetings'
    | 'grants'
    | 'publications'
    | 'setUp']
  word: string
  /** Only the very page counts as here, not what lies below it. */
  exact: boolean
  count: number
}

type Asker = Pick<Me, 'plain' | 'may' | 'owesOrDecides' | 'waiting' | 'returnsWaiting' | 'challengesWaiting'>

/**
 * The pages somebody may open, in two groups: the work, and what is kept about it. Whoever keeps the partnership finds
 * the rules and records on the set-up page, so that all of it fits a small screen.
 */
export function frameLinks({
  plain,
  may,
  owesOrDecides,
  waiting,
  returnsWaiting,
  challengesWaiting,
}: Asker): [FrameLink[], FrameLink[]] {
  const link = (to: FrameLink['to'], word: string, allowed: boolean, count = 0): FrameLink[] =>
    allowed ? [{ to, word, exact: to === paths.scorecard, count }] : []
  const keeps = may.includes('keep the partnership')
  return [
    [
      ...link(paths.waiting, 'Waits for me', owesOrDecides, waiting),
      ...link(paths.scorecard, plain ? 'How things are' : 'Scorecard', may.includes('see published figures')),
      ...link(paths.goals, plain ? 'What we want' : 'Goals', may.includes('see published figures')),
      ...link(
        paths.indicators,
        plain ? 'What we count' : 'Indicators',
        may.includes('see published figures'),
      ),
      ...link(paths.accountabilities, 'Accountabilities', may.includes('see published figures') && !plain),
      ...link(paths.returns, plain ? 'Our numbers' : 'Returns', may.includes('see returns'), returnsWaiting),
      ...link(paths.issues, plain ? 'What you told us' : 'Issues and actions', may.includes('see issues')),
      ...link(paths.meetings, 'Meetings', may.includes(plain ? 'propose agenda items' : 'see meetings')),
      ...link(paths.grants, 'Shared with me', may.includes('open grants') && !plain),
      ...link(paths.challenges, 'Challenges', may.includes('see challenges') && !plain, challengesWaiting),
    ],
    [
      ...link(paths.changes, plain ? 'What is new' : 'What changed', may.includes('see published figures')),
      ...link(
        paths.returnProgress,
        'Return progress',
        may.includes('see return progress') && !may.includes('see returns') && !plain,
      ),
      ...link(paths.people, 'People', may.includes('see people')),
      ...link(paths.groups, 'Groups', may.includes('keep groups')),
      ...link(paths.partnerships, 'Partnerships', may.includes('keep partnerships')),
      ...link(paths.audit, 'Audit trail', may.includes('read the audit trail') && !plain),
      ...link(paths.publications, 'For everybody', !keeps && may.includes('sign off publications')),
      ...link(paths.removals, 'Words blacked out', !keeps && may.includes('black words out')),
      ...link(paths.setUp, 'Set-up', keeps),
    ],
  ]
}
