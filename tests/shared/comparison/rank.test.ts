import { rankOf, rankSentence, rankText } from '@roundtable/shared/comparison/rank.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const others = (...values: (string | null)[]) => values.map((value, at) => ({ areaName: `P${at}`, value }))
const ten = others('1', '2', '3', '4', '5', '6', '7', '8', '9', '10')

describe('the rank among statistical neighbours', () => {
  it.each([
    ['11', 'higher', 1, 1],
    ['11', 'lower', 11, 4],
    ['0', 'lower', 1, 1],
    ['5.5', 'higher', 6, 2],
    ['9.5', 'higher', 2, 1],
    ['7.5', 'lower', 8, 3],
    ['7.5', 'neutral', 4, null],
    ['7.5', 'band', 4, null],
  ] as const)('of %s where %s is better is %s, quarter %s', (own, polarity, place, quartile) => {
    expect(rankOf(own, ten, polarity)).toMatchObject({ place, of: 11, quartile })
  })

  it('is none without a figure, or among too few', () => {
    expect(rankOf(null, ten, 'higher')).toBeNull()
    expect(rankOf('5', others('1', '2', null, null), 'higher')).toBeNull()
  })

  it('is shared by equal figures, which are named', () => {
    const rank = rankOf('3', others('3', '4', '3', '1', null), 'higher')
    expect(rank).toEqual({ place: 2, of: 5, level: ['P0', 'P2'], quartile: 1 })
    expect(rank && rankSentence(rank)).toBe(
      'Joint 2nd best of 5 with its statistical neighbours, in the best quarter; level with P0 and P2.',
    )
  })

  it('says best only where one end is better', () => {
    const say = (own: string, polarity: 'lower' | 'neutral') => {
      const rank = rankOf(own, ten, polarity)
      return rank && rankSentence(rank)
    }
    expect(say('2.5', 'lower')).toBe('3rd best of 11 with its statistical neighbours, in the best quarter.')
    expect(say('8.5', 'neutral')).toBe('3rd highest of 11 with its statistical neighbours.')
    const rank = { of: 22, level: [], quartile: 1 as const }
    expect([1, 2, 11, 12, 21, 22].map((place) => rankText({ ...rank, place }))).toEqual([
      'Best of 22',
      '2nd best of 22',
      '11th best of 22',
      '12th best of 22',
      '21st best of 22',
      '22nd best of 22',
    ])
  })

  it('turns round with the polarity, and its quarters hold a quarter each', () => {
    const figures = fc.uniqueArray(fc.integer({ min: 0, max: 1_000 }), { minLength: 4, maxLength: 40 })
    fc.assert(
      fc.property(figures, (values) => {
        const ranks = values.map((own, at) => {
          const rest = others(...values.filter((_, other) => other !== at).map(String))
          return { up: rankOf(`${own}`, rest, 'higher'), down: rankOf(`${own}`, rest, 'lower') }
        })
        for (const { up, down } of ranks)
          expect((up?.place ?? 0) + (down?.place ?? 0)).toBe(values.length + 1)
        const best = ranks.filter(({ up }) => up?.quartile === 1).length
        expect(best).toBe(Math.ceil(values.length / 4))
      }),
    )
  })
})
