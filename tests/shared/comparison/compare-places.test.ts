import type { BenchmarkRelation } from '@roundtable/shared/benchmark/benchmark.ts'
import {
  comparePlaces,
  type OwnFigures,
  type PlaceLine,
  withoutHidden,
} from '@roundtable/shared/comparison/compare-places.ts'
import {
  besideSentences,
  caterpillarText,
  comparisonSentences,
  funnelText,
} from '@roundtable/shared/comparison/comparison-words.ts'
import { describe, expect, it } from 'vitest'

const years = [2023, 2024]
const span = (year: number) => ({ periodStart: `${year}-04-01`, periodEnd: `${year + 1}-03-31` })

/** Percentages of a thousand in 2023/24 and 2024/25. */
function line(relation: BenchmarkRelation, areaName: string, values: (string | null)[]): PlaceLine {
  return {
    ...{ areaCode: areaName, areaName, relation, source: 'DfE', licence: 'OGL', retrievedOn: '' },
    values: years.map((year, at) => {
      const value = values[at] ?? null
      return {
        ...span(year),
        periodLabel: `${year}/${year - 1999}`,
        value,
        numerator: value === null ? null : `${Number(value) * 10}`,
        denominator: value === null ? null : '1000',
      }
    }),
  }
}

const lines = [
  line('self', 'Here', ['40', '50.5']),
  line('england', 'England', ['48', '52']),
  line('region', 'The North', ['47', null]),
  line('neighbour', 'A', ['10', '60']),
  line('neighbour', 'B', ['20', null]),
  line('neighbour', 'C', [null, '41.2']),
  line('neighbour', 'D', ['30', '45.5']),
  line('neighbour', 'E', ['35', '50.5']),
]
const none: OwnFigures = { areaName: 'Here', figures: [], hidden: [] }
const style = { unit: 'percent', polarity: 'higher', decimals: 0 } as const
const compare = (own: Partial<OwnFigures> = {}, from = lines) => {
  const found = comparePlaces(from, { ...none, ...own }, style)
  if (found === null) throw new Error('Nothing is compared.')
  return found
}
const names = (comparison: ReturnType<typeof compare>) =>
  comparison.places.map(({ rank, areaName, value }) => `${rank ?? '-'} ${areaName} ${value}`)

describe('the own place beside others', () => {
  it('is compared in the latest year most neighbours have, best first, without a figure last', () => {
    const found = compare()
    expect(found).toMatchObject({ periodLabel: '2024/25', decimals: 1, ownFrom: 'publisher' })
    expect(names(found)).toEqual([
      '1 A 60',
      '- England 52',
      '2 Here 50.5',
      '2 E 50.5',
      '- Mean of the neighbours 49.3',
      '4 D 45.5',
      '5 C 41.2',
      '- The North null',
      '- B null',
    ])
    expect(found.own).toEqual({ place: 2, of: 5, level: ['E'], quartile: 1 })
    expect(found.averaged).toEqual({ counted: 4, of: 5 })
  })

  it('stands in the funnel around Σ numerators over Σ denominators of those that are ranked', () => {
    const found = compare()
    expect(Number(found.average)).toBeCloseTo((50.5 + 60 + 41.2 + 45.5 + 50.5) / 5, 10)
    const at = (name: string) => found.places.find(({ areaName }) => areaName === name)?.funnel?.place
    expect(['A', 'Here', 'D', 'C', 'England'].map(at)).toEqual([
      'far-above',
      'within',
      'below',
      'far-below',
      undefined,
    ])
  })

  it('counts with the figure of the partnership where the publisher has none of it', () => {
    const own = { ...span(2024), numerator: '451', denominator: '1000', value: '45.12' }
    const found = compare(
      { figures: [own] },
      lines.filter(({ relation }) => relation !== 'self'),
    )
    expect(found.ownFrom).toBe('partnership')
    expect(found.own?.place).toBe(4)
    expect(names(found)).toContain('4 Here 45.1')
    const elsewhere = { ...own, ...span(2025) }
    expect(compare({ figures: [elsewhere] }, lines.slice(1)).ownFrom).toBeNull()
  })

  it('has no figure, rank, quartile, interval or funnel where any figure of that time is hidden', () => {
    const quarter = { periodStart: '2024-07-01', periodEnd: '2024-09-30' }
    const figures = [{ ...span(2024), numerator: '451', denominator: '1000', value: '45.1' }]
    const found = compare({ hidden: [quarter], figures })
    expect(found).toMatchObject({ own: null, ownFrom: null, isOwnHidden: true })
    const own = found.places.find(({ relation }) => relation === 'self')
    expect(own).toMatchObject({ value: null, numerator: null, rank: null, interval: null, funnel: null })
    const bare = compare({}, lines.slice(1))
    expect(found.places.filter((place) => place !== own)).toEqual(
      bare.places.filter(({ relation }) => relation !== 'self'),
    )
    expect(found.average).toBe(bare.average)
    const words = [
      ...comparisonSentences(found, style),
      caterpillarText(found, style),
      funnelText(found, style),
    ]
    expect(words.join(' ')).not.toContain('Here')
  })

  it('is left out of what is published in such a time, and in no other', () => {
    const [self, england] = withoutHidden(lines, [{ periodStart: '2024-07-01', periodEnd: '2024-09-30' }])
    expect(self?.values.map(({ value }) => value)).toEqual(['40'])
    expect(england?.values).toHaveLength(2)
  })

  it('is nothing where nothing is published', () => {
    expect(comparePlaces([], none, style)).toBeNull()
    expect(comparePlaces([line('england', 'England', [null])], none, style)).toBeNull()
  })
})

describe('in words', () => {
  it('the place is said with its quarter, its ties and the funnel', () => {
    expect(comparisonSentences(compare(), style)).toEqual([
      'The year to 31 March 2025, 50.5% as published: joint 2nd best of 5 with its statistical neighbours, in the best quarter; level with E.',
      'Beside the average of all of them, 49.5%, it lies within the limits: chance alone can explain how far it is away.',
    ])
  })

  it('too few places are not ranked, and that is said', () => {
    const few = comparePlaces(
      [
        line('self', 'Here', ['40', '50']),
        line('neighbour', 'A', ['50', '60']),
        line('england', 'England', ['51', '52']),
      ],
      none,
      style,
    )
    expect(few === null ? [] : comparisonSentences(few, style)).toEqual([
      'The year to 31 March 2025, 50% as published: too few places to rank (2 have a figure, 4 are needed).',
    ])
  })

  it('an older benchmark is said to be older', () => {
    const latest = { periodStart: '2025-04-01', periodEnd: '2026-03-31' }
    const mean = line('neighbour-average', 'Statistical neighbours', ['23.75', '49.3'])
    expect(besideSentences([...lines.slice(1), mean], latest, style)).toEqual([
      'England: 52% (2024/25, a year older).',
      'The North: 47% (2023/24, 2 years older).',
      'Mean of 4 neighbours: 49% (2024/25, a year older).',
    ])
  })

  it('each chart says what it shows', () => {
    expect(caterpillarText(compare(), style)).toBe(
      'The year to 31 March 2025, 7 places in order: A 60.0%; England 52.0%; Here (own) 50.5%; E 50.5%; Mean of the neighbours 49.3%; D 45.5%; C 41.2%. No figure: The North and B.',
    )
    expect(funnelText(compare(), style)).toBe(
      'The year to 31 March 2025, around an average of 49.5% with limits of 95% and 99.8%. Above both upper limits: A; within the limits: Here and E; below the lower 95% limit: D; below both lower limits: C.',
    )
  })
})
