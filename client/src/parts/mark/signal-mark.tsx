export type SignalGlyph = 'up' | 'down' | 'level' | 'turn' | 'none'
export type SignalTone = 'improving' | 'worsening' | 'neutral' | 'none'

const strokes: Record<SignalGlyph, string> = {
  up: 'M8 16.5l8-8M10.5 8.5H16V14',
  down: 'M8 8l8 8M16 10.5V16h-5.5',
  level: 'M6.5 12.5l2.7-3.2 3 5.2 2.8-5 2.5 3',
  turn: 'M12 7v10M8.5 10.3L12 7l3.5 3.3M8.5 13.7L12 17l3.5-3.3',
  none: 'M8.5 12h7',
}

type Props = { glyph: SignalGlyph; tone: SignalTone; sentence: string }

/** A ringed glyph beside what it says in words. */
export function SignalMark({ glyph, tone, sentence }: Props) {
  return (
    <span className={`signal signal-${tone}`}>
      <svg className="signal-ring" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
        <circle cx="12" cy="12" r="10.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path d={strokes[glyph]} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
      </svg>
      <span className="signal-sentence">{sentence}</span>
    </span>
  )
}
