import { seenText } from './table-row.ts'

/** What a column of a table holds; `other` is known and not taken in. */
export type Column =
  | 'code'
  | 'name'
  | 'series'
  | 'agency'
  | 'period'
  | 'periodStart'
  | 'numerator'
  | 'denominator'
  | 'value'
  | 'reason'
  | 'commentary'
  | 'happened'
  | 'why'
  | 'next'
  | 'correction'
  | 'confirmed'
  | 'note'
  | 'evidence'
  | 'other'

const spellings: Record<Column, readonly string[]> = {
  code: [
    'code',
    'indicator code',
    'ref',
    'reference',
    'indicator ref',
    'indicator reference',
    'id',
    'kpi code',
  ],
  name: ['name', 'indicator', 'indicator name', 'measure', 'kpi', 'title', 'description'],
  series: ['series', 'series name', 'line', 'slice', 'breakdown', 'group'],
  agency: ['agency', 'agency code', 'partner', 'organisation'],
  period: ['period', 'reporting period', 'month', 'quarter', 'year', 'time period', 'date', 'term'],
  periodStart: ['period start', 'start', 'from', 'start date', 'period from'],
  numerator: ['numerator', 'num', 'n', 'count of', 'part'],
  denominator: ['denominator', 'denom', 'den', 'd', 'base', 'out of', 'whole'],
  value: [
    'value',
    'figure',
    'figures',
    'result',
    'actual',
    'percentage',
    'percent',
    'rate',
    'score',
    'count',
    'total',
    'amount',
    'this time',
    'this period',
    'current',
  ],
  reason: ['symbol', 'reason', 'why no figure', 'why there is no figure', 'no figure'],
  commentary: ['commentary', 'comment', 'comments', 'narrative'],
  happened: ['what happened', 'happened'],
  why: ['why', 'why it happened'],
  next: ['what next', 'next', 'next steps', 'what happens next', 'actions'],
  correction: [
    'correction',
    'why the published figure changes',
    'reason for change',
    'reason for correction',
  ],
  confirmed: ['confirmed', 'why it is right', 'why it is right all the same'],
  note: ['note', 'note for readers', 'footnote', 'data note'],
  evidence: ['evidence', 'evidence link', 'evidence links', 'link', 'links', 'links to evidence'],
  other: [
    'period end',
    'end',
    'to',
    'state',
    'status',
    'target',
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
}

const known = new Map<string, Column>()
for (const column of [
  'code',
  'name',
  'series',
  'agency',
  'period',
  'periodStart',
  'numerator',
  'denominator',
  'value',
  'reason',
  'commentary',
  'happened',
  'why',
  'next',
  'correction',
  'confirmed',
  'note',
  'evidence',
  'other',
] as const) {
  for (const spelling of spellings[column]) known.set(spelling, column)
}

/** What a heading names, in any case and spelling of spaces; null where it says nothing we know. */
export function columnOf(heading: string): Column | null {
  if (heading.length > 80) return null
  const words = seenText(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return known.get(words) ?? null
}

const identities: readonly Column[] = ['code', 'name']
const figures: readonly Column[] = [
  'numerator',
  'denominator',
  'value',
  'reason',
  'commentary',
  'happened',
  'why',
  'next',
  'correction',
  'note',
  'evidence',
]

/** A row is the row of headings when it names an indicator and something to take in. */
export function isHeadingRow(cells: readonly string[]): boolean {
  const found = cells.map(columnOf)
  const has = (among: readonly Column[]) => found.some((column) => column !== null && among.includes(column))
  return has(identities) && has(figures)
}

/** The columns that may stand once only: two of them are asked about. */
export const onceOnly: readonly Column[] = [
  ...identities,
  'series',
  'period',
  'periodStart',
  'numerator',
  'denominator',
  'value',
  'reason',
]
