import type { SheetShape } from './columns.ts'

const fixed = 'A recorded agreement stays as it is: write a new row, or end this one on its page.'

export const sharingSheet: SheetShape = {
  key: 'sharing',
  name: 'Sharing agreements',
  one: 'sharing agreement',
  about: 'One row for each agreement of an agency. Its people read figures in full while one runs.',
  page: 'the page of sharing agreements',
  columns: [
    {
      key: 'agency',
      heading: 'Agency',
      width: 18,
      kind: 'code',
      names: 'agencies',
      takes: 'The code of an agency.',
      fixed,
    },
    { key: 'from', heading: 'From', width: 14, kind: 'day', takes: 'A day as 2026-04-01.', fixed },
    { key: 'until', heading: 'Last day', width: 14, kind: 'day', takes: 'A day as 2029-03-31.', fixed },
    {
      key: 'link',
      heading: 'Address of the paper',
      width: 50,
      kind: 'text',
      takes: 'Where the signed paper lies: an address that begins with https://.',
      fixed,
    },
  ],
}
