import { emptyRow } from '@roundtable/shared/figure/entered-figure.ts'
import { entryFields, figureColumns } from '@roundtable/shared/figure/entry-fields.ts'
import type { ImportChange } from '@roundtable/shared/import/change/compare-row.ts'
import {
  packRows,
  pageOfPlaces,
  pageWithout,
  placesOf,
} from '@roundtable/shared/import/change/packed-rows.ts'
import { describe, expect, it } from 'vitest'

const change = (line: number, returnId: string, given: Partial<ImportChange> = {}): ImportChange => ({
  line,
  returnId,
  seriesId: `series-${line}`,
  label: '',
  periodStart: '2026-07-01',
  version: 0,
  fields: [],
  after: { ...emptyRow, value: String(line) },
  problems: [],
  doubts: [],
  ...given,
})
const october = [change(2, 'october'), change(3, 'october', { version: 4 })]
const both = [...october, change(4, 'november')]
const written = (changes: readonly ImportChange[]) => JSON.stringify(packRows(changes))
const none: ReadonlySet<number> = new Set()

describe('a page of rows that can be saved', () => {
  it('has them by the return, the version they replace and the series', () => {
    expect(packRows(both)).toEqual({
      fields: figureColumns,
      rows: {
        october: {
          0: { 'series-2': [2, null, null, '2', null] },
          4: { 'series-3': [3, null, null, '3', null] },
        },
        november: { 0: { 'series-4': [4, null, null, '4', null] } },
      },
    })
  })

  it('says words of every row where one row says a word', () => {
    const after = { ...emptyRow, value: '5', happened: 'A strike.' }
    const { fields, rows } = packRows([...october, change(5, 'october', { after })])
    expect(fields).toEqual(entryFields)
    const [line, ...values] = rows.october?.[0]?.['series-5'] ?? []
    expect([line, Object.fromEntries(fields.map((field, at) => [field, values[at]]))]).toEqual([5, after])
  })

  it('is written as it stands where no line is left out', () => {
    expect(pageWithout(written(both), none).page).toBe(written(both))
    expect(placesOf(written(both)).map(({ row: [line] }) => line)).toEqual([2, 3, 4])
  })

  it('names no return of which every line is left out', () => {
    const { page, rows } = pageWithout(written(both), new Set([2, 4]))
    expect(page).toBe(written(october.slice(1)))
    expect(rows).toEqual([
      { returnId: 'october', seriesId: 'series-3', version: 4, row: [3, null, null, '3', null] },
    ])
    expect(pageWithout(written(both), new Set([2, 3, 4])).rows).toEqual([])
  })

  it('is the same where it was packed as pages were before', () => {
    const values = (text: string) => [null, null, text, null]
    const former = JSON.stringify({
      fields: figureColumns,
      returns: {
        october: [
          [2, 'series-2', 0, values('2')],
          [3, 'series-3', 4, values('3')],
        ],
        november: [[4, 'series-4', 0, values('4')]],
      },
    })
    expect(pageWithout(former, none)).toEqual(pageWithout(written(both), none))
    expect(pageOfPlaces(placesOf(former))).toBe(pageOfPlaces(placesOf(written(both))))
  })
})
