import { caterpillarOf, funnelOf } from '@roundtable/shared/chart/comparison-drawing.ts'
import { placeSentence } from '@roundtable/shared/chart/place-words.ts'
import { comparePlaces, type PlaceLine } from '@roundtable/shared/comparison/compare-places.ts'
import { describe, expect, it } from 'vitest'

const of = (
  relation: PlaceLine['relation'],
  areaName: string,
  [count, base]: readonly [number, number],
): PlaceLine => ({
  ...{ areaCode: areaName, areaName, relation, source: '', licence: '', retrievedOn: '' },
  values: [
    {
      ...{ periodStart: '2024-04-01', periodEnd: '2025-03-31', periodLabel: '2024/25' },
      ...{ value: `${(count / base) * 100}`, numerator: `${count}`, denominator: `${base}` },
    },
  ],
})
const style = { unit: 'percent', polarity: 'higher', decimals: 1 } as const
const lines = [
  of('self', 'Here', [300, 640]),
  of('england', 'England', [36_400, 70_000]),
  of('neighbour', 'Telford and Wrekin', [420, 900]),
  of('neighbour', 'North Northamptonshire', [355, 590]),
  of('neighbour', 'Rotherham', [402, 702]),
]
function drawn(from = lines) {
  const found = comparePlaces(from, { areaName: 'Here', figures: [], hidden: [] }, style)
  if (found === null) throw new Error('Nothing is compared.')
  return { ...found, sentences: [] }
}
const wide = { width: 620, text: 1 }

describe('the caterpillar', () => {
  it('has a row for each place from the best down, each figure inside its interval', () => {
    const { rows, height, left, right } = caterpillarOf(drawn(), style, wide)
    expect(rows.map(({ place, figure }) => `${place.rank} ${figure}`)).toEqual([
      '1 60.2%',
      '2 57.3%',
      'null 54.7%',
      'null 52.0%',
      '3 46.9%',
      '4 46.7%',
    ])
    for (const { x, y, ends } of rows) {
      expect(x).toBeGreaterThan(left)
      expect(x).toBeLessThan(right)
      expect(y).toBeLessThan(height)
      if (ends === null) continue
      expect(ends.low).toBeLessThan(x)
      expect(ends.high).toBeGreaterThan(x)
    }
  })

  it('marks a place that is shared', () => {
    const { rows } = caterpillarOf(drawn([...lines, of('neighbour', 'Dudley', [300, 640])]), style, wide)
    expect(rows.map((row) => row.lines.join(' '))).toContain('3= Here')
    expect(rows.map((row) => row.lines.join(' '))).toContain('3= Dudley')
  })

  it('breaks long names where it is narrow', () => {
    const { rows } = caterpillarOf(drawn(), style, { width: 340, text: 1 })
    expect(rows[0]?.lines.length).toBeGreaterThan(1)
    expect(rows[0]?.lines.join(' ')).toBe('1 North Northamptonshire')
  })
})

describe('the funnel', () => {
  const funnel = funnelOf(drawn(), style, wide)

  it('has the ranked places by their base, not what is made of many', () => {
    expect(funnel.spots.map(({ place }) => place.areaName)).toEqual([
      'North Northamptonshire',
      'Here',
      'Rotherham',
      'Telford and Wrekin',
    ])
    for (const { x, y } of funnel.spots) {
      expect(x).toBeGreaterThanOrEqual(funnel.left)
      expect(x).toBeLessThanOrEqual(funnel.right)
      expect(y).toBeGreaterThanOrEqual(funnel.top)
      expect(y).toBeLessThanOrEqual(funnel.bottom)
    }
  })

  it('has two pairs of limits on both sides of the average, and says at their end what they are', () => {
    expect(funnel.curves.map(({ confidence, paths }) => [confidence, paths.length])).toEqual([
      ['95', 2],
      ['99.8', 2],
    ])
    expect(funnel.ends.map(({ words }) => words)).toEqual(['99.8%', '95%', 'Average', '95%', '99.8%'])
    const heights = funnel.ends.map(({ y }) => y)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
  })

  it('names the own place and those outside', () => {
    expect(funnel.names.map(({ words }) => words)).toContain('Here')
    expect(funnel.names.length).toBeLessThanOrEqual(4)
  })

  it('is heard place by place', () => {
    const comparison = drawn()
    const own = comparison.places.find(({ relation }) => relation === 'self')
    if (own === undefined) throw new Error('There is no own place.')
    expect(placeSentence(own, comparison, style)).toMatch(
      /^Here, own place: 46\.9%\. 3rd best of 4\. 300 of 640\. 95% interval 43\.\d% to 50\.\d%\. Below the lower 95% limit\. 95% limits 4\d\.\d% to 5\d\.\d%\.$/,
    )
  })
})
