import type { ScorecardView } from '@roundtable/shared/scorecard/scorecard.ts'

type Props = { vision: NonNullable<ScorecardView['vision']> }

/** The partnership's own sentence above its goals. */
export function VisionWords({ vision: { wording, childWording } }: Props) {
  return (
    <p className="scorecard-vision">
      {wording}
      {childWording !== '' && <span>“{childWording}”</span>}
    </p>
  )
}
