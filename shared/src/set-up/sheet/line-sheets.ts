import { accountabilityKinds, accountabilityWord } from '../../accountability/accountability-words.ts'
import { type Cells, type Column, type SheetShape, textIn, wordsOf, yesNo } from './columns.ts'
import { stateColumn } from './state-column.ts'

export const kindWords = wordsOf(accountabilityKinds, accountabilityWord)
/** Whether a row says that its agency is the one that answers. */
export const isAccountable = (cells: Cells): boolean =>
  textIn(cells, 'kind') === accountabilityWord('accountable')

const line: Column = {
  key: 'line',
  heading: 'Line',
  width: 24,
  kind: 'text',
  takes: 'The part of the breakdown. Empty is the whole partnership.',
}
const indicator: Column = {
  key: 'indicator',
  heading: 'Indicator',
  width: 12,
  kind: 'code',
  names: 'indicators',
  takes: 'The code of an indicator.',
}

export const linesSheet: SheetShape = {
  key: 'lines',
  name: 'Lines',
  one: 'line',
  about:
    'Who reports each indicator, and what it is broken down by. A new breakdown needs at least two rows; every indicator has the row of the whole partnership.',
  page: 'the indicator’s page',
  columns: [
    { ...indicator, fixed: 'A line stays with its indicator: write a new row.' },
    {
      key: 'dimension',
      heading: 'Broken down by',
      width: 22,
      kind: 'text',
      takes: 'What it is broken down by, such as Age. Empty is the whole partnership.',
      fixed: 'A line stays in its breakdown: write a new row, and end this one on the indicator’s page.',
    },
    line,
    {
      key: 'agency',
      heading: 'Line of agency',
      width: 18,
      kind: 'code',
      names: 'agencies',
      takes: 'Where the part is an agency: its code. Otherwise empty.',
      fixed: 'Whose line it is stays: write a new row, and end this one on the indicator’s page.',
    },
    {
      key: 'addsUp',
      heading: 'Parts make up the whole',
      width: 14,
      kind: 'word',
      words: yesNo,
      takes:
        'Yes, where the parts of the breakdown together are the whole. What protects small numbers rests on it.',
      fixed: 'Whether parts make up the whole is said when they are added, and stays.',
    },
    {
      key: 'reporter',
      heading: 'Reported by',
      width: 18,
      kind: 'code',
      names: 'agencies',
      takes: 'The code of the agency that enters its figures, or empty where nobody does yet.',
    },
  ],
}

export const accountabilitySheet: SheetShape = {
  key: 'accountability',
  name: 'Accountability',
  one: 'accountability',
  about:
    'Who answers for each goal and indicator: exactly one accountable agency and one named post each; others are responsible, consulted or informed.',
  page: 'the accountability page',
  columns: [
    {
      key: 'goal',
      heading: 'Goal',
      width: 10,
      kind: 'code',
      names: 'goals',
      takes: 'The code of a goal; or leave it empty and name an indicator.',
      fixed:
        'What an agency answers for stays: write a new row, and end this one on the accountability page.',
    },
    {
      ...indicator,
      takes: 'The code of an indicator; or leave it empty and name a goal.',
      fixed:
        'What an agency answers for stays: write a new row, and end this one on the accountability page.',
    },
    {
      key: 'agency',
      heading: 'Agency',
      width: 18,
      kind: 'code',
      names: 'agencies',
      takes: 'The code of an agency.',
    },
    {
      key: 'kind',
      heading: 'Part',
      width: 14,
      kind: 'word',
      words: kindWords,
      takes: 'Accountable, Responsible, Consulted or Informed.',
    },
    {
      key: 'post',
      heading: 'Named post',
      width: 30,
      kind: 'text',
      takes: 'The post that answers. It stays when the person changes.',
    },
    {
      key: 'person',
      heading: 'Person’s e-mail',
      width: 30,
      kind: 'text',
      takes: 'The e-mail of somebody with a seat at this agency, or empty.',
    },
  ],
}

export const targetsSheet: SheetShape = {
  key: 'targets',
  name: 'Targets',
  one: 'target',
  about:
    'A new or changed row is proposed, and counts when the board agrees it. An agreed target stays until then.',
  page: 'the targets page',
  columns: [
    indicator,
    { ...line, takes: 'A line of the Lines sheet. Empty is the whole partnership.' },
    {
      key: 'from',
      heading: 'From period',
      width: 14,
      kind: 'period',
      takes: 'The first period it holds for, such as 2026-04-01 or Q1 2026/27.',
    },
    {
      key: 'low',
      heading: 'At least',
      width: 12,
      kind: 'decimal',
      takes: 'The least that will do. Needed where higher is better, and for a band.',
    },
    {
      key: 'high',
      heading: 'At most',
      width: 12,
      kind: 'decimal',
      takes: 'The most that will do. Needed where lower is better, and for a band.',
    },
    {
      key: 'tolerance',
      heading: 'Tolerance',
      width: 12,
      kind: 'decimal',
      takes: 'How far short of it still counts as within tolerance. Empty means 0.',
    },
    { key: 'rationale', heading: 'Why this target', width: 44, kind: 'text', takes: 'The board will ask.' },
    stateColumn,
  ],
}

export const dueDaysSheet: SheetShape = {
  key: 'due-days',
  name: 'Due days',
  one: 'schedule',
  about: 'Only where the usual days do not fit an agency. A row holds from its period on.',
  page: 'the schedules page',
  columns: [
    {
      key: 'agency',
      heading: 'Agency',
      width: 18,
      kind: 'code',
      names: 'agencies',
      takes: 'The code of the agency that reports the indicator.',
    },
    indicator,
    {
      key: 'from',
      heading: 'From period',
      width: 14,
      kind: 'period',
      takes: 'The first period it holds for, such as 2026-04-01 or Q1 2026/27.',
    },
    {
      key: 'dueDays',
      heading: 'Days after the period',
      width: 14,
      kind: 'whole',
      takes: 'Whole days from 1 to 365.',
    },
    {
      key: 'graceDays',
      heading: 'Days of grace',
      width: 14,
      kind: 'whole',
      takes: 'Whole days from 0 to 60.',
    },
    {
      key: 'deputy',
      heading: 'Deputy’s e-mail',
      width: 30,
      kind: 'text',
      takes: 'The e-mail of somebody who may enter its figures as well, or empty.',
    },
  ],
}
