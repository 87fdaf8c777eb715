import { audienceOf } from '@roundtable/shared/permissions.ts'
import type { ActorContext } from '../../context.ts'
import { discloseSeries } from '../../disclosure/disclose-series.ts'
import type { Line } from './indicator-lines.ts'

/** A line as its reader may see it; what was written beside a suppressed figure could tell it and goes too. */
export function disclosedLine({ actor }: ActorContext, line: Line): Line {
  const audience = audienceOf(actor)
  if (audience === 'trusted') return line
  const shown = discloseSeries(audience, line, line.figures)
  const figures = line.figures.map((figure, at) => ({ ...figure, ...shown[at] }))
  const hidden = new Set(
    figures.flatMap((figure) => (figure.reason === 'suppressed' ? [figure.periodStart] : [])),
  )
  const commentary = new Map([...line.commentary].filter(([periodStart]) => !hidden.has(periodStart)))
  return { ...line, figures, commentary }
}
