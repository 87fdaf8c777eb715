import { asPublic } from '@roundtable/shared/figure/entry-fields.ts'
import { discloseLines, hiddenPeriods } from '../../disclosure/disclose-series.ts'
import type { Disclosing } from '../../disclosure/disclosing-rules.ts'
import type { Line } from './line.ts'

/**
 * All lines of one indicator as their reader may see them; what was written beside a suppressed figure could
 * tell it and goes too. What figures rest on is for partners alone.
 */
export function disclosedLines(disclosing: Disclosing, lines: Line[]): Line[] {
  const [first] = lines
  if (disclosing.audience === 'trusted' || first === undefined) return lines
  const disclosed = discloseLines(disclosing, first, lines)
  return lines.map((line, at) => {
    const figures = [...(disclosed[at] ?? [])]
    const hidden = hiddenPeriods(figures)
    const commentary = new Map(
      [...line.commentary]
        .filter(([periodStart]) => !hidden.has(periodStart))
        .map(([periodStart, said]) => [periodStart, asPublic(said)]),
    )
    return { ...line, figures, commentary }
  })
}
