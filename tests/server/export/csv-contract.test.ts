import { downloads } from '@roundtable/server/download/downloads.ts'
import { publicColumns } from '@roundtable/server/publication/page/public-csv.ts'
import { closingColumns, csvColumns } from '@roundtable/shared/export/csv-columns.ts'
import { exportFilters } from '@roundtable/shared/export/export-filters.ts'
import { rights } from '@roundtable/shared/right-table/rights.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)

const files = [
  ...downloads.map(({ name, columns, right }) => ({
    name: `${name}.csv`,
    columns: [...columns],
    who: `For ${rights[right].who}.`,
    filters: Object.keys(exportFilters[name]),
  })),
  {
    name: 'public/<partnership>/<indicator>.csv',
    columns: [...publicColumns],
    who: 'For everybody, once it is signed off.',
    filters: [],
  },
].sort((a, b) => (a.name < b.name ? -1 : 1))

describe('every file', () => {
  it.each(files)('ends with source, marking and moment, and names no column twice: $name', ({ columns }) => {
    expect(columns.slice(-closingColumns.length)).toEqual(closingColumns)
    expect(new Set(columns).size).toBe(columns.length)
  })

  it('has columns whose meaning is written down, and no other meaning is', () => {
    const used = new Set(files.flatMap(({ columns }) => columns))
    expect(Object.keys(csvColumns).filter((name) => !used.has(name as keyof typeof csvColumns))).toEqual([])
  })

  it.each(
    downloads.filter(
      ({ name }) =>
        'indicator' in exportFilters[name] === false &&
        !['timeline', 'agenda', 'yearly-report'].includes(name),
    ),
  )(
    'has as many cells in each row as columns, and is filled at its end: $name',
    async ({ name, columns }) => {
      const { rows } = await at.download(`${name}.csv?partnership=${at.slug}`, 'manager')
      for (const row of rows.slice(0, 50)) {
        expect(Object.keys(row)).toEqual(columns)
        for (const column of closingColumns) expect(row[column]).not.toBe('')
      }
    },
  )
})

const opening = `# Files that Roundtable gives away

Every table downloads as CSV: UTF-8 with a byte order mark, records end with CR LF, cells are quoted by RFC 4180, one header of names. A cell that a spreadsheet would run as a formula has \`'\` before it; numbers never. A file has what its screen shows under the same filters, and only what its reader may see; what is hidden from them is hidden in the file, with its symbol. What was exported comes in again unchanged.

A name means the same in every file. This page is written from the code; a test holds it.

`

it('the paper tells every file and every column', async () => {
  const list = files.map(
    ({ name, columns, who, filters }) =>
      `### ${name}\n\n${who}${filters.length === 0 ? '' : ` Narrowed by ${filters.map((each) => `\`${each}\``).join(', ')}.`}\n\n${columns.map((column) => `\`${column}\``).join(', ')}\n`,
  )
  const words = Object.entries(csvColumns)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, word]) => `| \`${name}\` | ${word} |\n`)
  await expect(
    `${opening}## Columns\n\n| Column | What it says |\n| --- | --- |\n${words.join('')}\n## Files\n\n${list.join('\n')}`,
  ).toMatchFileSnapshot('../../../docs/csv.md')
})
