import { CSV_BOM, csvRecord, guardFormula, withoutGuard } from '@roundtable/shared/base/csv.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** RFC 4180 read character by character; a bare CR or LF ends a record too, as lenient readers take it. */
function readCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"'
        i++
      } else if (c === '"') quoted = false
      else cell += c
    } else if (c === '"') quoted = true
    else if (c === ',') {
      record.push(cell)
      cell = ''
    } else if (c === '\r' || c === '\n') {
      if (c === '\r' && text[i + 1] === '\n') i++
      records.push([...record, cell])
      record = []
      cell = ''
    } else cell += c
  }
  return records
}

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('"', ',', '\r', '\n', '=', '-', '@', '+', '\t', "'", '1', '.', 'a', '\u0000'),
    maxLength: 8,
  }),
)

describe('a CSV record', () => {
  it.each([
    [['a', 'b'], 'a,b\r\n'],
    [['a,b', 'say "no"'], '"a,b","say ""no"""\r\n'],
    [['two\nlines', 'two\rlines', 'two\r\nlines'], '"two\nlines","two\rlines","two\r\nlines"\r\n'],
    [[null, '', 'c'], ',,c\r\n'],
    [[null], '""\r\n'],
    [['-5', '+3.2', '-.5'], '-5,+3.2,-.5\r\n'],
    [
      ['=1+1', '@me', '-5 children', '+44 20', '\tx', '\rx'],
      "'=1+1,'@me,'-5 children,'+44 20,'\tx,\"'\rx\"\r\n",
    ],
    [['=HYPERLINK("x","y")'], '"\'=HYPERLINK(""x"",""y"")"\r\n'],
  ])('of %j reads %j', (cells, record) => expect(csvRecord(cells)).toBe(record))

  it('is one record with the same cells, whatever a person wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.option(cell), { minLength: 1, maxLength: 6 }), (cells) => {
        const read = readCsv(csvRecord(cells))
        expect(read).toHaveLength(1)
        expect(read[0]).toEqual(cells.map((c) => guardFormula(c ?? '')))
      }),
      { numRuns: 1000 },
    )
  })

  it('never starts a formula, and gives back what was guarded', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const guarded = guardFormula(text)
        if (/^[=+\-@\t\r]/.test(guarded)) expect(Number.isFinite(Number(guarded))).toBe(true)
        expect(withoutGuard(guarded)).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  it('follows a byte order mark of UTF-8', () => {
    expect([...new TextEncoder().encode(CSV_BOM)]).toEqual([0xef, 0xbb, 0xbf])
  })
})
