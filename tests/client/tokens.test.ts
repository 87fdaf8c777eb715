import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast, tokensOf } from '../support/read/tokens.ts'

const text = readFileSync(join(import.meta.dirname, '../../client/src/styles/tokens.css'), 'utf8')
const tokens = tokensOf(text)

const texts = `ink ink-second ink-third accent status-on-target status-within-tolerance status-off-target
  status-no-figure late waiting info problem done chart-first chart-second-text chart-third-text chart-fourth
  chart-benchmark chart-event`.split(/\s+/)
const marks =
  `signal-improving signal-worsening signal-neutral signal-none chart-line chart-target edge-strong
  focus rule`.split(/\s+/)
const pairs: [string, string, number][] = [
  ...['ground', 'sheet', 'ground-quiet'].flatMap((under) =>
    texts.map((on) => [on, under, 4.5] as [string, string, number]),
  ),
  ...['ground', 'sheet'].flatMap((under) => marks.map((on) => [on, under, 3] as [string, string, number])),
  ['late', 'late-ground', 4.5],
  ['waiting', 'waiting-ground', 4.5],
  ['info', 'info-ground', 4.5],
  ['problem', 'problem-ground', 4.5],
  ['ink', 'done-ground', 4.5],
  ['ink', 'doubt-ground', 4.5],
  ['ink', 'status-off-target-ground', 4.5],
  ['accent', 'accent-ground', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-pressed', 4.5],
  ['chart-line', 'chart-band', 3],
]

describe.each(['light', 'dark'] as const)('the colours in the %s', (theme) => {
  it.each(pairs)('can be told apart: %s on %s, at least %d', (on, under, least) => {
    const [over, ground] = [tokens.get(on)?.[theme], tokens.get(under)?.[theme]]
    expect(contrast(over ?? '', ground ?? '')).toBeGreaterThanOrEqual(least)
  })
})
