import type { CellState } from '@roundtable/shared/disclosure/cell-history.ts'
import { type RuleSet, standardRuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { nothingBeside } from '@roundtable/shared/disclosure/hidden-cells.ts'
import { cellsInTime, type RuleVersion } from '@roundtable/shared/disclosure/rules-in-time.ts'
import { describe, expect, it } from 'vitest'
import { amounts, audit, partitionEquations, recordedStates } from '../../support/attack/recorder.ts'
import { generatePartition, randomFrom } from './generated-history.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString()
const strict = { ...standardRuleSet, smallCount: 12, smallDenominator: 20, roundCountsTo: 15 }
const loose = { ...standardRuleSet, smallCount: 3, smallDenominator: 5 }
const version = (rules: RuleSet, hour: number, tellsEarlier = false): RuleVersion => ({
  rules,
  from: at(hour),
  tellsEarlier,
})
const first = { rules: standardRuleSet, from: '', tellsEarlier: false }

const line = { seriesId: 'all', dimension: null, addsUp: null, createdAt: at(0), isAwaited: true }
const count = (value: number, hour: number, periodStart = '2026-01-01', revision = 1): CellState => ({
  ...{ seriesId: 'all', periodStart, revision, recordedAt: at(hour) },
  ...{ numerator: null, denominator: null, value: `${value}`, reason: null },
})
const of = (states: readonly CellState[], versions: readonly RuleVersion[]) =>
  cellsInTime(
    { unit: 'count', frequency: 'monthly', annualisedBy: 1, lines: [line], states },
    { versions, besideOf: () => nothingBeside },
  )
const hidden = (states: readonly CellState[], versions: readonly RuleVersion[]) => [
  ...(of(states, versions).hidden.get('all') ?? []),
]

describe('a version of the rules', () => {
  it('that is stricter hides what was published before it, and says that it was told once', () => {
    const cells = of([count(8, 1)], [first, version(strict, 5)])
    expect([...(cells.hidden.get('all') ?? [])]).toEqual(['2026-01-01'])
    expect([...(cells.toldOnce.get('all') ?? [])]).toEqual(['2026-01-01'])
  })

  it('that is looser counts for what is published later, and tells nothing that was hidden', () => {
    const states = [count(5, 1), count(5, 9, '2026-02-01')]
    expect(hidden(states, [first, version(loose, 5)])).toEqual(['2026-01-01'])
    expect(hidden([count(8, 1)], [first, version(strict, 2), version(loose, 3)])).toEqual(['2026-01-01'])
  })

  it('tells what was hidden before where it says so and hides nothing of the period', () => {
    expect(hidden([count(5, 1)], [first, version(loose, 5, true)])).toEqual([])
    expect(hidden([count(3, 1)], [first, version(loose, 5, true)])).toEqual(['2026-01-01'])
  })

  it('that is stricter lets nothing be told that came after it, of a period in which it hides what was told', () => {
    const lines = ['all', 'a', 'b', 'c'].map((seriesId) => ({
      ...line,
      seriesId,
      dimension: seriesId === 'all' ? null : 'agency',
      addsUp: seriesId === 'all' ? null : true,
    }))
    const state = (seriesId: string, value: number, hour: number, revision = 1) => ({
      ...count(value, hour, '2026-01-01', revision),
      seriesId,
    })
    const states = [
      state('all', 108, 1),
      state('a', 8, 1),
      state('b', 40, 1),
      state('c', 60, 1),
      state('c', 61, 9, 2),
      state('all', 109, 9, 2),
    ]
    const cells = cellsInTime(
      { unit: 'count', frequency: 'monthly', annualisedBy: 1, lines, states },
      { versions: [first, version(strict, 5)], besideOf: () => nothingBeside },
    )
    expect([...cells.hidden.keys()].toSorted()).toEqual(['a', 'all', 'b', 'c'])
  })
})

describe('fifty generated partitions, while the rules change', () => {
  it('give no figure away that was hidden from the first, whoever wrote down everything, nor under the last rules to who reads after them', () => {
    const found: string[] = []
    let hiddenCells = 0
    for (let seed = 1; seed <= 50; seed++) {
      const { lines, states, unit } = generatePartition(seed)
      const random = randomFrom(seed * 31)
      const versions = [
        first,
        ...[8, 16].map((hour) =>
          version(random() < 0.5 ? strict : loose, hour + Math.floor(random() * 8), random() < 0.3),
        ),
      ]
      const until = (moment: string) => versions.filter(({ from }) => from <= moment)
      const known = recordedStates(states, (soFar) =>
        cellsInTime(
          { unit, frequency: 'monthly', annualisedBy: 1, lines, states: soFar },
          { versions: until(soFar.at(-1)?.recordedAt ?? ''), besideOf: () => nothingBeside },
        ),
      )
      const least = Math.min(...versions.map(({ rules }) => rules.smallCount))
      for (const amount of unit === 'count' ? (['counted'] as const) : amounts) {
        const equations = partitionEquations(states, lines, { known, amount })
        for (const [name, { low, high }] of audit(states, equations, { known, amount })) {
          hiddenCells += 1
          if (high - low < least - 1e-6) found.push(`${seed} ${unit} ${name} ${amount}: ${low} to ${high}`)
        }
      }
    }
    expect(found).toEqual([])
    expect(hiddenCells).toBeGreaterThan(200)
  }, 120_000)
})
