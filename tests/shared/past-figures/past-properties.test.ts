import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogueLines, lostCells } from './case-truth.ts'
import { anySheets, madeTables } from './past-tables.ts'
import { readAll } from './read-all.ts'

const lines = catalogueLines()
const asked = { answers: {}, today: '2026-11-28' }
const sortedTexts = (list: readonly string[]) => [...list].sort()

describe('reading past figures', () => {
  it('takes every figure of a table of these kinds as it stands, and asks nothing', () => {
    fc.assert(
      fc.property(madeTables, ({ sheets, figures }) => {
        const reading = readAll(sheets, lines, asked)
        expect(reading.questions).toEqual([])
        const found = reading.figures.map(({ series, periodStart, numerator, denominator, value }) =>
          [series.code, periodStart, numerator, denominator, numerator === null ? value : ''].join(' '),
        )
        const made = figures.map(({ code, start, numerator, denominator, value }) =>
          [code, start, numerator, denominator, value ?? ''].join(' '),
        )
        expect(sortedTexts(found)).toEqual(sortedTexts(made))
        expect(lostCells(sheets, reading)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('loses no cell of any table, whatever is in it', () => {
    fc.assert(
      fc.property(anySheets, (sheets) => {
        expect(lostCells(sheets, readAll(sheets, lines, asked))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('takes no figure twice for the same line and period', () => {
    fc.assert(
      fc.property(anySheets, (sheets) => {
        const keys = readAll(sheets, lines, asked).figures.map(
          ({ series, periodStart }) => `${series.seriesId} ${periodStart}`,
        )
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 200 },
    )
  })
})
