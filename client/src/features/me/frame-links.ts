import { paths } from '../../base/paths.ts'
import type { Me } from '../../base/trpc.ts'

export type FrameLink = {
  to: (typeof paths)[
    | 'scorecard'
    | 'goals'
    | 'indicators'
    | 'accountabilities'
    | 'changes'
    | 'returns'
    | 'returnProgress'
    | 'people'
    | 'audit'
    | 'disclosure']
  word: string
  /** Only the very page counts as here, not what lies below it. */
  exact: boolean
  count: number
}

type Asker = Pick<Me, 'may' | 'returnsWaiting'>

/** The pages somebody may open, in two groups: the work, and what is kept about it. */
export function frameLinks({ may, returnsWaiting }: Asker): [FrameLink[], FrameLink[]] {
  const link = (to: FrameLink['to'], word: string, allowed: boolean, count = 0): FrameLink[] =>
    allowed ? [{ to, word, exact: to === paths.scorecard, count }] : []
  return [
    [
      ...link(paths.scorecard, 'Scorecard', may.seeFigures),
      ...link(paths.goals, 'Goals', may.seeFigures),
      ...link(paths.indicators, 'Indicators', may.seeFigures),
      ...link(paths.accountabilities, 'Accountabilities', may.seeFigures),
      ...link(paths.returns, 'Returns', may.seeReturns, returnsWaiting),
    ],
    [
      ...link(paths.changes, 'What changed', may.seeFigures),
      ...link(paths.returnProgress, 'Return progress', may.seeReturnProgress && !may.seeReturns),
      ...link(paths.people, 'People', may.seePeople),
      ...link(paths.audit, 'Audit trail', may.readAudit),
      ...link(paths.disclosure, 'Small numbers', may.draftDefinitions),
    ],
  ]
}
