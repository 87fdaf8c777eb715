import type { WrittenCell, WrittenSheet } from './xlsx-writer.ts'
import { writeZip } from './zip-writer.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const names = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`)
  .concat(`xmlns:fo="${oasis}:xsl-fo-compatible:1.0"`)
  .join(' ')

/** XML has no other control characters, in no way of writing them. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Spaces after the first would be read as one, and none at the beginning. */
const paragraphXml = (line: string): string =>
  `<text:p>${escaped(line)
    .replace(/^ | (?= )/g, '<text:s/>')
    .replaceAll('\t', '<text:tab/>')}</text:p>`

function cellXml(cell: WrittenCell, style: string): string {
  if (cell === null || cell === '') return '<table:table-cell/>'
  if (typeof cell === 'string') {
    const lines = cell.split('\n').map(paragraphXml).join('')
    return `<table:table-cell table:style-name="${style}" office:value-type="string">${lines}</table:table-cell>`
  }
  const number = escaped(cell.number)
  return `<table:table-cell office:value-type="float" office:value="${number}"><text:p>${number}</text:p></table:table-cell>`
}

/** The first row is bold; texts are texts, never formulas. */
function tableXml({ name, widths, rows }: WrittenSheet): string {
  const columns = widths.map((width) => `<table:table-column table:style-name="w${width}"/>`).join('')
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell) => cellXml(cell, row === 0 ? 'heading' : 'words')).join('')
    return `<table:table-row>${written === '' ? '<table:table-cell/>' : written}</table:table-row>`
  })
  return `<table:table table:name="${escaped(name)}">${columns}${lines.join('')}</table:table>`
}

function stylesXml(sheets: readonly WrittenSheet[]): string {
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))].map(
    (width) =>
      `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width / 5).toFixed(1)}cm"/></style:style>`,
  )
  const cells = [
    '<style:style style:name="heading" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>',
    '<style:style style:name="words" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>',
  ]
  return `<office:automatic-styles>${[...widths, ...cells].join('')}</office:automatic-styles>`
}

/** An OpenDocument spreadsheet; the same content is the same file. */
export function writeOds(sheets: readonly WrittenSheet[]): Buffer {
  const tables = sheets.map(tableXml).join('')
  return writeZip([
    { name: 'mimetype', text: mimetype, isStored: true },
    {
      name: 'META-INF/manifest.xml',
      text: `${head}<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mimetype}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    },
    {
      name: 'content.xml',
      text: `${head}<office:document-content ${names} office:version="1.3">${stylesXml(sheets)}<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
  ])
}
