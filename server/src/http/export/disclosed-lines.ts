import { audienceOf } from '@roundtable/shared/permissions.ts'
import type { ActorContext } from '../../context.ts'
import { discloseLines, hiddenPeriods } from '../../disclosure/disclose-series.ts'
import type { Line } from './line.ts'

/**
 * All lines of one indicator as their reader may see them; what was written beside a suppressed figure could
 * tell it and goes too.
 */
export function disclosedLines({ actor }: ActorContext, lines: Line[]): Line[] {
  const audience = audienceOf(actor)
  const [first] = lines
  if (audience === 'trusted' || first === undefined) return lines
  const disclosed = discloseLines(audience, first, lines)
  return lines.map((line, at) => {
    const figures = [...(disclosed[at] ?? [])]
    const hidden = hiddenPeriods(figures)
    const commentary = new Map([...line.commentary].filter(([periodStart]) => !hidden.has(periodStart)))
    return { ...line, figures, commentary }
  })
}
