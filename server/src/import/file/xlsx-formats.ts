import { symbolIn } from '@roundtable/shared/import/table/read-figure.ts'
import { attributeOf, readXml } from './xml-tokens.ts'

export type CellFormat = {
  kind: 'number' | 'percent' | 'marked-percent' | 'day' | 'time'
  /** The symbol a number is hidden behind, as `[<5]"c";0` does; null where the number itself is shown. */
  symbolFor: ((number: number) => string | null) | null
  /** Whether the sheet shows nothing where this number stands, as `0;-0;` does with a zero. */
  hides: (number: number) => boolean
}
type Kind = CellFormat['kind']

const builtIn = (id: number): Kind =>
  id === 9 || id === 10
    ? 'percent'
    : (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
      ? 'day'
      : (id >= 18 && id <= 21) || (id >= 45 && id <= 47)
        ? 'time'
        : 'number'

const quoted = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g

function kindOfFormat(format: string): Kind {
  if (/\[(h+|m+|s+)\]/i.test(format)) return 'time'
  const bare = format.replace(quoted, '')
  if (bare.includes('%')) return 'percent'
  if (/[dy]/i.test(bare) || /mmm/i.test(bare)) return 'day'
  if (/h+:?m|m+:s/i.test(bare)) return 'time'
  return /\\%|"[^"]*%[^"]*"/.test(format) ? 'marked-percent' : 'number'
}

type Section = {
  holds: ((number: number) => boolean) | null
  symbol: string | null
  shows: 'nothing' | 'no zero' | 'numbers'
}

const sides: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
}

function sectionOf(text: string): Section {
  const [, sign = '', limit = ''] = /\[(<=|>=|<>|[<>=])(-?[\d.]+)\]/.exec(text) ?? []
  const side = sides[sign]
  const words = text.match(quoted) ?? []
  const shown = words.map((word) => /^"(.*)"$|^\\(.)$/.exec(word)?.slice(1).join('') ?? '').join('')
  const bare = text.replace(quoted, '').trim()
  const isWord = bare === '' && symbolIn(shown) !== null
  const isSilent = shown.trim() === ''
  return {
    holds: side === undefined ? null : (number) => side(number, Number(limit)),
    symbol: isWord ? shown : null,
    shows: !isSilent ? 'numbers' : bare === '' ? 'nothing' : /^[-#,? ]+$/.test(bare) ? 'no zero' : 'numbers',
  }
}

/** A format says up to three ways: of numbers above zero, below it, and of zero; or by limits. */
function sectionsOf(format: string): Section[] {
  const texts = ['']
  for (const part of format.match(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|./gs) ?? []) {
    if (part === ';') texts.push('')
    else texts.push((texts.pop() ?? '') + part)
  }
  return texts.slice(0, 3).map(sectionOf)
}

function sectionFor(sections: readonly Section[], number: number): Section | undefined {
  const said = sections.find(({ holds }) => holds?.(number) === true)
  if (said !== undefined) return said
  if (sections.some(({ holds }) => holds !== null)) return sections.findLast(({ holds }) => holds === null)
  const [first, second, third] = sections
  if (number < 0) return second ?? first
  return number === 0 && third !== undefined ? third : first
}

function formatOf(code: string): CellFormat {
  const sections = sectionsOf(code)
  const isPlain = sections.every(({ symbol }) => symbol === null)
  return {
    kind: kindOfFormat(code),
    symbolFor: isPlain ? null : (number) => sectionFor(sections, number)?.symbol ?? null,
    hides: (number) => {
      const shows = code === '' ? 'numbers' : sectionFor(sections, number)?.shows
      return shows === 'nothing' || (shows === 'no zero' && Math.round(number) === 0)
    },
  }
}

const formatBuiltIn = (id: number): CellFormat => ({
  kind: builtIn(id),
  symbolFor: null,
  hides: () => false,
})
export const plainFormat = formatBuiltIn(0)

/** How each cell style shows a number. */
export function cellFormats(xml: string): CellFormat[] {
  const named = new Map<number, CellFormat>()
  const formats: CellFormat[] = []
  let isCells = false
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCells = true
      if (name === 'numFmt') {
        const code = (attributeOf(attributes, 'formatCode') ?? '').slice(0, 200)
        named.set(Number(attributeOf(attributes, 'numFmtId')), formatOf(code))
      }
      if (name === 'xf' && isCells) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? '0')
        formats.push(named.get(id) ?? formatBuiltIn(id))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false
    },
    text: () => undefined,
  })
  return formats
}
