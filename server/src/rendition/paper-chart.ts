import type { ShownIndicator } from '@roundtable/shared/pack/exhibit.ts'
import { exhibitChart } from '@roundtable/shared/picture/exhibit-chart.ts'
import { paperPalette } from '@roundtable/shared/picture/palette.ts'
import { type Shape, shapeText } from '@roundtable/shared/picture/shape.ts'
import { type Html, html } from '../http/html.ts'

/** No PDF is made where one of its charts is missing. */
export class ChartFailed extends Error {
  readonly code: string

  constructor(code: string, cause?: unknown) {
    super(`The chart of ${code} could not be drawn.`, { cause })
    this.code = code
  }
}

/** As wide as the text of an A4 page, in pixels of CSS. */
const measured = { width: 658, text: 0.85 }
const isBroken = ({ at }: Shape): boolean =>
  Object.values(at).some((value) => /NaN|Infinity|undefined/.test(`${value}`))

/** The chart of an indicator as its page opens with it; null where there is no number to draw. Throws `ChartFailed`. */
export function paperChart(shown: ShownIndicator): Html | null {
  try {
    const drawn = exhibitChart(shown, measured, paperPalette)
    if (drawn === null) return null
    if (drawn.shapes.length === 0 || drawn.shapes.some(isBroken)) throw new ChartFailed(shown.code)
    const alternative = [shown.message, ...shown.sentences].join(' ')
    const picture = { markup: drawn.shapes.map(shapeText).join('') }
    return html`<div class="chart" data-chart="${shown.code}"><svg viewBox="0 0 ${drawn.width} ${drawn.height}" role="img" aria-label="${alternative}">${picture}</svg></div>`
  } catch (error) {
    throw error instanceof ChartFailed ? error : new ChartFailed(shown.code, error)
  }
}
