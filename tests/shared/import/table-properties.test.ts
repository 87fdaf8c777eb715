import { byKey } from '@roundtable/shared/base/by-key.ts'
import { csvRecord } from '@roundtable/shared/base/csv.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { frequencies, periodLabel, periodOf } from '@roundtable/shared/base/period.ts'
import { commentaryText } from '@roundtable/shared/figure/commentary-text.ts'
import { emptyRow } from '@roundtable/shared/figure/entered-figure.ts'
import { commentaryFields } from '@roundtable/shared/figure/entry-fields.ts'
import { delimitedRows } from '@roundtable/shared/import/table/delimited.ts'
import { readPeriod } from '@roundtable/shared/import/table/read-period.ts'
import { cellText } from '@roundtable/shared/import/table/read-row.ts'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimal } from '../base/any-decimal.ts'
import { importOf, lineOf } from './table-lines.ts'

const words = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replaceAll('\0', '').toWellFormed().trim())

it('any cells of a file are read back as they were', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(words, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      (table) => {
        const text = table.map((cells) => csvRecord(cells)).join('')
        const read = [...delimitedRows(text, ',')].map(({ cells }) => cells.map(cellText))
        expect(read).toEqual(table)
      },
    ),
  )
})

it('any text with line ends of every kind is read as another reader of CSV reads it', () => {
  const lineEnd = fc.constantFrom('\r\n', '\n', '\r')
  const record = fc.record({ cells: fc.array(words, { minLength: 1, maxLength: 4 }), end: lineEnd })
  const table = fc.array(record, { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(table, fc.boolean(), fc.boolean(), (records, marked, ended) => {
      const whole = records.map(({ cells, end }) => csvRecord(cells).replace(/\r\n$/, end)).join('')
      const text = (marked ? '\ufeff' : '') + (ended ? whole : whole.replace(/(\r\n|\n|\r)$/, ''))
      const read = [...delimitedRows(text, ',')]
      const oracle = parse(text, {
        bom: true,
        info: true,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
      }) as unknown as { record: string[]; info: { lines: number } }[]
      expect(read.map(({ cells }) => cells)).toEqual(oracle.map(({ record }) => record))
      const lines = [1, ...oracle.map(({ info }) => info.lines + 1)]
      expect(read.map(({ line }) => line)).toEqual(lines.slice(0, read.length))
    }),
  )
})

it('any figure and commentary that goes out comes in as it was', () => {
  const entry = fc.record({ value: decimal, ...byKey(commentaryFields, () => words) })
  fc.assert(
    fc.property(entry, ({ value, ...written }) => {
      const series = [lineOf('AB01', { unit: 'days', asksFraction: false, signed: true })]
      const text =
        csvRecord(['indicator_code', 'series', 'period_start', 'value', 'commentary']) +
        csvRecord(['AB01', 'All', '2026-10-01', value, commentaryText(written)])
      const standing = { AB01: { ...emptyRow, value, ...written } }
      const reading = importOf(text, { series, entries: standing })
      expect(reading).toMatchObject({ changes: [], same: 1, leftCount: 0, questions: [] })
    }),
  )
})

it('any text at all is read, or refused in a sentence', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          ',',
          '\t',
          '\n',
          '\r',
          ';',
          'PO01',
          'Code',
          'Value',
          '7',
          '\ufeff',
          '\ud800',
          '=',
        ),
      )
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (given) => {
      try {
        importOf(given)
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
      }
    }),
  )
})

it('any period is known by its first day and by its name', () => {
  const day = fc
    .integer({ min: 0, max: 3_650 })
    .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.constantFrom(...frequencies), day, (frequency, within) => {
      const { start } = periodOf(frequency, within)
      for (const text of [start, periodLabel(frequency, start), periodLabel(frequency, start, 'short')]) {
        if (frequency === 'termly' && text.length < 9) continue
        expect(readPeriod(text, frequency, null)).toEqual({ ok: true, start })
      }
    }),
  )
})

it('a quotation mark that is never closed is told with its place', () => {
  expect(() => [...delimitedRows('a,b\n1,"2\n3,4\n', ',')]).toThrow(
    'Line 2, column B: a quotation mark is opened here and never closed.',
  )
})
