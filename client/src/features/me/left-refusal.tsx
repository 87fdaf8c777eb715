import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { leftRefusals, type Refused, refusalSentence } from '../../base/refusal.ts'
import { ProblemSummary } from '../../ui/form/problem-summary.tsx'

type Left = { page: string; sentence: string; times: number }

/** Why an act was refused whose dialog is gone with what it was about: somebody else was faster. */
export function LeftRefusal() {
  const [left, setLeft] = useState<Left | null>(null)
  const page = useRouterState({ select: ({ location }) => location.pathname })
  useEffect(() => {
    const hear = (refused: Refused) =>
      setLeft((before) => ({ page, sentence: refusalSentence(refused), times: (before?.times ?? 0) + 1 }))
    return leftRefusals.listen(hear)
  }, [page])
  if (left === null || left.page !== page) return null
  return <ProblemSummary problems={[{ field: '', sentence: left.sentence }]} times={left.times} />
}
