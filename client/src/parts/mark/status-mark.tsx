import { type MarkShape, type MarkTone, statusOutlines } from '@roundtable/shared/chart/status-marks.ts'

/** Shape, word and colour, so that none of them has to be seen alone. */
export function StatusMark({ shape, tone, word }: { shape: MarkShape; tone: MarkTone; word: string }) {
  return (
    <span className={`status status-${tone}`}>
      <svg className="status-shape" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <path d={statusOutlines[shape]} fill="currentColor" />
      </svg>
      <span>{word}</span>
    </span>
  )
}
