import { fromColumns, toColumns } from '@roundtable/shared/wire/by-column.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const json = (value: unknown): unknown => JSON.parse(JSON.stringify({ value })).value
const cell = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.integer(),
  fc.constant([]),
  fc.constant(undefined),
  fc.record({ low: fc.constantFrom('80', '85'), high: fc.option(fc.string()) }),
)
const row = fc.record({ state: fc.constantFrom('published', 'provisional'), one: cell, other: cell })
const rows = fc.array(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: fc.jsonValue() }), {
  maxLength: 90,
})
const alike = fc.array(
  fc.record({ state: fc.constant('published'), value: fc.string(), target: fc.record({ low: fc.string() }) }),
  {
    minLength: 40,
    maxLength: 90,
  },
)

describe('an answer that travels by column', () => {
  it('is read as it would have been by row', () => {
    fc.assert(
      fc.property(
        fc.oneof(rows, alike, fc.record({ points: alike, name: fc.string() }), fc.jsonValue()),
        (answer) => {
          expect(fromColumns(json(toColumns(answer)))).toEqual(json(answer))
        },
      ),
    )
  })

  it('names a field once, and what all rows share', () => {
    const points = Array.from({ length: 120 }, (_, n) => ({
      value: String(n),
      state: 'published',
      target: { low: '80', high: null },
      revisions: [],
    }))
    const sent = JSON.stringify(toColumns({ points }))
    expect(sent.match(/"(value|state|low|high|revisions|published)"/g)).toHaveLength(6)
    expect(sent.length).toBeLessThan(JSON.stringify({ points }).length / 10)
  })

  it('says once what the same few values are in many rows', () => {
    const points = Array.from({ length: 120 }, (_, n) => ({
      mean: n < 72 ? null : '80.032518',
      status: n % 3 === 0 ? 'on-target' : 'within-tolerance',
    }))
    const sent = JSON.stringify(toColumns({ points }))
    expect(sent.match(/80\.032518|within-tolerance/g)).toHaveLength(2)
    expect(sent.length).toBeLessThan(800)
    expect(fromColumns(JSON.parse(sent))).toEqual({ points })
  })

  it('changes nothing that is short', () => {
    const answer = { rows: [{ name: 'one' }, { name: 'other' }] }
    expect(toColumns(answer)).toBe(answer)
    expect(fromColumns(answer)).toBe(answer)
  })
})
