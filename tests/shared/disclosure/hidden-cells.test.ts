import { standardRuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { hiddenCells } from '@roundtable/shared/disclosure/hidden-cells.ts'
import { describe, expect, it } from 'vitest'
import { amounts, audit, partitionEquations, recordedStates } from '../../support/attack/recorder.ts'
import { generatePartition } from './generated-history.ts'

const rules = standardRuleSet

describe('two hundred generated partitions, published line by line and corrected', () => {
  it('give no hidden figure away, nor narrow it down, to a reader who wrote down everything they were ever told', () => {
    const found: string[] = []
    let hidden = 0
    let told = 0
    for (let seed = 1; seed <= 200; seed++) {
      const { lines, states, unit } = generatePartition(seed)
      const known = recordedStates(states, (soFar) =>
        hiddenCells({ unit, frequency: 'monthly', annualisedBy: 1, lines, states: soFar }, rules),
      )
      told += known.size
      for (const amount of unit === 'count' ? (['counted'] as const) : amounts) {
        const equations = partitionEquations(states, lines, { known, amount })
        for (const [name, { low, high }] of audit(states, equations, { known, amount })) {
          hidden += 1
          if (high - low < rules.smallCount - 1e-6)
            found.push(`${seed} ${unit} ${name} ${amount}: ${low} to ${high}`)
        }
      }
    }
    expect(found).toEqual([])
    expect([told > 500, hidden > 500]).toEqual([true, true])
  }, 120_000)
})
