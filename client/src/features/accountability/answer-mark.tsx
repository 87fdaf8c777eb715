import {
  type AccountabilityKind,
  accountabilityKinds,
  accountabilityMeaning,
  accountabilityWord,
} from '@roundtable/shared/accountability/accountability-words.ts'

const shapes: Record<AccountabilityKind | 'missing', string> = {
  accountable: 'M8 1l7 7-7 7-7-7z',
  responsible: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z',
  consulted: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11zM8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6z',
  informed: 'M8 5.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5z',
  missing: 'M2 7h12v2H2z',
}

/** Shape and word of an agency's part in a goal or an indicator. */
export function AnswerMark({ kind }: { kind: AccountabilityKind | null }) {
  return (
    <span className={`answer answer-${kind ?? 'missing'}`}>
      <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
        <path d={shapes[kind ?? 'missing']} fill="currentColor" fillRule="evenodd" />
      </svg>
      {accountabilityWord(kind)}
    </span>
  )
}

/** Each part in plain words. */
export function AnswerLegend() {
  return (
    <ul className="answer-legend">
      {accountabilityKinds.map((kind) => (
        <li key={kind}>
          <AnswerMark kind={kind} /> {accountabilityMeaning(kind)}
        </li>
      ))}
    </ul>
  )
}
