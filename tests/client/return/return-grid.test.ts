import { copiedCells } from '@roundtable/client/base/copied-cells.ts'
import { copied } from '@roundtable/client/features/return/grid/grid-copy.ts'
import { cleared, isWholeTable, pasted } from '@roundtable/client/features/return/grid/grid-paste.ts'
import {
  boxOf,
  cellAt,
  type GridShape,
  gridColumns,
  moved,
  nextTyped,
  type Step,
  stepOfKey,
  wholeGrid,
} from '@roundtable/client/features/return/row/grid-place.ts'
import { readRow } from '@roundtable/client/features/return/row/row-reading.ts'
import { emptyText, type RowText } from '@roundtable/client/features/return/row/sheet.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryOf, rowOf } from '../../support/make/return-sheet.ts'

const shape: GridShape = { spans: [false, true, false, false], page: 2 }
const at = (row: number, column: number) => ({ row, column })

describe('moving in the grid', () => {
  it.each<[string, [number, number], Step, [number, number]]>([
    ['down a row', [0, 1], 'down', [1, 1]],
    ['stays at the foot', [3, 1], 'down', [3, 1]],
    ['stays at the left edge', [2, 0], 'left', [2, 0]],
    ['over a cell of two columns to the right', [1, 0], 'right', [1, 2]],
    ['through a cell of two columns, in its own column', [1, 1], 'down', [2, 1]],
    ['to the end of the row', [2, 0], 'row-end', [2, 6]],
    ['to the first cell', [2, 4], 'grid-start', [0, 0]],
    ['to the last cell', [0, 0], 'grid-end', [3, 6]],
    ['a page down', [0, 2], 'page-down', [2, 2]],
    ['to the foot of a column', [0, 3], 'bottom', [3, 3]],
  ])('goes %s', (_, [row, column], step, [toRow, toColumn]) => {
    expect(moved(shape, at(row, column), step)).toEqual(at(toRow, toColumn))
  })

  it('never leaves the grid, and comes back from right to left', () => {
    const steps = ['up', 'down', 'left', 'right', 'page-up', 'page-down', 'row-start', 'row-end'] as const
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
        fc.array(fc.constantFrom(...steps), { maxLength: 40 }),
        (spans, path) => {
          let place = at(0, 0)
          for (const step of path) place = moved({ spans, page: 5 }, place, step)
          expect(place.row).toBeGreaterThanOrEqual(0)
          expect(place.row).toBeLessThan(spans.length)
          expect(place.column).toBeGreaterThanOrEqual(0)
          expect(place.column).toBeLessThan(gridColumns.length)
        },
      ),
    )
  })

  it('by Tab meets every cell one can type into once, in order, and leaves at the end', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (spans) => {
        const mayType = ({ column }: { column: number }) => column < 2 || column === 6
        const seen: string[] = []
        const grid = { spans, page: 5 }
        let place: ReturnType<typeof nextTyped> = at(0, 0)
        while (place !== null) {
          seen.push(`${place.row} ${place.column}`)
          expect(cellAt(grid, place)).toEqual(place)
          place = nextTyped(grid, place, { back: false, mayType })
        }
        const wanted = spans.flatMap((spanned, row) =>
          (spanned ? [0, 6] : [0, 1, 6]).map((column) => `${row} ${column}`),
        )
        expect(seen).toEqual(wanted)
      }),
    )
  })

  it('knows its keys with and without Control', () => {
    expect([stepOfKey('Home', false), stepOfKey('Home', true)]).toEqual(['row-start', 'grid-start'])
    expect([stepOfKey('ArrowDown', false), stepOfKey('ArrowDown', true)]).toEqual(['down', 'bottom'])
    expect(stepOfKey('a', false)).toBeNull()
    expect(boxOf(wholeGrid(shape))).toEqual({ top: 0, bottom: 3, left: 0, right: 6 })
  })
})

const fraction = rowOf('0198a000-0000-7000-8000-000000000001')
const count = rowOf('0198a000-0000-7000-8000-000000000002', {
  code: 'CC01',
  unit: 'count',
  unitSign: '',
  asksFraction: false,
})
const rows = [fraction, count, fraction]
const box = (top: number, left: number, bottom = top, right = left) => ({ top, bottom, left, right })

describe('a range pasted', () => {
  it.each<[string, ReturnType<typeof box>, string, Partial<RowText>[], number]>([
    ['two columns', box(0, 0), '38\t87', [{ numerator: '38', denominator: '87' }], 0],
    ['spaces about a number', box(0, 0), ' 38 ', [{ numerator: '38' }], 0],
    ['a value into a cell of two columns', box(1, 0), '7\t', [{ value: '7' }], 0],
    ['two numbers where one is asked', box(1, 0), '7\t8', [{ value: '7' }], 1],
    ['a reason', box(0, 2), 'Nil return', [{ reason: 'nil-return' }], 0],
    ['a value that is computed', box(0, 2), '43.7%', [], 1],
    ['what lies beyond the last row', box(2, 0), '1\n2', [{ numerator: '1' }], 1],
    ['three cells of commentary', box(0, 6), 'a\tb\tc', [{ happened: 'a', why: 'b', next: 'c' }], 0],
    ['one cell into many', box(0, 0, 1, 0), '5', [{ numerator: '5' }, { value: '5' }], 0],
    ['quoted line ends', box(0, 6), '"a\nb"', [{ happened: 'a\nb' }], 0],
    ['blank lines at the end', box(0, 0), '1\r\n\r\n', [{ numerator: '1' }], 0],
    [
      'symbols in the place of numbers',
      box(0, 0),
      '[c]\t[c]\n[x]\t',
      [
        { numerator: '', denominator: '', reason: 'suppressed' },
        { value: '', reason: 'not-available' },
      ],
      0,
    ],
  ])('takes %s', (_, where, text, parts, ignored) => {
    const taken = pasted(rows, where, copiedCells(text))
    expect(taken.parts.map(({ part }) => part)).toEqual(parts)
    expect(taken.ignored).toBe(ignored)
  })

  it('that names its rows or columns goes to the preview', () => {
    expect(isWholeTable(copiedCells('Code\tNumerator\nCL01\t3'), rows)).toBe(true)
    expect(isWholeTable(copiedCells('cc01\t3'), rows)).toBe(true)
    expect(isWholeTable(copiedCells('Care Leavers in work [note 1]\t38\t87'), rows)).toBe(true)
    expect(isWholeTable(copiedCells('1\t2\n3\t4'), rows)).toBe(false)
  })

  it.each([
    ['70.0%\t100', 'A percentage is no count: enter how many, as 14 of 20, without %.'],
    ['2.448\t2500', '“2.448” can be 2448 or a number with three decimals: write 2448, or 2.4480.'],
    ['1.234,5\t2', 'A comma may only group thousands, as in 1,234: use a point for decimals, as in 1234.56.'],
    ['#DIV/0!\t87', '“#DIV/0!” is not a number: enter digits only, with a point for decimals.'],
    ['01/02/2026\t5', '“01/02/2026” looks like a date: enter a number without slashes.'],
    ['(5)\t10', 'Brackets can mean a negative number: enter it with a minus sign, or without brackets.'],
  ])('of %s is not saved, as it would not be of a file, and says why', (text, sentence) => {
    const [part] = pasted([fraction], box(0, 0), copiedCells(text)).parts
    const { unreadable } = readRow(fraction, { ...emptyText, ...part?.part })
    expect(unreadable).toEqual([{ field: 'numerator', sentence }])
  })

  it('with a number that was saved before, or has a fourth decimal, says one thing', () => {
    const saved = rowOf('s', { entry: entryOf({ numerator: '2.448', denominator: '10', value: '24.48' }) })
    const text = { ...emptyText, numerator: '2.448', denominator: '9' }
    expect(readRow(saved, text).unreadable).toEqual([])
    const { entered, unreadable } = readRow(fraction, { ...text, numerator: '2.4480' })
    expect([entered.numerator, unreadable]).toEqual(['2.448', []])
  })

  it('is what was copied, cell for cell', () => {
    const word = fc.string({ maxLength: 30 }).filter((text) => !text.includes('\0') && text.isWellFormed())
    const number = fc.integer({ min: 0, max: 1e9 }).map(String)
    fc.assert(
      fc.property(number, number, word, word, word, (numerator, denominator, happened, why, next) => {
        fc.pre(happened.trim() !== '' && !happened.startsWith('\ufeff'))
        const text = { ...emptyText, numerator, denominator, happened, why, next }
        const words = copied([{ row: fraction, text }], box(0, 6))
        expect(pasted(rows, box(0, 6), copiedCells(words)).parts[0]?.part).toEqual({ happened, why, next })
        const figures = copied([{ row: fraction, text }], box(0, 0, 0, 1))
        expect(pasted(rows, box(0, 0), copiedCells(figures)).parts[0]?.part).toEqual({
          numerator,
          denominator,
        })
      }),
    )
  })

  it('never carries a formula out', () => {
    const text = { ...emptyText, happened: '=HYPERLINK("x")' }
    expect(copied([{ row: fraction, text }], box(0, 6))).toMatch(/^"'=HYPERLINK/)
  })
})

it('emptying a range empties what can be typed there, and no more', () => {
  expect(cleared(rows, box(0, 1, 1, 2)).map(({ part }) => part)).toEqual([
    { denominator: '', reason: '' },
    { value: '', reason: '' },
  ])
})
