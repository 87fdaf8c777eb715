import type { ScorecardView } from '@roundtable/shared/scorecard/scorecard.ts'

type Props = { vision: NonNullable<ScorecardView['vision']>; childFirst: boolean }

/** The partnership's own sentence above its goals; young people read it in their words first. */
export function VisionWords({ vision: { wording, childWording }, childFirst }: Props) {
  const [first, second] =
    childFirst && childWording !== '' ? [childWording, wording] : [wording, childWording]
  return (
    <p className="scorecard-vision">
      {first}
      {second !== '' && <span>{second === childWording ? `“${second}”` : second}</span>}
    </p>
  )
}
