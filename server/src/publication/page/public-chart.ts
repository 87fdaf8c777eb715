import type { Unit } from '@roundtable/shared/figure/figure.ts'
import { formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import { type Html, html } from '../../http/html.ts'
import type { PublicPoint } from '../read/read-publication.ts'

const [width, height] = [720, 280]
const edge = { top: 16, right: 24, bottom: 40, left: 64 }
const mostLabels = 6
const ticks = 4

type Style = { unit: Unit; decimals: number }

/** The figures of one line as a picture; the table beside it says the same. */
export function publicChart(points: readonly PublicPoint[], style: Style, about: string): Html {
  const values = points.flatMap(({ value }) => (value === null ? [] : [Number(value)]))
  if (values.length < 2) return html``
  const [low, high, step] = scaleOf(values)
  const x = (i: number) => edge.left + ((width - edge.left - edge.right) * (i + 0.5)) / points.length
  const y = (value: number) =>
    height - edge.bottom - ((value - low) / (high - low)) * (height - edge.top - edge.bottom)
  const every = Math.ceil(points.length / mostLabels)
  const lines = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step)
  return html`<figure class="chart">
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="chart-words">
${lines.map(
  (
    tick,
  ) => html`<line class="grid" x1="${edge.left}" x2="${width - edge.right}" y1="${y(tick)}" y2="${y(tick)}"/>
<text class="tick" x="${edge.left - 8}" y="${y(tick) + 4}" text-anchor="end">${shortOf(tick, style)}</text>
`,
)}<path class="line" d="${pathOf(points, x, y)}"/>
${points.map(({ value, label }, i) =>
  value === null
    ? html`<text class="none" x="${x(i)}" y="${height - edge.bottom - 6}" text-anchor="middle">c</text>
`
    : html`<circle class="dot" cx="${x(i)}" cy="${y(Number(value))}" r="3.5"><title>${label}: ${textOf(value, style)}</title></circle>
`,
)}${points.map(({ label }, i) =>
  (points.length - 1 - i) % every === 0
    ? html`<text class="tick" x="${x(i)}" y="${height - 14}" text-anchor="${i === points.length - 1 ? 'end' : 'middle'}">${label}</text>
`
    : html``,
)}</svg>
<figcaption id="chart-words">${chartWords(points, style, about)}</figcaption>
</figure>`
}

const textOf = (value: string, style: Style): string => formatFigure(value, style)
const shortOf = (value: number, style: Style): string =>
  formatFigure(String(Number(value.toPrecision(6))), style, 'short')

function pathOf(
  points: readonly PublicPoint[],
  x: (i: number) => number,
  y: (value: number) => number,
): string {
  return points
    .map(({ value }, i) => {
      if (value === null) return ''
      const before = points[i - 1]?.value ?? null
      return `${before === null ? 'M' : 'L'}${x(i).toFixed(1)} ${y(Number(value)).toFixed(1)}`
    })
    .join('')
}

/** Where the axis begins and ends, and how far its lines lie apart. */
function scaleOf(values: readonly number[]): [number, number, number] {
  const least = Math.min(0, ...values)
  const most = Math.max(...values, least + 1)
  const rough = (most - least) / ticks
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power
  return [Math.floor(least / step) * step, Math.ceil(most / step) * step, step]
}

/** What the picture shows, for whoever does not see it. */
export function chartWords(points: readonly PublicPoint[], style: Style, about: string): string {
  const shown = points.flatMap(({ value, label }) => (value === null ? [] : [{ value, label }]))
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined)
    return `${about}${/[?!.]$/.test(about) ? ' No' : ': no'} figure is shown.`
  const sorted = shown.toSorted((a, b) => Number(a.value) - Number(b.value))
  const say = (each: { value: string; label: string } | undefined) =>
    each === undefined ? '' : `${textOf(each.value, style)} in ${each.label}`
  const hidden = points.length - shown.length
  return `${about}${/[?!.]$/.test(about) ? '' : ':'} ${say(first)}, ${say(last)} at the end. Lowest ${say(sorted[0])}, highest ${say(sorted.at(-1))}.${hidden === 0 ? '' : ` ${hidden === 1 ? 'One figure is' : `${hidden} figures are`} not shown (c).`}`
}
