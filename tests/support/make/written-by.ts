type Part = { name: string; text: string }

const spaces = [
  ...['office', 'table', 'text', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(' ')

const odsText = (text: string) =>
  `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>${text}</text:p></table:table-cell>`
const odsNumber = (value: string, shown: string) =>
  `<table:table-cell office:value-type="float" office:value="${value}" calcext:value-type="float"><text:p>${shown}</text:p></table:table-cell>`
const odsShare = (value: string, shown: string) =>
  `<table:table-cell table:formula="of:=[.C3]/[.D3]" office:value-type="percentage" office:value="${value}" calcext:value-type="percentage"><text:p>${shown}</text:p></table:table-cell>`
const odsDay = (day: string, shown: string) =>
  `<table:table-cell office:value-type="date" office:date-value="${day}T00:00:00" calcext:value-type="date"><text:p>${shown}</text:p></table:table-cell>`
const odsRest = '<table:table-cell table:number-columns-repeated="1019"/>'
const odsRow = (...cells: string[]) =>
  `<table:table-row table:style-name="ro1">${cells.join('')}${odsRest}</table:table-row>`

/** Repeated rows and columns, covered cells, typed values with what they show, header rows, a million rows of nothing. */
const odsRows = [
  `<table:table-header-rows><table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="5" table:number-rows-spanned="1"><text:p>Return of <text:span text:style-name="T1">October</text:span></text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="4"/>${odsRest}</table:table-row>`,
  `${odsRow(...['Code', 'Period', 'Numerator', 'Denominator', 'Value'].map(odsText))}</table:table-header-rows>`,
  odsRow(
    odsText('PO01'),
    odsDay('2026-10-01', 'Oct 26'),
    odsNumber('180', '180'),
    odsNumber('200', '200'),
    odsShare('0.9', '90%'),
  ),
  odsRow(
    ...[
      odsText('PO01'),
      odsDay('2026-11-01', 'Nov 26'),
      odsNumber('1234', '1,234'),
      odsNumber('2000.5', '2,000.5'),
    ],
    odsShare('0.617', '62%'),
  ),
  `<table:table-row table:number-rows-repeated="2">${odsText('PO02')}${odsDay('2026-10-01', 'Oct 26')}<table:table-cell table:number-columns-repeated="2"/>${odsNumber('7', '7')}${odsRest}</table:table-row>`,
  '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>',
].join('')

export const asLibreOffice = (rows = odsRows): Part[] => [
  { name: 'mimetype', text: 'application/vnd.oasis.opendocument.spreadsheet' },
  { name: 'META-INF/manifest.xml', text: '<manifest:manifest/>' },
  {
    name: 'content.xml',
    text: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces} office:version="1.3"><office:body><office:spreadsheet><table:calculation-settings/><table:table table:name="October" table:style-name="ta1"><office:forms form:automatic-focus="false"/><table:table-column table:number-columns-repeated="1024"/>${rows}</table:table><table:named-expressions/></office:spreadsheet></office:body></office:document-content>`,
  },
]

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function workbook(sheets: Record<string, string>, { strings = '', styles = '' }): Part[] {
  const names = Object.keys(sheets)
  const related = names.map(
    (_, n) =>
      `<Relationship Id="rId${n + 3}" Type="${relations}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
  )
  return [
    {
      name: '_rels/.rels',
      text: `<Relationships><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 3}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships><Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>${related.join('')}</Relationships>`,
    },
    { name: 'xl/styles.xml', text: `<styleSheet xmlns="${main}">${styles}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', text: `<sst xmlns="${main}">${strings}</sst>` },
    ...Object.values(sheets).map((sheet, n) => ({
      name: `xl/worksheets/sheet${n + 1}.xml`,
      text: `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    })),
  ]
}

const words = ['Code', 'Period', 'Numerator', 'Denominator', 'Value', 'PO01', 'PO02', 'Return of October']
const shared = (word: string) => `t="s"><v>${words.indexOf(word)}</v>`
const styles = `<numFmts><numFmt numFmtId="164" formatCode="mmm&quot; &quot;yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>`
/** Days as serial numbers of a style, shares of a style in per cent, numbers as this program writes them. */
const figures = (write: (n: number) => string): string[][] => [
  ['PO01', `s="1"><v>46296</v>`, `><v>${write(180)}</v>`, `><v>${write(200)}</v>`, 's="2"><v>0.9</v>'],
  [
    'PO01',
    `s="1"><v>46327</v>`,
    `><v>${write(1234)}</v>`,
    '><v>2000.5</v>',
    's="2"><f>C3/D3</f><v>0.617</v>',
  ],
  ['PO02', `s="1"><v>46296</v>`, '/', '/', `><v>${write(7)}</v>`],
  ['PO02', `s="1"><v>46296</v>`, '/', '/', `><v>${write(7)}</v>`],
]
const cells = (line: number, contents: readonly string[]) =>
  contents
    .map((content, n) => {
      const place = `<c r="${String.fromCharCode(65 + n)}${line}" `
      return content === '/' ? `${place}s="0"/>` : `${place}${content}</c>`
    })
    .join('')
const row = (line: number, contents: readonly string[]) =>
  `<row r="${line}" ht="15.75" customHeight="1">${cells(line, contents)}</row>`
const rowsFrom = (first: number, write: (n: number) => string) => [
  row(first, words.slice(0, 5).map(shared)),
  ...figures(write).map(([code = '', ...rest], n) => row(first + 1 + n, [shared(code), ...rest])),
]

/** A sheet that tells of the export first; each table with its name as a merged title over it. */
export function asNumbers(): Part[] {
  const strings = words.map((word) => `<si><t>${word}</t></si>`).join('')
  const title = `<row r="1" ht="27.65" customHeight="1"><c r="A1" s="0" ${shared('Return of October')}</c><c r="B1" s="0"/></row>`
  const table = `<sheetData>${[title, ...rowsFrom(2, String)].join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>`
  const summary =
    '<sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>This document was exported from Numbers.</t></is></c></row></sheetData>'
  return workbook({ 'Export Summary': summary, 'Sheet 1 - October': table }, { strings, styles })
}

/** Numbers as decimals, texts that keep their spaces, rows of styled cells with nothing in them. */
export function asGoogle(): Part[] {
  const strings = words.map((word) => `<si><t xml:space="preserve">${word}</t></si>`).join('')
  const empty = Array.from({ length: 5 }, (_, n) => row(6 + n, ['/', '/', '/', '/', '/']))
  const sheet = `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>${[...rowsFrom(1, (n) => `${n}.0`), ...empty].join('')}</sheetData><drawing r:id="rId1"/>`
  return workbook({ October: sheet }, { strings, styles })
}

type Written = { styles: string; before: string; rows: string }

/** Texts within their cells, or as the results of nothing; rows and cells without their places. */
export function asLibrary(kind: 'inlineStr' | 'str', written?: Written): Part[] {
  const text = (word: string) =>
    kind === 'str'
      ? `<c t="str"><v>${word}</v></c>`
      : `<c t="inlineStr"><is><r><t>${word.slice(0, 2)}</t></r><r><t>${word.slice(2)}</t></r></is></c>`
  const rest = (content: string) => (content === '/' ? '<c/>' : `<c ${content}</c>`)
  const rows = [
    `<row>${words.slice(0, 5).map(text).join('')}</row>`,
    ...figures(String).map(
      ([code = '', ...others]) => `<row>${text(code)}${others.map(rest).join('')}</row>`,
    ),
  ]
  const sheet = `${written?.before ?? ''}<sheetData>${written?.rows ?? rows.join('')}</sheetData>`
  return workbook({ October: sheet }, { styles: written?.styles ?? styles })
}
