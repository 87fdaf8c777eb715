import { fTail } from '@roundtable/shared/spc/beta.ts'
import { seasonOf } from '@roundtable/shared/spc/season.ts'
import { analyseSeasons } from '@roundtable/shared/spc/seasonal-series.ts'
import { analyseSeries, productOptions } from '@roundtable/shared/spc/series.ts'
import { describe, expect, it } from 'vitest'
import { randomOf, share, stable } from './made-series.ts'

const timesOf = (length: number, perYear: number) => Float64Array.from({ length }, (_, i) => i % perYear)
const seasonIn = (values: Float64Array, perYear: number) =>
  seasonOf(values, timesOf(values.length, perYear), { start: 0, end: values.length, perYear })
const many = 1000

describe('the F test', () => {
  it.each([
    [4.26, 2, 9, 0.05],
    [1, 1, 1, 0.5],
    [6.99, 3, 9, 0.01],
    [2.07, 11, 36, 0.0496],
    [0, 3, 9, 1],
  ])('gives %f of %i and %i degrees of freedom a tail of %f', (f, between, within, tail) => {
    expect(fTail(f, between, within)).toBeCloseTo(tail, 3)
  })
})

describe('a season', () => {
  it.each([
    [36, 12, 0, 0],
    [48, 12, 0.3, 0],
    [48, 12, 0, 4],
    [13, 4, 0, 0],
    [16, 4, 0.3, 4],
    [13, 3, 0, 0],
  ])(
    'is found in no more than 2 of 100 series of %i figures, %i a year, without one',
    (length, perYear, lean, rise) => {
      const random = randomOf(31 + length)
      const found = share(many, () => {
        const values = stable(random, length, lean).map((value, i) => value + (rise * i) / length)
        return seasonIn(values, perYear) !== null
      })
      expect(found).toBeLessThanOrEqual(2)
    },
  )

  it.each([
    [36, 12, 2, 97],
    [48, 12, 2, 99],
    [16, 4, 3, 97],
  ])(
    'of %i figures, %i a year, that swings by %i standard deviations is found',
    (length, perYear, swing, least) => {
      const random = randomOf(41 + length)
      const found = share(many, () => {
        const wave = (i: number) => swing * Math.cos((2 * Math.PI * i) / perYear)
        return (
          seasonIn(
            stable(random, length).map((value, i) => value + wave(i)),
            perYear,
          ) !== null
        )
      })
      expect(found).toBeGreaterThanOrEqual(least)
    },
  )

  it('needs three whole years', () => {
    const wave = Float64Array.from({ length: 35 }, (_, i) => 10 * Math.cos((2 * Math.PI * i) / 12))
    expect(seasonIn(wave, 12)).toBeNull()
    expect(seasonIn(Float64Array.from([...wave, 8]), 12)).not.toBeNull()
    expect(
      seasonIn(
        Float64Array.from({ length: 20 }, (_, i) => i % 3),
        1,
      ),
    ).toBeNull()
  })

  it('goes without the month in which there is nothing to count', () => {
    const random = randomOf(3)
    const values = stable(random, 48).map((value, i) =>
      i % 12 === 7 ? Number.NaN : value + 4 * Math.cos((2 * Math.PI * i) / 12),
    )
    expect(seasonIn(values, 12)?.effects[7]).toBe(0)
    expect(seasonIn(values, 12)?.effects[0]).toBeGreaterThan(2)
  })

  it('that is taken off leaves hardly more signals than a chart of figures without one', () => {
    const random = randomOf(7)
    const times = timesOf(48, 12)
    const year = { times, perYear: 12 }
    let [plain, seasonal, season] = [0, 0, 0]
    for (let i = 0; i < 400; i++) {
      const values = stable(random, 48)
      plain += analyseSeries(values, productOptions).marks.filter(Boolean).length
      const swung = values.map((value, at) => value + 5 * Math.cos((2 * Math.PI * at) / 12))
      const found = analyseSeasons(swung, productOptions, year)
      season += Number(found.effects !== null)
      seasonal += found.marks.filter(Boolean).length
    }
    expect(season).toBe(400)
    expect(seasonal).toBeLessThanOrEqual(plain * 1.2)
  })

  it('where there is none leaves the chart as it was, to the bit', () => {
    const values = stable(randomOf(11), 48)
    const { segments, marks } = analyseSeasons(values, productOptions, {
      times: timesOf(48, 12),
      perYear: 12,
    })
    expect({ segments, marks }).toEqual(analyseSeries(values, productOptions))
  })
})
