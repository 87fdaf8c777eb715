import type { Assurance, Signal, Status } from '../reading/reading-words.ts'

export type MarkShape = 'circle' | 'triangle' | 'square' | 'dash'
export type MarkTone = 'on-target' | 'within-tolerance' | 'off-target' | 'no-figure'

const looks = {
  'on-target': { shape: 'circle', tone: 'on-target' },
  'within-tolerance': { shape: 'triangle', tone: 'within-tolerance' },
  'off-target': { shape: 'square', tone: 'off-target' },
  'no-target': { shape: 'dash', tone: 'no-figure' },
  'no-figure': { shape: 'dash', tone: 'no-figure' },
  'not-judged': { shape: 'dash', tone: 'no-figure' },
} as const satisfies Record<Status, { shape: MarkShape; tone: MarkTone }>

/** The shape and the hue of a status, which never stand without its word. */
export const statusLook = (status: Status): { shape: MarkShape; tone: MarkTone } => looks[status]

/** Outlines in a square of 14, as paths of SVG. */
export const statusOutlines: Record<MarkShape, string> = {
  circle: 'M7 1a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
  triangle: 'M7 1.2l6.2 11.3H.8z',
  square: 'M1.5 1.5h11v11h-11z',
  dash: 'M1 5.8h12v2.4H1z',
}

/** Outlines around 0 0, at the end of a line. */
export const endOutlines: Record<MarkShape, string> = {
  circle: 'M0-4.6a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 1 1 0-9.2z',
  triangle: 'M0-5.2L5.4 4.4H-5.4z',
  square: 'M-4.2-4.2h8.4v8.4h-8.4z',
  dash: 'M-4.6-1.2h9.2v2.4h-9.2z',
}

export type SignalGlyph = 'up' | 'down' | 'level' | 'turn' | 'none'
export type SignalTone = 'improving' | 'worsening' | 'neutral' | 'none'

const signalLooks = {
  improving: { glyph: 'up', tone: 'improving' },
  worsening: { glyph: 'down', tone: 'worsening' },
  'special-neutral': { glyph: 'turn', tone: 'neutral' },
  'no-real-change': { glyph: 'level', tone: 'none' },
  'not-enough-data': { glyph: 'none', tone: 'none' },
} as const satisfies Record<Signal, { glyph: SignalGlyph; tone: SignalTone }>

/** The glyph and the hue of a signal: its arrow goes the way the figures went, an improvement may be a fall. */
export function signalLook(signal: Signal, rising: boolean | null): { glyph: SignalGlyph; tone: SignalTone } {
  const { glyph, tone } = signalLooks[signal]
  const moved = signal === 'no-real-change' || signal === 'not-enough-data' ? null : rising
  return { glyph: moved === null ? glyph : moved ? 'up' : 'down', tone }
}

/** Strokes in a square of 24, inside a ring. */
export const signalStrokes: Record<SignalGlyph, string> = {
  up: 'M8 16.5l8-8M10.5 8.5H16V14',
  down: 'M8 8l8 8M16 10.5V16h-5.5',
  level: 'M6.5 12.5l2.7-3.2 3 5.2 2.8-5 2.5 3',
  turn: 'M12 7v10M8.5 10.3L12 7l3.5 3.3M8.5 13.7L12 17l3.5-3.3',
  none: 'M8.5 12h7',
}

const letters = {
  pass: 'P',
  'hit-or-miss': '?',
  fail: 'F',
  meeting: '✓',
  missing: '×',
  none: '–',
} as const satisfies Record<Assurance, string>
export type AssuranceLetter = (typeof letters)[Assurance]

/** The letter or sign, in a square, of whether what is aimed at will be met as things stand. */
export const assuranceLetter = (assurance: Assurance): AssuranceLetter => letters[assurance]
