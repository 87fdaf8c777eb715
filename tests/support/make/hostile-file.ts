import { crc32, deflateRawSync } from 'node:zlib'
import { writeXlsx } from '@roundtable/server/import/file/xlsx-writer.ts'
import { writeZip } from '@roundtable/server/import/file/zip-writer.ts'

const workbook =
  '<workbook xmlns:r="r"><sheets><sheet name="Return" sheetId="1" r:id="rId1"/></sheets></workbook>'
const related = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'

/** A workbook of one sheet, whose XML is given. */
export const bookOf = (sheet: string, more: { name: string; text: string }[] = []): Buffer =>
  writeZip([
    { name: 'xl/workbook.xml', text: workbook },
    { name: 'xl/_rels/workbook.xml.rels', text: related },
    { name: 'xl/worksheets/sheet1.xml', text: sheet },
    ...more,
  ])

export const sheetOf = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

/** An OpenDocument spreadsheet of one table. */
export const odsOf = (rows: string): Buffer =>
  writeZip([
    { name: 'mimetype', text: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      text: `<office:document-content><office:spreadsheet><table:table table:name="Return">${rows}</table:table></office:spreadsheet></office:document-content>`,
    },
  ])

export const goodBook = (): Buffer =>
  writeXlsx([
    {
      name: 'Return',
      widths: [10, 10],
      rows: [
        ['Code', 'Value'],
        ['PO02', { number: '7' }],
      ],
    },
  ])

/** Little to send, 240 MB to unpack: a directory that tells the truth, and one that does not. */
export function zipBomb({ isHonest }: { isHonest: boolean }): Buffer {
  const zeros = Buffer.alloc(8 * 1024 * 1024, 0x20)
  const file = bookOf('x')
  const packed = Buffer.concat(
    Array.from({ length: 30 }, () => deflateRawSync(zeros, { finishFlush: 2 })).concat(
      deflateRawSync(Buffer.alloc(1)),
    ),
  )
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(crc32(zeros), 14)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt16LE(name.length, 26)
  const at = file.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  const directory = Buffer.from(file.subarray(file.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))))
  const before = file.subarray(0, file.indexOf(Buffer.from([0x50, 0x4b, 1, 2])))
  const entry = at - before.length
  directory.writeUInt32LE(packed.length, entry + 20)
  directory.writeUInt32LE(isHonest ? 30 * zeros.length + 1 : 100, entry + 24)
  directory.writeUInt32LE(before.length, entry + 42)
  const begins = before.length + 30 + name.length + packed.length
  const end = directory.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  directory.writeUInt32LE(begins, end + 16)
  return Buffer.concat([before, local, name, packed, directory])
}

const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join(
  '',
)
export const billionLaughs = (): Buffer =>
  bookOf(
    `<!DOCTYPE x [<!ENTITY lol0 "lol">${laughs}]>${sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>&lol9;</t></is></c></row>')}`,
  )

/** A sheet that says it has two million cells in a few kilobytes of zip. */
export const millionCells = (): Buffer =>
  bookOf(sheetOf('<row><c><v>1</v></c><c><v>1</v></c></row>'.repeat(250_000)))
