import { type Signal, type Status, signalWord, statusWord } from '../reading/reading-words.ts'

/** What can have changed between two moments, in the order in which it is told. */
export const changeKinds = [
  'status',
  'signal',
  'revised-figure',
  'new-figure',
  'target',
  'goal',
  'definition',
  'accountability',
  'pledge',
] as const
export type ChangeKind = (typeof changeKinds)[number]

const words: Record<ChangeKind, readonly [string, string]> = {
  status: ['status change', 'status changes'],
  signal: ['new signal', 'new signals'],
  'revised-figure': ['figure revised', 'figures revised'],
  'new-figure': ['new figure', 'new figures'],
  target: ['target proposed or decided', 'targets proposed or decided'],
  goal: ['goal changed', 'goals changed'],
  definition: ['definition changed', 'definitions changed'],
  accountability: ['accountability changed', 'accountabilities changed'],
  pledge: ['pledge changed', 'pledges changed'],
}

/** What stands under a count of so many. */
export const changeWord = (kind: ChangeKind, count: number): string => words[kind][count === 1 ? 0 : 1]

const tags: Record<ChangeKind, string> = {
  status: 'Status changed',
  signal: 'New signal',
  'revised-figure': 'Revised',
  'new-figure': 'New figure',
  target: 'Target proposed or decided',
  goal: 'Goal changed',
  definition: 'New definition',
  accountability: 'Accountability changed',
  pledge: 'Pledge changed',
}
/** What stands beside an indicator about which this has changed. */
export const changeTag = (kind: ChangeKind): string => tags[kind]

type End = { kind: ChangeKind; status: Status | null; signal: Signal | null; text: string | null }
/** One end of a change in words, as a file has it: "Off target: 88.0%, May 2026". */
export function changeEnd({ kind, status, signal, text }: End): string | null {
  if (kind === 'signal') return signal === null ? null : signalWord(signal)
  if (kind !== 'status' || status === null) return text
  return text === null ? statusWord(status) : `${statusWord(status)}: ${text}`
}
