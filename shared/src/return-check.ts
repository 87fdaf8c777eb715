import type { AbsenceReason, Figure, Polarity, Unit } from './figure.ts'
import { valueFrom } from './figure.ts'
import { type FigureField, validateFigure } from './figure-entry.ts'
import type { Status } from './reading-words.ts'
import { statusOf, type Target } from './status.ts'

/** What an agency enters for one series: a figure or the reason for none, and the words that belong to it. */
export type Entry = Figure & {
  reason: AbsenceReason | null
  happened: string
  why: string
  next: string
  correction: string
}
export type EntryField = keyof Entry
export type EntryProblem = { field: EntryField; sentence: string }

export type Asked = {
  unit: Unit
  polarity: Polarity
  signed: boolean
  asksFraction: boolean
  target: Omit<Target, 'fromPeriod'> | null
}

/** The value that would be published: computed where numerator and denominator are asked, else as entered. */
export function enteredValue(entry: Figure, asked: Pick<Asked, 'unit' | 'asksFraction'>): string | null {
  return asked.asksFraction ? valueFrom(entry, asked.unit) : entry.value
}

/** What the figure would be against the target in force, once published. */
export function statusIfPublished(entry: Figure, asked: Asked): Status {
  const target = asked.target === null ? null : { fromPeriod: '', ...asked.target }
  return statusOf({ value: enteredValue(entry, asked), target, polarity: asked.polarity })
}

const asksFor: readonly (readonly ['happened' | 'why' | 'next', string])[] = [
  ['happened', 'what happened'],
  ['why', 'why'],
  ['next', 'what next'],
]

/** What a draft may not hold: numbers that cannot be, and a figure beside a reason for none. */
export function checkDraft(entry: Entry, asked: Asked): EntryProblem[] {
  const figure = asked.asksFraction
    ? { numerator: entry.numerator, denominator: entry.denominator, value: null }
    : { numerator: null, denominator: null, value: entry.value }
  const problems: EntryProblem[] = validateFigure(figure, asked)
  if (entry.reason !== null && hasFigure(figure)) {
    problems.push({
      field: 'reason',
      sentence: 'There is a figure and a reason for having none: keep one of the two.',
    })
  }
  return problems
}

/**
 * What keeps an entry from being submitted, one sentence a field: a figure or a reason, commentary where it is
 * off target, and why a published figure changes. Empty when it can go.
 */
export function checkEntry(entry: Entry, asked: Asked, corrects: boolean): EntryProblem[] {
  const problems = checkDraft(entry, asked)
  if (problems.length > 0) return problems
  if (entry.reason === null && !hasFigure(entry)) {
    const field: FigureField = asked.asksFraction ? 'numerator' : 'value'
    return [{ field, sentence: 'Enter a figure, or choose a reason why there is none.' }]
  }
  if (statusIfPublished(entry, asked) === 'off-target') {
    const missing = asksFor.filter(([field]) => entry[field].trim() === '')
    const [first] = missing
    if (first !== undefined) {
      const words = missing.map(([, word]) => word).join(', ')
      problems.push({ field: first[0], sentence: `The figure is off target, so say ${words}.` })
    }
  }
  if (corrects && entry.correction.trim() === '') {
    problems.push({ field: 'correction', sentence: 'This changes a published figure: say why.' })
  }
  return problems
}

const hasFigure = (figure: Figure) =>
  figure.numerator !== null || figure.denominator !== null || figure.value !== null
