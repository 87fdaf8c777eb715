import {
  type HeadlineRow,
  headlineOf,
  headlineOfGoal,
  summaryOf,
} from '@roundtable/shared/reading/headline.ts'
import {
  type Direction,
  directions,
  type Signal,
  type Status,
  signals,
  statuses,
} from '@roundtable/shared/reading/reading-words.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const row = (
  theme: string,
  status: Status,
  signal: Signal = 'no-real-change',
  direction: Direction = 'no-change',
): HeadlineRow => ({ theme, reading: { status, direction, signal } })
const fine = [row('Health and wellbeing', 'on-target')]
const off = [row('Workforce', 'off-target')]
const urgent = (theme: string) => [row(theme, 'off-target', 'worsening')]

describe('the headline', () => {
  it.each([
    [[fine, fine, urgent('Care leavers')], 'Two goals hold. Care leavers need you.'],
    [[fine, urgent('Quality assurance')], 'One goal holds. Quality assurance needs you.'],
    [[fine, urgent('Help and protection')], 'One goal holds. Help and protection need you.'],
    [
      [fine, urgent('Voice of children, families and carers')],
      'One goal holds. Voice of children, families and carers needs you.',
    ],
    [
      [urgent('Care leavers'), urgent('Workforce'), fine],
      'One goal holds. Care leavers and workforce need you.',
    ],
    [
      [urgent('Care leavers'), urgent('Help and protection')],
      'Care leavers, and help and protection need you.',
    ],
    [[urgent('A'), urgent('B'), urgent('C'), urgent('D')], 'A, b and two more need you.'],
    [[[...urgent('A'), ...urgent('B'), ...urgent('B')]], 'B and a need you.'],
    [[fine, fine], 'Both goals hold.'],
    [[fine], 'The goal holds.'],
    [[fine, off], 'One goal holds. One indicator is off target, nothing is worsening for real.'],
    [
      [fine, [...fine, row('Workforce', 'no-figure')], urgent('Care leavers')],
      'One goal holds. Care leavers need you.',
    ],
    [[[...fine, row('Workforce', 'no-figure')]], 'Nothing here is off target, but some figures are missing.'],
    [[off, off], 'Two indicators are off target, nothing is worsening for real.'],
    [
      [[...fine, row('Workforce', 'within-tolerance')], off, urgent('Care leavers')],
      'One goal holds. Care leavers need you.',
    ],
    [
      [[row('A', 'on-target', 'worsening')], fine],
      'One goal holds. Nothing is off target, one indicator is worsening for real.',
    ],
    [
      [[row('A', 'no-target', 'not-enough-data', 'improving')], [row('B', 'not-judged')]],
      '2 figures without targets: 1 better and 0 worse than a year before.',
    ],
    [[[row('A', 'no-figure')]], 'There are no figures yet.'],
    [[[]], 'No headline indicator measures these goals yet.'],
    [[], 'There is no goal to show yet.'],
  ])('of %j is “%s”', (goals, headline) => {
    expect(headlineOf(goals)).toBe(headline)
  })

  it('is always true of the rows below it', () => {
    const anyRow = fc.record({
      theme: fc.constantFrom('Care leavers', 'Workforce', 'Help and protection'),
      reading: fc.record({
        status: fc.constantFrom(...statuses),
        direction: fc.constantFrom(...directions),
        signal: fc.constantFrom(...signals),
      }),
    })
    fc.assert(
      fc.property(fc.array(fc.array(anyRow, { maxLength: 5 }), { maxLength: 6 }), (goals) => {
        const headline = headlineOf(goals)
        const rows = goals.flat()
        const judged = goals.some((goal) =>
          goal.some(({ reading }) =>
            ['on-target', 'within-tolerance', 'off-target'].includes(reading.status),
          ),
        )
        const urgentRows = rows.filter(
          ({ reading }) => reading.status === 'off-target' && reading.signal === 'worsening',
        )
        expect(/needs? you\./.test(headline)).toBe(judged && urgentRows.length > 0)
        if (/^(All|The goal)/.test(headline))
          expect(rows.filter((each) => holdsAgainst(each, goals))).toEqual([])
        expect(headline.endsWith('.')).toBe(true)
      }),
    )
  })
})

/** A row off target, worsening or without a figure, of a goal that is judged: the goal does not hold. */
const holdsAgainst = (each: HeadlineRow, goals: HeadlineRow[][]): boolean =>
  (each.reading.signal === 'worsening' || ['off-target', 'no-figure'].includes(each.reading.status)) &&
  goals.some(
    (goal) =>
      goal.includes(each) &&
      goal.some(({ reading }) => ['on-target', 'within-tolerance', 'off-target'].includes(reading.status)),
  )

describe('the line below it', () => {
  it.each([
    [
      { shown: 40, indicators: 68, lastEnd: '2026-10-31', returnsLate: 3 },
      '40 headline indicators of 68, figures to October 2026. 3 returns are late.',
    ],
    [
      { shown: 1, indicators: 1, lastEnd: '2025-03-31', returnsLate: 1 },
      '1 indicator, figures to March 2025. 1 return is late.',
    ],
    [{ shown: 2, indicators: 2, lastEnd: null, returnsLate: 0 }, '2 indicators, no figures yet.'],
  ])('of %j is “%s”', (facts, summary) => {
    expect(summaryOf(facts)).toBe(summary)
  })
})

describe('the headline of one goal', () => {
  const named = (rows: readonly HeadlineRow[], name: string) => rows.map((each) => ({ ...each, name }))
  it('names the indicators that are off target and worsening, never their theme', () => {
    const rows = [...named(fine, 'Fine'), ...named(urgent('Care leavers'), 'In work or learning')]
    expect(headlineOfGoal(rows)).toBe('Off target and worsening for real: In work or learning.')
    const many = ['One', 'Two', 'Three', 'Four', 'Five'].flatMap((name) =>
      named(urgent('Care leavers'), name),
    )
    expect(headlineOfGoal(many)).toBe('Off target and worsening for real: One, Two, Three and two more.')
    expect(headlineOfGoal(named(fine, 'Fine'))).toBe('The goal holds.')
  })
})
