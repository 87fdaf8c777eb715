import { plainSignal, plainStatus } from '@roundtable/shared/plain/plain-words.ts'
import {
  type Assurance,
  assuranceWord,
  type Signal,
  type Status,
  statusWord,
} from '@roundtable/shared/reading/reading-words.ts'
import { usePlain } from '../plain.ts'
import { type AssuranceLetter, AssuranceMark } from './assurance-mark.tsx'
import { type SignalGlyph, SignalMark, type SignalTone } from './signal-mark.tsx'
import { type MarkShape, type MarkTone, StatusMark } from './status-mark.tsx'

const statusLooks = {
  'on-target': { shape: 'circle', tone: 'on-target' },
  'within-tolerance': { shape: 'triangle', tone: 'within-tolerance' },
  'off-target': { shape: 'square', tone: 'off-target' },
  'no-target': { shape: 'dash', tone: 'no-figure' },
  'no-figure': { shape: 'dash', tone: 'no-figure' },
  'not-judged': { shape: 'dash', tone: 'no-figure' },
} as const satisfies Record<Status, { shape: MarkShape; tone: MarkTone }>

const signalLooks = {
  improving: { glyph: 'up', tone: 'improving' },
  worsening: { glyph: 'down', tone: 'worsening' },
  'special-neutral': { glyph: 'turn', tone: 'neutral' },
  'no-real-change': { glyph: 'level', tone: 'none' },
  'not-enough-data': { glyph: 'none', tone: 'none' },
} as const satisfies Record<Signal, { glyph: SignalGlyph; tone: SignalTone }>

const assuranceLetters: Record<Assurance, AssuranceLetter> = {
  pass: 'P',
  'hit-or-miss': '?',
  fail: 'F',
  meeting: '✓',
  missing: '×',
  none: '–',
}

export function ReadingAssurance({ assurance }: { assurance: Assurance }) {
  return <AssuranceMark letter={assuranceLetters[assurance]} word={assuranceWord(assurance)} />
}

export const statusLook = (status: Status): { shape: MarkShape; tone: MarkTone } => statusLooks[status]

export function ReadingStatus({ status }: { status: Status }) {
  const word = usePlain() ? plainStatus(status) : statusWord(status)
  return <StatusMark {...statusLooks[status]} word={word} />
}

type SignalProps = {
  signal: Signal
  sentence: string
  /** Which way the figures went: an improvement may be a fall. */
  rising?: boolean | null
}

export function ReadingSignal({ signal, sentence, rising = null }: SignalProps) {
  const { glyph, tone } = signalLooks[signal]
  const said = usePlain() ? plainSignal(signal) : sentence
  const moved = signal === 'no-real-change' || signal === 'not-enough-data' ? null : rising
  return <SignalMark glyph={moved === null ? glyph : moved ? 'up' : 'down'} tone={tone} sentence={said} />
}
