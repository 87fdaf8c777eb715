import { pageOf, rowsPerPage } from '@roundtable/shared/list/paged.ts'
import { expect, it } from 'vitest'

const rows = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

it.each([
  ['nothing is one empty page', 0, {}, { rows: [], shown: 0, page: 1, pages: 1 }],
  ['a page that is just full is the only one', 50, {}, { rows: rows(50), shown: 50, page: 1, pages: 1 }],
  ['one row more stands on a second page', 51, { page: 2 }, { rows: [51], shown: 51, page: 2, pages: 2 }],
  ['a page beyond the last is the last', 51, { page: 9 }, { rows: [51], shown: 51, page: 2, pages: 2 }],
  [
    'the whole is one page',
    120,
    { whole: true, page: 2 },
    { rows: rows(120), shown: 120, page: 1, pages: 1 },
  ],
])('of a list, %s', (_, count, asked, page) => {
  expect(rowsPerPage).toBe(50)
  expect(pageOf(rows(count), asked)).toEqual(page)
})
