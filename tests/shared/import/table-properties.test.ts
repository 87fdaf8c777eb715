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

it('every cell of a table is read, or named as not read', () => {
  const codes = ['PO01', 'PO02', 'XX99', '', 'Total']
  const headings = ['Numerator', 'Denominator', 'Value', 'Why', 'Target', 'RAG', 'Owner', '', 'Num [note 2]']
  const cell = fc.constantFrom('', '7', '7', '12.5', '1,234', '70%', 'c', '[x]', 'late', '£3', '(5)', '-')
  const table = fc.record({
    above: fc.array(fc.constantFrom('', 'Return, October', 'Police'), { maxLength: 2 }),
    columns: fc.uniqueArray(fc.constantFrom(...headings), { minLength: 1, maxLength: 6 }),
    rows: fc.array(fc.tuple(fc.constantFrom(...codes), fc.array(cell, { minLength: 6, maxLength: 8 })), {
      maxLength: 6,
    }),
  })
  fc.assert(
    fc.property(table, ({ above, columns, rows }) => {
      fc.pre(columns.some((heading) => /^(Num|Denom|Value|Why)/.test(heading)))
      const lines = [
        ...above.map((title) => [title]),
        ['Code', ...columns],
        ...rows.map(([code, cells]) => [code, ...cells]),
      ]
      const reading = importOf(lines.map((cells, index) => ({ line: index + 1, cells })))
      const told = new Set([
        ...reading.changes.map(({ line }) => line),
        ...reading.left.map(({ line }) => line),
        ...reading.questions.flatMap(({ lines: asked }) => asked),
      ])
      const unread = new Set(reading.unread.map(({ column }) => column))
      const headingLine = above.length + 1
      const known = ['Numerator', 'Denominator', 'Value', 'Why', 'Num [note 2]']
      const isOpen = reading.questions.some(({ id }) => id.startsWith('column:'))
      lines.forEach((cells, index) => {
        if (index + 1 === headingLine || cells.every((text) => text === '')) return
        const isTold = told.has(index + 1)
        // Nothing stands yet, so that no row can say what stands already.
        if (!isOpen) expect([index + 1, isTold]).toEqual([index + 1, true])
        if (index + 1 < headingLine || reading.left.some(({ line }) => line === index + 1)) return
        cells.forEach((text, column) => {
          if (text === '' || column === 0 || known.includes(columns[column - 1] ?? '')) return
          expect([text, unread.has(String.fromCharCode(65 + column))]).toEqual([text, true])
        })
      })
    }),
    { numRuns: 2_000 },
  )
})

it('a figure is whole from one source, or somebody has said that a part is kept', () => {
  const part = fc.constantFrom('', '14', '20', 'c', '70%', 'about 3')
  const entry = { ...emptyRow, numerator: '1', denominator: '3', value: '33.3333333333333' }
  fc.assert(
    fc.property(part, part, (numerator, denominator) => {
      const text = `Code\tNumerator\tDenominator\nPO01\t${numerator}\t${denominator}\n`
      const { changes } = importOf(text, { entries: { PO01: entry } })
      for (const { after, problems } of changes) {
        const isMixed =
          (after.numerator === numerator && after.denominator === '3') ||
          (after.numerator === '1' && after.denominator === denominator)
        if (isMixed) expect(problems.length).toBeGreaterThan(0)
      }
    }),
  )
})
