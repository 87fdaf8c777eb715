import { asPublic } from '@roundtable/shared/figure/entry-fields.ts'
import { discloseFigures, silentPeriodsOfLine } from '../../disclosure/disclose-figures.ts'
import type { Disclosing } from '../../disclosure/disclosing-rules.ts'
import type { Line } from './line.ts'

/**
 * A line as its reader may see it; what was written beside a figure that is not told could tell it and goes too. What
 * figures rest on is for partners alone.
 */
export function disclosedLine(disclosing: Disclosing, line: Line): Line {
  if (disclosing.audience === 'trusted') return line
  const silent = silentPeriodsOfLine(disclosing, line, [...line.commentary.keys()])
  const commentary = new Map(
    [...line.commentary]
      .filter(([periodStart]) => !silent.has(periodStart))
      .map(([periodStart, said]) => [periodStart, asPublic(said)]),
  )
  return { ...line, figures: [...discloseFigures(disclosing, line, line.figures)], commentary }
}
