import { wrapWords } from '../chart/chart-labels.ts'
import { tenth } from '../chart/chart-paths.ts'
import { statusLook, statusOutlines } from '../chart/status-marks.ts'
import { type Status, statusWord } from '../reading/reading-words.ts'
import { paperPalette } from './palette.ts'
import type { Picture, Shape } from './shape.ts'

export const edge = 40
/** Of the product’s font, as part of its size: somewhat more than a letter takes, so that a line never runs out. */
const letter = { plain: 0.5, bold: 0.53 }

export type Writing = { size: number; bold?: boolean; fill?: string; anchor?: 'start' | 'middle' | 'end' }

export const wordsAt = (
  text: string,
  x: number,
  y: number,
  { size, bold = false, fill = paperPalette.ink, anchor = 'start' }: Writing,
): Shape => ({
  tag: 'text',
  at: {
    ...{ x: tenth(x), y: tenth(y), 'font-size': size, fill },
    ...(bold ? { 'font-weight': 700 } : {}),
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
  },
  text,
})

/** The lines of a text in a column; the last says where there was more than `most` hold. */
export function linesIn(text: string, width: number, { size, bold = false }: Writing, most = 20): string[] {
  const longest = Math.max(4, Math.floor(width / (size * (bold ? letter.bold : letter.plain))))
  const lines = wrapWords(text, longest)
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`]
}

export const widthOf = (text: string, { size, bold = false }: Writing): number =>
  text.length * size * (bold ? letter.bold : letter.plain)

/** Shapes from the top of a sheet downwards. */
export class Column {
  readonly shapes: Shape[] = []
  y: number
  readonly x: number
  readonly width: number

  constructor(x: number, y: number, width: number) {
    this.x = x
    this.y = y
    this.width = width
  }

  write(text: string, writing: Writing, most?: number): void {
    if (text === '') return
    for (const line of linesIn(text, this.width, writing, most)) {
      this.y += writing.size * 1.3
      this.shapes.push(wordsAt(line, this.x, this.y, writing))
    }
  }
}

export const statusHues = {
  'on-target': '#0a6b4b',
  'within-tolerance': '#8a5a00',
  'off-target': '#a3123b',
  'no-figure': '#5c6670',
} as const

/** A status by its shape and its word, beginning at a place; its hue is never all there is. */
export function statusShapes(status: Status, x: number, baseline: number, size: number): Shape[] {
  const { shape, tone } = statusLook(status)
  const scale = tenth((size * 0.85) / 14)
  return [
    {
      tag: 'path',
      at: {
        d: statusOutlines[shape],
        transform: `translate(${tenth(x)} ${tenth(baseline - size * 0.75)}) scale(${scale})`,
        fill: statusHues[tone],
      },
    },
    wordsAt(statusWord(status), x + size * 1.15, baseline, { size, bold: true, fill: statusHues[tone] }),
  ]
}

export type Signed = { partnership: string; source: string; asAt: string; marking: string }

type Made = { width: number; column: Column; title: string; description: string; signed: Signed }

/** The foot with source, moment and marking, on a white sheet under everything. */
export function sheetOf({ width, column, title, description, signed }: Made): Picture {
  const quiet = { size: 15, fill: paperPalette.second }
  const { partnership, source, asAt, marking } = signed
  const markingWidth = widthOf(marking, { size: 15, bold: true }) + 24
  const foot = new Column(column.x, column.y + 22, width - 2 * edge - markingWidth)
  const rule: Shape = {
    tag: 'path',
    at: { d: `M${edge} ${tenth(column.y + 18)}H${width - edge}`, stroke: paperPalette.edge, fill: 'none' },
  }
  const first = foot.y + 15 * 1.3
  foot.write([partnership, source, `as at ${asAt}`].filter((each) => each !== '').join(' · '), quiet, 3)
  const height = Math.ceil(foot.y + 24)
  return {
    ...{ width, height, title, description },
    shapes: [
      { tag: 'rect', at: { x: 0, y: 0, width, height, fill: paperPalette.sheet } },
      ...column.shapes,
      rule,
      ...foot.shapes,
      wordsAt(marking, width - edge, first, { size: 15, bold: true, anchor: 'end' }),
    ],
  }
}
