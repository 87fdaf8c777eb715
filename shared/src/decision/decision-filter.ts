import { code, type FilterOf, isFound, text, words } from '../base/filter.ts'
import type { DecisionState } from './decision-lifecycle.ts'
import { decisionNumber } from './decision-words.ts'

export const decisionMarks = ['dissent', 'without-quorum', 'corrected'] as const
export type DecisionMark = (typeof decisionMarks)[number]

export const decisionFilter = {
  board: code,
  goal: code,
  indicator: code,
  with: words('A kind of decision', decisionMarks),
  q: text,
} as const
export type DecisionFilter = FilterOf<typeof decisionFilter>

type Filtered = {
  number: number
  boardId: string
  state: DecisionState
  text: string
  reason: string
  itemTitle: string
  dissent: readonly unknown[]
  editions: number
  about: readonly { kind: string; reference: string; name: string | null }[]
}

export function isDecisionShown(
  decision: Filtered,
  { board, goal, indicator, with: mark, q }: DecisionFilter,
): boolean {
  const isAbout = (kind: string, reference: string | undefined) =>
    reference === undefined ||
    decision.about.some((each) => each.kind === kind && each.reference === reference)
  return (
    (board === undefined || board === decision.boardId) &&
    isAbout('goal', goal) &&
    isAbout('indicator', indicator) &&
    (mark === undefined || hasMark(decision, mark)) &&
    isFound(q, [
      decisionNumber(decision.number),
      ...[decision.text, decision.reason, decision.itemTitle],
      ...decision.about.map(({ reference, name }) => `${reference} ${name ?? ''}`),
    ])
  )
}

function hasMark({ dissent, state, editions }: Filtered, mark: DecisionMark): boolean {
  switch (mark) {
    case 'dissent':
      return dissent.length > 0
    case 'without-quorum':
      return state === 'without-quorum'
    case 'corrected':
      return editions > 1
  }
}
