import type { AssuranceLetter } from '@roundtable/shared/chart/status-marks.ts'

/** A letter or sign in a square beside its words: whether what is aimed at will be met as things stand. */
export function AssuranceMark({ letter, word }: { letter: AssuranceLetter; word: string }) {
  return (
    <span className="assurance">
      <svg className="assurance-square" viewBox="0 0 40 40" width="20" height="20" aria-hidden="true">
        <rect x="2" y="2" width="36" height="36" fill="none" stroke="currentColor" strokeWidth="3.2" />
        <text x="20" y="29.2" textAnchor="middle" fontSize="26" fontWeight="700" fill="currentColor">
          {letter}
        </text>
      </svg>
      <span>{word}</span>
    </span>
  )
}
