import type { SheetShape } from './columns.ts'

const fixed = 'Who is a member stays: write a new row, and take this member off on the boards page.'

export const boardsSheet: SheetShape = {
  key: 'boards',
  name: 'Boards',
  one: 'board',
  about: 'The bodies that meet. What is agreed can name one; its members are a row each of the next sheet.',
  page: 'the boards page',
  columns: [
    { key: 'name', heading: 'Name', width: 40, kind: 'text', takes: 'What the board is called.' },
    {
      key: 'quorum',
      heading: 'Quorum',
      width: 10,
      kind: 'whole',
      takes: 'How many members have to be there, at least 1.',
    },
    {
      key: 'noticeDays',
      heading: 'Notice in working days',
      width: 14,
      kind: 'whole',
      takes: 'Clear working days before a meeting, from 0 to 60. Empty in a new row means 5.',
    },
  ],
}

export const boardMembersSheet: SheetShape = {
  key: 'board-members',
  name: 'Board members',
  one: 'member',
  about: 'One row for each seat on a board. Somebody who is not in the file stays a member.',
  page: 'the boards page',
  columns: [
    {
      key: 'board',
      heading: 'Board',
      width: 40,
      kind: 'text',
      names: 'boards',
      takes: 'The name of a board.',
      fixed,
    },
    {
      key: 'agency',
      heading: 'Agency',
      width: 18,
      kind: 'code',
      names: 'agencies',
      takes: 'The code of the agency the seat is at.',
      fixed,
    },
    {
      key: 'post',
      heading: 'Post',
      width: 30,
      kind: 'text',
      takes: 'The post of a seat of the People sheet, or empty where the e-mail says whose it is.',
      fixed,
    },
    {
      key: 'person',
      heading: 'Person’s e-mail',
      width: 30,
      kind: 'text',
      takes: 'The e-mail of whoever has the seat, or empty where the post says which it is.',
      fixed,
    },
  ],
}
