export const statuses = [
  'on-target',
  'within-tolerance',
  'off-target',
  'no-target',
  'no-figure',
  'not-judged',
] as const
export const directions = [
  'improving',
  'worsening',
  'increasing',
  'decreasing',
  'no-change',
  'not-enough-data',
] as const
/** What the control chart says of the latest point; stands beside the status and never shares its hue. */
export const signals = [
  'improving',
  'worsening',
  'special-neutral',
  'no-real-change',
  'not-enough-data',
] as const
/** By the limits or, where they do not tell the next figure, by what the latest ones have done: `meeting`, `missing`. */
export const assurances = ['pass', 'fail', 'hit-or-miss', 'meeting', 'missing', 'none'] as const

export type Status = (typeof statuses)[number]
export type Direction = (typeof directions)[number]
export type Signal = (typeof signals)[number]
export type Assurance = (typeof assurances)[number]

const statusWords: Record<Status, string> = {
  'on-target': 'On target',
  'within-tolerance': 'Within tolerance',
  'off-target': 'Off target',
  'no-target': 'No target',
  'no-figure': 'No figure',
  'not-judged': 'Not judged',
}
export const statusWord = (status: Status): string => statusWords[status]

const directionWords: Record<Direction, string> = {
  improving: 'Improving',
  worsening: 'Worsening',
  increasing: 'Increasing',
  decreasing: 'Decreasing',
  'no-change': 'No change',
  'not-enough-data': 'Not enough data',
}
const yearWords: Record<Direction, string> = {
  ...directionWords,
  improving: 'Better than a year before',
  worsening: 'Worse than a year before',
  increasing: 'Higher than a year before',
  decreasing: 'Lower than a year before',
  'no-change': 'The same as a year before',
}
/** Without a control chart a direction is no more than what two figures can say. */
export const directionWord = (direction: Direction, signal?: Signal): string =>
  signal === 'not-enough-data' ? yearWords[direction] : directionWords[direction]

const signalWords: Record<Signal, string> = {
  improving: 'Improving',
  worsening: 'Worsening',
  'special-neutral': 'A real change, neither better nor worse',
  'no-real-change': 'No real change',
  'not-enough-data': 'Not enough data',
}
export const signalWord = (signal: Signal): string => signalWords[signal]

const assuranceWords: Record<Assurance, string> = {
  pass: 'Meets the target reliably',
  fail: 'Cannot meet the target reliably',
  'hit-or-miss': 'Meets the target sometimes',
  meeting: 'Met the target every time of late',
  missing: 'Missed the target every time of late',
  none: 'No target or too few figures to judge by',
}
export const assuranceWord = (assurance: Assurance): string => assuranceWords[assurance]
