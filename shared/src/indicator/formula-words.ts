import type { Frequency } from '../base/period.ts'
import { absenceWord } from '../figure/absence.ts'
import type { Gap, Taking } from './formula.ts'

const periodNoun: Readonly<Record<Frequency, string>> = {
  monthly: 'month',
  quarterly: 'quarter',
  termly: 'term',
  'half-yearly': 'half year',
  annual: 'year',
}

export type NamedPart = {
  takes: Taking
  /** Null where it stands under a goal the reader does not see. */
  code: string | null
  name: string
  wording: string | null
}

/** "Visits made in time (CL02)", or the number by its place where nobody has worded it. */
export function partWords({ code, name, takes, wording }: NamedPart): string {
  if (code === null) return 'a number of an indicator that is not shown to you'
  if (wording !== null && wording !== '') return `${wording} (${code})`
  return takes === 'numerator' ? `${name} (${code})` : `the denominator of ${name} (${code})`
}

const summed = (parts: readonly NamedPart[]): string => [...new Set(parts.map(partWords))].join(' + ')

/** "Visits made in time (CL02) over Visits due (CL03), of the same month." */
export function formulaSentence(
  { numerator, denominator }: { numerator: readonly NamedPart[]; denominator: readonly NamedPart[] },
  frequency: Frequency,
): string {
  const of = `of the same ${periodNoun[frequency]}`
  const top = summed(numerator)
  if (denominator.length === 0) return `${top}, ${of}.`
  const bracketed = numerator.length > 1 ? `(${top})` : top
  const below = denominator.length > 1 ? `(${summed(denominator)})` : summed(denominator)
  return `${bracketed} over ${below}, ${of}.`
}

/** "CL02 of January 2027 is missing": why a period has no calculated figure. */
export function gapWords(gap: Gap, label: string): string {
  if (gap.code === null) return `what is counted below is nothing in ${label}`
  if (gap.reason === 'missing') return `${gap.code} of ${label} is missing`
  return `${gap.code} of ${label} is told as “${absenceWord[gap.reason]}”`
}
