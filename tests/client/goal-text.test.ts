import {
  type GoalText,
  problemsOfGoal,
  problemsOfPledge,
  withNewer,
} from '@roundtable/client/features/goal/goal-problems.ts'
import { describe, expect, it } from 'vitest'

const opened: GoalText = {
  wording: 'Safe at home',
  childWording: 'I am safe',
  why: 'Because',
  populationOutcome: 'Children live at home',
  story: '',
  reason: '',
}

describe('a new version of a goal', () => {
  it('needs every part but the story, and a reason', () => {
    expect(problemsOfGoal(opened).map(({ field }) => field)).toEqual(['reason'])
    expect(problemsOfGoal({ ...opened, why: ' ', reason: 'Said better' }).map(({ field }) => field)).toEqual([
      'why',
    ])
  })

  it('keeps what was typed when somebody else was faster, and takes theirs where nothing was typed', () => {
    const typed = { ...opened, childWording: 'I feel safe', reason: 'Young people asked' }
    const newer = { ...opened, childWording: 'I am never hit', story: 'It fell in June' }
    expect(withNewer(typed, opened, newer)).toEqual({
      ...opened,
      childWording: 'I feel safe',
      story: 'It fell in June',
      reason: 'Young people asked',
    })
  })
})

describe('a pledge', () => {
  it('says what the agency will do', () => {
    expect(problemsOfPledge('  ')).toHaveLength(1)
    expect(problemsOfPledge('A visit every month')).toEqual([])
  })
})
