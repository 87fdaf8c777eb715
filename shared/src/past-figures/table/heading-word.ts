import { remember } from '../../base/remember.ts'
import { plainText } from '../period/period-label.ts'

export type MeasureKind = 'numerator' | 'denominator' | 'value'

export type HeadingRole =
  | { is: 'kind'; kind: MeasureKind; saysPercent: boolean }
  | { is: 'label'; label: 'period' | 'period-type' | 'version' | 'series' | 'indicator' }
  | { is: 'not-read'; why: NotReadKind }

export type NotReadKind = keyof typeof notReadWords

/** Why cells that hold something give no figure, in a sentence each. */
export const notReadWords = {
  target: 'A target, not a figure.',
  elsewhere: 'Somebody else’s figure: England, a region or neighbours.',
  comment: 'Words about the figures; never a figure.',
  status: 'A status, not a figure.',
  direction: 'A direction or a change, not a figure.',
  polarity: 'Which way is good; not a figure.',
  'year-to-date': 'A year so far; not a period of its own.',
  total: 'A total, an average or an outturn of a longer period: the periods are read, it is not.',
  about: 'Who keeps the measure, or what it is about; not a figure.',
  reference: 'A number of another system for the measure.',
  'hidden-column': 'A hidden column: nothing is taken from it.',
  'hidden-line': 'A hidden row: nothing is taken from it.',
  'hidden-sheet': 'A hidden sheet: nothing is taken from it.',
  note: 'Words beside the table.',
  'cell-note': 'A note attached to a cell; no figure.',
  'no-indicator': 'No indicator that you may enter has this name.',
  frequency: 'The indicator is reported for longer periods than these.',
  'not-ended': 'The period has not ended yet.',
  'other-version': 'Another version of the same figure was chosen.',
  repeated: 'The same figure stands elsewhere in the file.',
  incomplete: 'A number without what it is out of: no figure can be made of it.',
  uncalculated:
    'A formula that was never calculated: open the file in your spreadsheet program, save it, and send it again.',
  error: 'An error of the spreadsheet, not a number: mend it there, and send the file again.',
  'serial-day':
    'A number in the place of a day, as a spreadsheet counts days: give the column the form of a date, save the file, and send it again.',
  beyond: 'After the columns that are read: the first 256.',
  'left-out': 'Left out, as you said.',
  unknown: 'Nothing tells what this is.',
} as const

const kinds: readonly (readonly [RegExp, MeasureKind])[] = [
  [/^(number|no\.?|n|num|numerator|count|cases|achieved|number of (children|cases|people))$/, 'numerator'],
  [/^(out of|denominator|denom\.?|of|cohort|base|population|den|eligible|total number)$/, 'denominator'],
  [
    /^(%|per ?cent|percentage|pct|rate|value|actual|figure|result|score|(rate )?per 1(00)?,?0?00(,?000)?|rate per 1\d*[,\d]*( .*)?|actual value|outcome value|average)$/,
    'value',
  ],
]

const labels: readonly (readonly [RegExp, 'period' | 'period-type' | 'version' | 'series' | 'indicator'])[] =
  [
    [/^(period|period) ?type$|^(type|basis) of period$|^type$/, 'period-type'],
    [
      /^(period|month|quarter|qtr|(half[- ]|school )?term|year|financial year|fy|date|reporting period|time period|period (start|end|ending)|month ending|quarter ending)$/,
      'period',
    ],
    [/^(version|data status|provisional\/final|final\/provisional)$/, 'version'],
    [/^(agency|organisation|partner|provider|series|partner agency|breakdown|team)$/, 'series'],
    [
      /^(measure|indicator|kpi|pi|metric|name|description|title|code|ref|reference|indicator name|measure name|indicator code|performance (indicator|measure))$/,
      'indicator',
    ],
  ]

const others: readonly (readonly [RegExp, NotReadKind])[] = [
  [/\btargets?\b|\bthreshold\b|\btrajectory\b|\bambition\b/, 'target'],
  [
    /\bengland\b|\bnational\b|\bbenchmark|\bneighbours?\b|\bsn\b|\bregion(al)?\b|\bcomparator|\bpeers?\b|\bsn av/,
    'elsewhere',
  ],
  [/\bcomment|\bnotes?\b|\bnarrative\b|\bexplanation\b|\banalysis\b|\bactions?\b|\bcontext\b/, 'comment'],
  [/^(rag|status|rating|r\/?a\/?g|rag (status|rating)|performance status|alert)$/, 'status'],
  [
    /^dot$|\bdirection\b|\btrend\b|\bchange\b|\barrow|\btravel\b|\bvariance\b|\bdifference\b|\bdiff\b|^\+\/-$/,
    'direction',
  ],
  [/^good (is|to be|performance)|\bpolarity\b|\bbetter\b|^aim$|^desired/, 'polarity'],
  [/\bytd\b|year to date|year so far|\bcumulative\b|^(figures? )?to date$/, 'year-to-date'],
  [/\btotals?\b|\boutturn\b|\baverage\b|\bavg\b|\bmean\b|year ?end|full year|^annual$|^sum$/, 'total'],
  [
    /^(service|owner|lead|source|theme|directorate|responsible|frequency|unit|definition|outcome|priority|department|category|area)\b/,
    'about',
  ],
  [/^(measure|system|pi|kpi|indicator|row|line)? ?(id|no\.?|#)$/, 'reference'],
]

/** What a heading or a word beside a figure means; null where it is no such word. */
export const headingRole = (text: string): HeadingRole | null =>
  text.length > 40 ? null : known(text, () => roleOf(text))

const known = remember<HeadingRole | null>()

function roleOf(text: string): HeadingRole | null {
  const seen = plainText(text)
    .replace(/[:*]+$/, '')
    .trim()
  if (seen === '') return null
  for (const [pattern, kind] of kinds) {
    if (pattern.test(seen))
      return { is: 'kind', kind, saysPercent: /^(%|per ?cent|percentage|pct)$/.test(seen) }
  }
  for (const [pattern, label] of labels) if (pattern.test(seen)) return { is: 'label', label }
  for (const [pattern, why] of others) if (pattern.test(seen)) return { is: 'not-read', why }
  return null
}

/** "Children in care at month end (number)" names an indicator and which part of its figure the row holds. */
export function splitKind(text: string): { name: string; kind: MeasureKind | null; saysPercent: boolean } {
  const bracket = /^(.*\S)\s*[([]([^()[\]]{1,30})[)\]]$/s.exec(text)
  const inside = bracket === null ? null : headingRole(bracket[2] ?? '')
  if (bracket !== null && inside?.is === 'kind') {
    return { name: bracket[1] ?? text, kind: inside.kind, saysPercent: inside.saysPercent }
  }
  const before = /^(%|percentage of|proportion of|number of|rate of)\s*(?:of )?\s*(.+)$/is.exec(text)
  if (before === null) return { name: text, kind: null, saysPercent: false }
  const isNumber = /^number/i.test(before[1] ?? '')
  return {
    name: before[2] ?? text,
    kind: isNumber ? 'numerator' : 'value',
    saysPercent: !isNumber && !/^rate/i.test(before[1] ?? ''),
  }
}

/** What stands for a formula that was never calculated: it is neither a figure nor an empty cell. */
export const uncalculated = 'formula, never calculated'
/** "#N/A" is written on purpose, too, and asked about. */
const errorText = /^(?:#(?:div\/0!|ref!|value!|name\?|num!|null!|spill!|calc!)|err:\d{3})$/i

/** Why what stands in a cell can mean nothing at all; null where it may. */
export function whyBroken(text: string): 'uncalculated' | 'error' | null {
  if (text === uncalculated) return 'uncalculated'
  return errorText.test(text.trim()) ? 'error' : null
}
