import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { dayOf } from '../../../base/format.ts'

/** "Agreed by Amina Farrow, Board of 23 November 2026, 23 November 2026" */
export function whoAgreed(target: IndicatorView['targets'][number]): string {
  if (target.state === 'proposed') {
    return `Proposed by ${target.recordedBy ?? 'a member'} on ${dayOf(target.recordedAt)}; not agreed yet`
  }
  if (target.state === 'declined') return 'Declined by the board'
  const parts = [
    target.agreedBy === null ? 'Agreed' : `Agreed by ${target.agreedBy}`,
    target.meeting,
    target.agreedAt === null ? null : dayOf(target.agreedAt),
  ]
  return parts.filter((part) => part !== null && part !== '').join(', ')
}
