import { frequencies } from '@roundtable/shared/base/period.ts'
import { challengeStates } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { changeKinds } from '@roundtable/shared/change/change-words.ts'
import { issueStates } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { plainChange } from '@roundtable/shared/plain/plain-change.ts'
import { plainColumn, plainReturn, plainReturnTitle } from '@roundtable/shared/plain/plain-entry.ts'
import { plainChallenge, plainIssue } from '@roundtable/shared/plain/plain-progress.ts'
import {
  plainCounting,
  plainFigure,
  plainHeadline,
  plainPeriod,
  plainSignal,
  plainStatus,
  plainTarget,
} from '@roundtable/shared/plain/plain-words.ts'
import { signals, statuses } from '@roundtable/shared/reading/reading-words.ts'
import { returnStates } from '@roundtable/shared/return/return-lifecycle.ts'
import { describe, expect, it } from 'vitest'
import { plainProblems } from '../support/read/plain-problems.ts'

describe('the words young people and carers read', () => {
  it('are short, without codes and words of charts', () => {
    const told = [
      ...statuses.map(plainStatus),
      ...signals.map(plainSignal),
      ...frequencies.map((frequency) => plainCounting('Northmere Council', frequency)),
      ...[0, 1, 12].flatMap((improving) =>
        [0, 1, 12].map((worsening) => `${plainHeadline({ improving, worsening })}.`),
      ),
      ...issueStates.flatMap((state) => [null, 'Northmere Council'].map((owner) => plainIssue(state, owner))),
      ...challengeStates.map((state) => plainChallenge(state, 'Northmere Council', '7 December 2026')),
      plainFigure({ value: null, text: 'Suppressed: small numbers', symbol: 'c' }),
      ...returnStates.flatMap((state) =>
        [
          { late: true, graceUntil: null },
          { late: false, graceUntil: '2026-07-06' },
          { late: false, graceUntil: null },
        ].map((when) =>
          plainReturn({ state, ...when, dueOn: '2026-06-29', approvers: ['Keith Manning', 'Ann Lowe'] }),
        ),
      ),
      ...['Numerator', 'Denominator', 'Would be', 'Commentary', 'Figure, interval'].map(plainColumn),
      ...changeKinds.flatMap((kind) =>
        [true, false].map((isInForce) => plainChange({ kind, isSignal: null, is: '47.1%', isInForce })),
      ),
    ]
    expect(told.flatMap(plainProblems)).toEqual([])
  })

  it('say that what is wanted changed only of a target that was agreed', () => {
    const told = (isInForce: boolean) =>
      plainChange({ kind: 'target', isSignal: null, is: '≤ 2%', isInForce })
    expect(told(true)).toBe('We changed what we want.')
    expect(told(false)).not.toContain('changed')
  })

  it('say a quarter and a half year by their months', () => {
    expect(plainPeriod('quarterly', '2026-07-01')).toBe('July to September 2026')
    expect(plainPeriod('half-yearly', '2026-10-01')).toBe('October 2026 to March 2027')
    expect(plainPeriod('monthly', '2026-10-01')).toBe('October 2026')
    expect(plainReturnTitle({ frequency: 'quarterly', periodStart: '2026-04-01' })).toBe(
      'Our numbers for April to June 2026',
    )
  })

  it('say a target as one says it', () => {
    expect(['≥ 60%', '≤ 22 per 10,000', '28–40%', null].map(plainTarget)).toEqual([
      'We want 60% or more.',
      'We want 22 per 10,000 or less.',
      'We want between 28 and 40%.',
      null,
    ])
  })
})

describe('what finds words that are not plain', () => {
  it('finds a code, a word of charts and a sentence of 16 words', () => {
    const long =
      'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.'
    const found = ['CL01 is here.', 'Off target and within common cause.', 'A p′ chart.', long].map(
      (text) => plainProblems(text).length,
    )
    expect(found).toEqual([1, 2, 1, 1])
    expect(plainProblems('It is getting better. There is a new number: 3.5%.')).toEqual([])
  })
})
