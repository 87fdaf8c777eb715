import { courseOf, wayAt } from '@roundtable/shared/spc/course.ts'
import { describe, expect, it } from 'vitest'
import { randomOf, share, stable } from './made-series.ts'

const many = 1000

describe('a course', () => {
  it.each([
    [13, 0],
    [15, 0.3],
    [24, 0],
    [24, 0.3],
    [48, 0],
    [48, 0.3],
    [48, -0.3],
  ])('is found in no more than 2 of 100 stable series of %i figures that lean by %f', (length, lean) => {
    const random = randomOf(17 + length)
    expect(share(many, () => courseOf(stable(random, length, lean), 0, length) !== null)).toBeLessThanOrEqual(
      2,
    )
  })

  it.each([
    [15, 6, 80],
    [24, 4, 85],
    [24, 6, 97],
    [48, 3, 90],
    [48, 4, 99],
  ])('of %i figures that rise by %i standard deviations is found in %i of 100', (length, rise, least) => {
    const random = randomOf(23 + length)
    const found = share(many, () => {
      const values = stable(random, length).map((value, i) => value + (rise * i) / (length - 1))
      return courseOf(values, 0, length)?.rises === true
    })
    expect(found).toBeGreaterThanOrEqual(least)
  })

  it('tells when it began and whether it has come to rest', () => {
    const random = randomOf(5)
    const bend = stable(random, 48).map((value, i) => value - 0.4 * Math.max(0, i - 24))
    const began = courseOf(bend, 0, 48)
    expect(began).toMatchObject({ rises: false })
    expect(Math.abs((began?.start ?? 0) - 24)).toBeLessThanOrEqual(4)
    expect(began?.end).toBeGreaterThan(42)
    const rested = courseOf(
      stable(random, 48).map((value, i) => value + 0.5 * Math.min(i, 20)),
      0,
      48,
    )
    expect(rested).toMatchObject({ rises: true })
    expect(Math.abs((rested?.end ?? 0) - 20)).toBeLessThanOrEqual(4)
  })

  it('of a figure that has turned goes the way of the latest figures', () => {
    const random = randomOf(9)
    const turned = stable(random, 48).map((value, i) => value + 0.6 * Math.abs(i - 24))
    expect(courseOf(turned, 0, 48)).toMatchObject({ rises: true })
    expect(wayAt(turned, 0, 48, 12)).toBe(-1)
    expect(wayAt(turned, 0, 48, 47)).toBe(1)
  })

  it('is not found where nothing moves, in figures that are nearly all the same, or in too few', () => {
    expect(courseOf(new Float64Array(48).fill(5), 0, 48)).toBeNull()
    expect(
      courseOf(
        Float64Array.from({ length: 48 }, (_, i) => Number(i === 40)),
        0,
        48,
      ),
    ).toBeNull()
    expect(
      courseOf(
        Float64Array.from({ length: 11 }, (_, i) => i),
        0,
        11,
      ),
    ).toBeNull()
    expect(
      courseOf(
        Float64Array.from({ length: 24 }, (_, i) => i),
        0,
        24,
      ),
    ).toMatchObject({ rises: true, start: 0 })
  })

  it('passes over what is missing', () => {
    const values = Float64Array.from({ length: 30 }, (_, i) => (i % 4 === 3 ? Number.NaN : 100 - i))
    expect(courseOf(values, 0, 30)).toMatchObject({ rises: false })
  })
})
