import {
  type ActionView,
  actionSentence,
  lookedAtWords,
} from '@roundtable/client/features/action/action-words.ts'
import { expect, it } from 'vitest'

it('what an action changed was to be looked at once that day is over', () => {
  expect(lookedAtWords('2026-11-30', '2026-11-30')).toBe('is looked at on 30 November 2026')
  expect(lookedAtWords('2026-11-16', '2026-11-30')).toBe('was to be looked at on 16 November 2026')
  const verified = {
    ...{ state: 'verified', agencyName: 'Police', dueOn: '2026-07-03', impactOn: '2026-11-16' },
    ...{
      doneAt: '2026-07-01T09:00:00Z',
      verifiedAt: '2026-07-08T09:00:00Z',
      verifiedBy: 'Ann',
      answer: null,
    },
  } as ActionView
  expect(actionSentence(verified, '2026-11-30')).toBe(
    'Police did it, and Ann verified it on 8 July 2026. What it changed was to be looked at on 16 November 2026.',
  )
})
