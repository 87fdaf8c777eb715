import { type SignalGlyph, type SignalTone, signalStrokes } from '@roundtable/shared/chart/status-marks.ts'

type Props = { glyph: SignalGlyph; tone: SignalTone; sentence: string }

/** A ringed glyph beside what it says in words. */
export function SignalMark({ glyph, tone, sentence }: Props) {
  return (
    <span className={`signal signal-${tone}`}>
      <svg className="signal-ring" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
        <circle cx="12" cy="12" r="10.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path
          d={signalStrokes[glyph]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinejoin="round"
        />
      </svg>
      <span className="signal-sentence">{sentence}</span>
    </span>
  )
}
