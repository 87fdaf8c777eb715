import { type EntryField, figureColumns } from '../../figure/entry-fields.ts'
import { figureFields } from '../../figure/figure-fields.ts'
import { seenText, withoutNotes } from './table-row.ts'

const others = [
  {
    key: 'code',
    spellings: [
      'code',
      'indicator code',
      'ref',
      'reference',
      'indicator ref',
      'indicator reference',
      'id',
      'kpi code',
    ],
  },
  {
    key: 'name',
    spellings: ['name', 'indicator', 'indicator name', 'measure', 'kpi', 'title', 'description'],
  },
  { key: 'series', spellings: ['series', 'series name', 'line', 'slice', 'breakdown', 'group'] },
  {
    key: 'agency',
    spellings: [
      'agency',
      'agency code',
      'agency name',
      'name of agency',
      'reporting agency',
      'reporting agency code',
      'partner',
      'organisation',
      'organisation name',
    ],
  },
  {
    key: 'period',
    spellings: ['period', 'reporting period', 'month', 'quarter', 'year', 'time period', 'date', 'term'],
  },
  { key: 'periodStart', spellings: ['period start', 'start', 'from', 'start date', 'period from'] },
  { key: 'commentary', spellings: ['commentary', 'comment', 'comments', 'narrative'] },
  {
    key: 'other',
    spellings: [
      'period end',
      'end',
      'to',
      'state',
      'status',
      'target',
      'target text',
      'target low',
      'target high',
      'target tolerance',
      'source',
      'signal',
      'chart average',
      'may still change',
      'entered by',
      'approved by',
      'lower limit',
      'upper limit',
      'chart break',
      'marking',
      'as at',
      'unit',
      'definition',
      'previous',
      'previous period',
      'last time',
      'previous figure',
      'numerator means',
      'denominator means',
      'direction',
      'rag',
      'published',
    ],
  },
] as const

/** What a column of a table holds; `other` is known and not taken in. */
export type Column = EntryField | (typeof others)[number]['key']

/** A heading as it is compared: its words alone, without the mark of a footnote. */
export const wordsIn = (heading: string): string =>
  withoutNotes(seenText(heading))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const known = new Map<string, Column>()
for (const { key, spellings } of others) for (const spelling of spellings) known.set(spelling, key)
for (const { key, label, heading, spellings } of figureFields) {
  for (const spelling of [key, label, heading, ...spellings]) known.set(wordsIn(spelling), key)
}

/** What a heading names, in any case and spelling of spaces; null where it says nothing we know. */
export function columnOf(heading: string): Column | null {
  if (heading.length > 80) return null
  if (seenText(heading) === '%') return 'value'
  return known.get(wordsIn(heading)) ?? null
}

export const identityColumns: readonly Column[] = ['code', 'name']

/** The columns that may stand once only: two of them are asked about. */
export const onceOnly: readonly Column[] = [
  ...identityColumns,
  'series',
  'period',
  'periodStart',
  ...figureColumns,
]
