import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { counted } from '../../../base/format.ts'
import { Sparkline } from '../../../parts/sparkline/sparkline.tsx'

type Props = {
  view: Pick<IndicatorView, 'points' | 'frequency'>
  /** The first period of the new definition; empty until one is chosen. */
  fromPeriod: string
  breaks: boolean
}

/** The figures as their chart would show the new definition: one line, or two that are not compared. */
export function DefinitionOnChart({ view: { points, frequency }, fromPeriod, breaks }: Props) {
  if (fromPeriod === '' || points.length === 0) return null
  const first = points.findIndex(({ periodStart }) => periodStart >= fromPeriod)
  const breaksAt = points.flatMap(({ breakBefore }, at) =>
    breakBefore || (breaks && at === first && at > 0) ? [at] : [],
  )
  const sentence = sentenceOf({ before: first < 0 ? points.length : first, all: points.length, breaks })
  return (
    <figure className="definition-on-chart">
      <Sparkline
        values={points.map(({ value }) => value)}
        breaksAt={breaksAt}
        target={null}
        shape="circle"
        tone="no-figure"
        label={sentence}
        width={360}
        height={72}
      />
      <figcaption className="small">{`From ${periodLabel(frequency, fromPeriod)}: ${sentence}`}</figcaption>
    </figure>
  )
}

function sentenceOf({ before, all, breaks }: { before: number; all: number; breaks: boolean }): string {
  const earlier = counted(before, 'figure')
  if (before === all) {
    return breaks
      ? `no figure stands yet, and the first one will not be compared with the ${earlier} before.`
      : `no figure stands yet; the first one goes on from the ${earlier} before.`
  }
  const later = counted(all - before, 'figure')
  if (before === 0) return `it is meant by all ${later}, and nothing stands before.`
  const isOne = all - before === 1
  return breaks
    ? `${later} ${isOne ? 'stands' : 'stand'} apart from the ${earlier} before.`
    : `${later} ${isOne ? 'goes' : 'go'} on from the ${earlier} before.`
}
