import { beforeAll, describe, expect, it } from 'vitest'
import {
  billionLaughs,
  bookOf,
  goodBook,
  millionCells,
  odsOf,
  sheetOf,
  zipBomb,
} from '../../support/make/hostile-file.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { policeMonth } from '../../support/make/return.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)
let returnId: string
beforeAll(async () => {
  returnId = (await policeMonth(at)).id
})

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const head = `<row r="1">${cell('A1', 'Code')}${cell('B1', 'Value')}</row>`
const odsCell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
const odsRow = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
const encrypted = (): Buffer => {
  const file = goodBook()
  for (let at = file.indexOf('PK\x01\x02'); at >= 0; at = file.indexOf('PK\x01\x02', at + 4))
    file.writeUInt16LE(1, at + 8)
  return file
}

describe('a hostile file gets a sentence and the server goes on', () => {
  it.each<[string, () => string | Buffer, RegExp]>([
    ['a zip bomb', () => zipBomb({ isHonest: true }), /unpacks to far more than a return/],
    [
      'a zip bomb whose directory lies',
      () => zipBomb({ isHonest: false }),
      /unpacks to far more than a return|damaged/,
    ],
    ['a billion laughs', billionLaughs, /defines its own entities/],
    ['a sheet of a million rows', millionCells, /unpacks to far more|too long: 200,000 rows/],
    ['a workbook with a password', encrypted, /protected by a password/],
    [
      'an old or encrypted workbook',
      () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      /protected by a password or of the old \.xls kind/,
    ],
    ['a PDF called CSV', () => '%PDF-1.7\nCode,Value\n', /not a table/],
    ['a page called CSV', () => '<!doctype html><table></table>', /not a table/],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), /not a table/],
    [
      'noise',
      () => Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 7919) % 3)),
      /not a table|No figures/,
    ],
    ['half a workbook', () => goodBook().subarray(0, 300), /damaged/],
    ['a workbook cut inside', () => bookOf('<worksheet><sheetData><row r="1"><c r="A1"'), /damaged/],
    ['nothing', () => '', /empty/],
    ['blank lines', () => '\n\n ,,\n', /empty/],
    [
      'a cell of 10 MB',
      () => `Code,Value\nPO02,${'9'.repeat(10 * 1024 * 1024)}\n`,
      /Line 2, column B: this cell is too long/,
    ],
    [
      'a cell of 10 MB in a workbook',
      () => bookOf(sheetOf(`${head}<row r="2">${cell('B2', 'ab'.repeat(20_000))}</row>`)),
      /Line 2, column B: this cell is too long/,
    ],
    ['a thousand columns', () => `Code,Value${',x'.repeat(1_000)}\n`, /more than 256 columns/],
    ['an open quotation mark', () => 'Code,Value\nPO02,"7\n', /Line 2, column B: a quotation mark/],
    [
      'a character that is none',
      () => bookOf(sheetOf(`<row r="1">${cell('A1', '&#x110000;')}</row>`)),
      /damaged/,
    ],
  ])('%s', async (_, file, sentence) => {
    const view = await at.read(returnId, file())
    expect(view.state).toBe('failed')
    expect(view.sentence).toMatch(sentence)
    expect(await at.read(returnId, goodBook())).toMatchObject({ state: 'ready', ready: 1 })
  })

  it('a file above 25 MB is not even taken', async () => {
    const answer = await at
      .send(returnId, Buffer.alloc(26 * 1024 * 1024, 0x41))
      .catch(() => ({ status: 413, message: '25 MB' }))
    expect(answer.status).toBe(413)
    expect(answer.message).toContain('25 MB')
  })
})

describe('what stands in a file is text and nothing else', () => {
  it.each([
    ['a column called __proto__', '__proto__,Code,constructor,Value\nx,PO02,y,7\n'],
    ['NUL and marks that turn the line round', 'Code,Value,Comment\nPO\u202e02,7\0,\0a\u202eb\n'],
    ['formulas', 'Code,Value,Comment\nPO02,7,"=HYPERLINK(""http://x"")"\n'],
  ])('%s', async (_, file) => {
    const view = await at.read(returnId, file)
    expect(view).toMatchObject({ state: 'ready', ready: 1 })
  })

  it('half characters of a workbook are replaced', async () => {
    const book = bookOf(
      sheetOf(
        `<row r="1">${cell('A1', 'Code')}${cell('B1', 'Value')}${cell('C1', 'Comment')}</row><row r="2">${cell('A2', 'PO02')}<c r="B2"><v>7</v></c>${cell('C2', 'a_xD800_b')}</row>`,
      ),
    )
    const view = await at.read(returnId, book)
    const [change] = await at.callerAs('police-contributor').import.changes({ id: view.id, part: 0 })
    expect(change?.fields.find(({ field }) => field === 'happened')?.is).toBe('a\ufffdb')
  })
})

describe('a file is read as its program meant it', () => {
  const styles = {
    name: 'xl/styles.xml',
    text: '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  }
  const strings = {
    name: 'xl/sharedStrings.xml',
    text: '<sst><si><t>Code</t></si><si><r><t>Per</t></r><r><t>iod</t></r></si></sst>',
  }

  it.each<[string, () => string | Buffer]>([
    ['UTF-8 with its mark, semicolons', () => '\ufeffCode;Period;Value\r\nPO02;2026-10-01;7\r\n'],
    ['UTF-16', () => Buffer.from('\ufeffCode\tPeriod\tValue\r\nPO02\tOct 2026\t7\r\n', 'utf16le')],
    [
      'Windows-1252',
      () => Buffer.from('Code,Period,Value,Comment\nPO02,October 2026,7,caf\u00e9\n', 'latin1'),
    ],
    ['quoted lines', () => 'Code,Period,Value,Comment\n"PO02","2026-10-01","7","one\n\ntwo"\n'],
    ['lines ended as on old machines', () => 'Code|Period|Value\rPO02|2026-10|7\r'],
    [
      'a workbook with days, shared strings and a merged title',
      () =>
        bookOf(
          sheetOf(
            `<row r="1">${cell('A1', 'October return')}</row><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c>${cell('C3', 'Value')}</row><row r="4">${cell('A4', 'PO02')}<c r="B4" s="2"><v>46296</v></c><c r="C4"><v>7.0000000000000009</v></c></row>`,
          ),
          [styles, strings],
        ),
    ],
    [
      'an OpenDocument spreadsheet with repeated cells',
      () =>
        odsOf(
          odsRow(odsCell('Code'), odsCell('Period'), odsCell('Value')) +
            odsRow(
              odsCell('PO02'),
              '<table:table-cell office:value-type="date" office:date-value="2026-10-01"><text:p>01/10/26</text:p></table:table-cell>',
              '<table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>',
              '<table:table-cell table:number-columns-repeated="16381"/>',
            ) +
            '<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
        ),
    ],
  ])('%s', async (_, file) => {
    const view = await at.read(returnId, file())
    expect(view).toMatchObject({ state: 'ready', sentence: '', ready: 1, wrong: 0, questions: [] })
    const [change] = await at.callerAs('police-contributor').import.changes({ id: view.id, part: 0 })
    expect(change).toMatchObject({
      periodStart: '2026-10-01',
      fields: expect.arrayContaining([{ field: 'value', was: '', is: '7' }]),
    })
  })

  it('a cell shown as a percentage is one', async () => {
    const book = bookOf(
      sheetOf(`${head}<row r="2">${cell('A2', 'PO02')}<c r="B2" s="1"><v>0.47099999999999997</v></c></row>`),
      [styles],
    )
    const view = await at.read(returnId, book)
    const [change] = await at.callerAs('police-contributor').import.changes({ id: view.id, part: 0 })
    expect(change?.problems[0]?.sentence).toBe('This figure is not a percentage: enter the number without %.')
  })

  it('of several sheets that look like a return the person says which', async () => {
    const sheets = {
      name: 'xl/workbook.xml',
      text: '<workbook><sheets><sheet name="Old" r:id="rId1"/><sheet name="New" r:id="rId2"/></sheets></workbook>',
    }
    const rels = {
      name: 'xl/_rels/workbook.xml.rels',
      text: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
    }
    const second = {
      name: 'xl/worksheets/sheet2.xml',
      text: sheetOf(`${head}<row r="2">${cell('A2', 'PO02')}<c r="B2"><v>8</v></c></row>`),
    }
    const book = bookOf(sheetOf(`${head}<row r="2">${cell('A2', 'PO02')}<c r="B2"><v>7</v></c></row>`), [
      second,
      sheets,
      rels,
    ])
    expect((await at.read(returnId, book)).questions.map(({ id }) => id)).toEqual(['sheet'])
    const view = await at.read(returnId, book, { answers: { sheet: 'New' } })
    const [change] = await at.callerAs('police-contributor').import.changes({ id: view.id, part: 0 })
    expect(change?.fields).toEqual([{ field: 'value', was: '', is: '8' }])
  })
})
