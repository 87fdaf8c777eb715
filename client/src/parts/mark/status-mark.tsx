export type MarkShape = 'circle' | 'triangle' | 'square' | 'dash'
export type MarkTone = 'on-target' | 'within-tolerance' | 'off-target' | 'no-figure'

const outlines: Record<MarkShape, string> = {
  circle: 'M7 1a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
  triangle: 'M7 1.2l6.2 11.3H.8z',
  square: 'M1.5 1.5h11v11h-11z',
  dash: 'M1 5.8h12v2.4H1z',
}

/** Shape, word and colour, so that none of them has to be seen alone. */
export function StatusMark({ shape, tone, word }: { shape: MarkShape; tone: MarkTone; word: string }) {
  return (
    <span className={`status status-${tone}`}>
      <svg className="status-shape" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <path d={outlines[shape]} fill="currentColor" />
      </svg>
      <span>{word}</span>
    </span>
  )
}
