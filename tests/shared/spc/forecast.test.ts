import { courseOf } from '@roundtable/shared/spc/course.ts'
import { forecastOf } from '@roundtable/shared/spc/forecast.ts'
import { describe, expect, it } from 'vitest'
import { normal, randomOf, stable } from './made-series.ts'

type Make = (random: () => number, length: number) => Float64Array

function walk(random: () => number, length: number): Float64Array {
  let at = 0
  return Float64Array.from({ length }, () => {
    at += normal(random)
    return at
  })
}

/** Of so many children a number that is one in so many, as a percentage. */
const percentages: Make = (random, length) =>
  Float64Array.from({ length }, () => {
    const all = 60 + Math.floor(60 * random())
    let some = 0
    for (let i = 0; i < all; i++) if (random() < 0.3) some++
    return (100 * some) / all
  })

const counts: Make = (random, length) =>
  Float64Array.from({ length }, () => {
    let count = 0
    for (let left = random(); left > Math.exp(-2); left *= random()) count++
    return count
  })

const kinds: [string, Make][] = [
  ['stay where they are', stable],
  ['lean a little on the one before', (random, length) => stable(random, length, 0.3)],
  ['lean heavily on the one before', (random, length) => stable(random, length, 0.6)],
  ['rise slowly', (random, length) => stable(random, length).map((value, i) => value + 0.15 * i)],
  ['rise steeply', (random, length) => stable(random, length).map((value, i) => value + 0.5 * i)],
  ['wander', walk],
  ['made a step', (random, length) => stable(random, length).map((v, i) => v + (i > length / 2 ? 3 : 0))],
  ['have outliers', (random, length) => stable(random, length).map((v) => v * (random() < 0.1 ? 3 : 1))],
  ['are percentages of about ninety', percentages],
  ['are small counts', counts],
]

/** Of values held back, how many in a hundred lie inside the interval. */
function coverage(make: Make, seed: number): number {
  const random = randomOf(seed)
  let inside = 0
  let all = 0
  for (const length of [13, 18, 24, 36, 60]) {
    const steps = Math.min(12, Math.floor(length / 3))
    for (let i = 0; i < 120; i++) {
      const values = make(random, length + steps)
      const known = values.slice(0, length)
      const course = courseOf(known, 0, length)
      const forecast = forecastOf(known, { start: 0, end: length }, course, steps)
      for (let h = 0; h < steps; h++) {
        const value = values[length + h] ?? 0
        if (value >= (forecast?.lower[h] ?? 0) && value <= (forecast?.upper[h] ?? 0)) inside++
        all++
      }
    }
  }
  return (100 * inside) / all
}

describe('a forecast', () => {
  it.each(kinds)('of figures that %s holds 70 to 90 of 100 that were held back', (kind, make) => {
    const found = coverage(make, 7 + kind.length)
    expect(found).toBeGreaterThanOrEqual(70)
    expect(found).toBeLessThanOrEqual(90)
  })

  it('is not made from fewer than thirteen figures', () => {
    const values = stable(randomOf(3), 13)
    const segment = { start: 0, end: 13 }
    expect(forecastOf(values, segment, null, 4)).not.toBeNull()
    expect(forecastOf(values, { start: 1, end: 13 }, null, 4)).toBeNull()
    expect(forecastOf(values.fill(Number.NaN, 5, 6), segment, null, 4)).toBeNull()
  })

  it('goes on with a trend that runs, and not with one that has come to rest', () => {
    const random = randomOf(5)
    const rising = stable(random, 36).map((value, i) => value + 0.5 * i)
    const made = forecastOf(rising, { start: 0, end: 36 }, courseOf(rising, 0, 36), 6)
    expect(made?.trend).toBe('up')
    expect(made?.middle.at(-1)).toBeGreaterThan((made?.middle[0] ?? 0) + 1)
    const rested = stable(random, 36).map((value, i) => value + 0.5 * Math.min(i, 18))
    const level = forecastOf(rested, { start: 0, end: 36 }, courseOf(rested, 0, 36), 6)
    expect(level?.trend).toBeNull()
    expect(level?.middle.at(-1)).toBe(level?.middle[0])
  })

  it('begins after the last period, also where its figure is missing', () => {
    const values = stable(randomOf(8), 30).map((value, i) => value + i)
    const course = courseOf(values, 0, 30)
    const whole = forecastOf(values.slice(0, 29), { start: 0, end: 29 }, courseOf(values, 0, 29), 3)
    const missing = values.slice()
    missing[29] = Number.NaN
    const late = forecastOf(missing, { start: 0, end: 30 }, courseOf(values, 0, 29), 2)
    expect(late?.middle).toEqual(whole?.middle.slice(1))
    expect(course?.rises).toBe(true)
  })
})
