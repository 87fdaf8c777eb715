export type AssuranceLetter = 'P' | '?' | 'F' | '✓' | '×' | '–'

/** A letter or sign in a square beside its words: whether what is aimed at will be met as things stand. */
export function AssuranceMark({ letter, word }: { letter: AssuranceLetter; word: string }) {
  return (
    <span className="assurance">
      <svg className="assurance-square" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <rect x="1" y="1" width="18" height="18" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <text x="10" y="14.6" textAnchor="middle" fontSize="13" fontWeight="700" fill="currentColor">
          {letter}
        </text>
      </svg>
      <span>{word}</span>
    </span>
  )
}
