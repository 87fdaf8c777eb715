import type { AbsenceReason } from '../../figure/absence.ts'
import { plainText } from '../period/period-label.ts'
import { whyBroken } from './heading-word.ts'
import { leaveOut, type Questions } from './questions.ts'
import type { Sheet } from './sheet.ts'

/** What a sign stands for: zero, or a reason why there is no number. */
export type SignMeaning = '0' | AbsenceReason

const sign = String.raw`(<\s*\d+|n\/?a|n\/?k|\.{1,3}|-|\*|#|~|:|x|z|c|u|nil|nr|tbc|blank)`
const explained = new RegExp(`^["“']?${sign}["”']?\\s*(?:[:=]|-|means\\b|\\s)\\s*([a-z(].*)$`)

const meanings: readonly (readonly [RegExp, SignMeaning])[] = [
  [
    /not (yet )?(available|collected|recorded|known|provided|supplied|held|reported)|no data|missing|unavailable|no return/,
    'not-available',
  ],
  [
    /suppress|fewer than|less than|not shown|small number|disclos|hidden|under (five|six|5|6)|below (five|six|5|6)/,
    'suppressed',
  ],
  [/low reliab|unreliable/, 'low-reliability'],
  [/\bzero\b|\bnone\b|\bnil\b|no cases|no children/, '0'],
]

/** The signs that a file explains in its own words, on a sheet or anywhere in it. */
export function signsOf(sheets: readonly Sheet[]): ReadonlyMap<string, SignMeaning> {
  const found = new Map<string, SignMeaning>()
  for (const { rows } of sheets.filter(({ isHidden }) => !isHidden)) {
    for (const { cells } of rows.length > 20_000 ? [] : rows) {
      const filled = cells.filter((cell) => cell !== '')
      const [first = '', second = ''] = filled
      if (filled.length === 0 || filled.length > 2 || (filled.length === 2 && first.length > 8)) continue
      const text = filled.length === 1 ? first : `${first} ${second}`
      const match = text.length > 200 ? null : explained.exec(plainText(text))
      if (match === null) continue
      const [, key = '', words = ''] = match
      // A dash may only begin a line of notes: what it explains then comes at once.
      const said = signKey(key) === '-' ? words.slice(0, 24) : words
      const meaning = meanings.find(([pattern]) => pattern.test(said))
      if (meaning !== undefined) found.set(signKey(key), meaning[1])
    }
  }
  return found
}

export const signKey = (text: string): string => plainText(text).replace(/\s+/g, '')

const self: Readonly<Record<string, SignMeaning>> = {
  'n/a': 'not-available',
  na: 'not-available',
  notavailable: 'not-available',
  nodata: 'not-available',
}

/** Whether a text can stand in place of a number. */
export const isSign = (text: string): boolean =>
  new RegExp(`^${sign}$`).test(plainText(text)) || signKey(text) in self || whyBroken(text) !== null

/** What a sign means where the file, or the sign itself, says so; null where a person has to. */
export function meaningOf(text: string, signs: ReadonlyMap<string, SignMeaning>): SignMeaning | null {
  const key = signKey(text)
  return signs.get(key) ?? (/^<\d+$/.test(key) ? 'suppressed' : (self[key] ?? null))
}

const reasonOf = (answer: string): SignMeaning | null =>
  answer === '0' ||
  answer === 'not-available' ||
  answer === 'suppressed' ||
  answer === 'nil-return' ||
  answer === 'low-reliability'
    ? answer
    : null

/** What somebody says a sign means; pending until then, by the question, and null where it is left out. */
export function askSign(
  { text }: { text: string },
  questions: Questions,
): SignMeaning | { pending: string | null } {
  const key = signKey(text)
  const id = `sign:${key.slice(0, 60)}`
  const answer = questions.ask(id, {
    sentence: `“${text.slice(0, 60)}” stands where a number is expected, and the file does not explain it: what does it mean?`,
    choices: [
      { id: '0', label: 'None: zero' },
      { id: 'not-available', label: 'Not available' },
      { id: 'suppressed', label: 'Suppressed: a small number' },
      { id: 'low-reliability', label: 'Low reliability' },
      leaveOut,
    ],
  })
  if (answer === null) return { pending: id }
  return reasonOf(answer) ?? { pending: null }
}
