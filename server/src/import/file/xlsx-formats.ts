import { symbolIn } from '@roundtable/shared/import/table/read-figure.ts'
import { attributeOf, readXml } from './xml-tokens.ts'

export type CellFormat = {
  kind: 'number' | 'percent' | 'marked-percent' | 'day' | 'time'
  /** The symbol a number is hidden behind, as `[<5]"c";0` does; null where the number itself is shown. */
  symbolFor: ((number: number) => string | null) | null
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

type Section = { holds: ((number: number) => boolean) | null; symbol: string | null }

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
  const isWord = text.replace(quoted, '').trim() === '' && symbolIn(shown) !== null
  return {
    holds: side === undefined ? null : (number) => side(number, Number(limit)),
    symbol: isWord ? shown : null,
  }
}

function symbolsOf(format: string): CellFormat['symbolFor'] {
  const texts = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? []
  const sections = texts.slice(0, 3).map(sectionOf)
  if (sections.every(({ symbol }) => symbol === null)) return null
  const [first, second, third] = sections
  return (number) => {
    const said = sections.find(({ holds }) => holds?.(number) === true)
    if (said !== undefined) return said.symbol
    if (sections.some(({ holds }) => holds !== null))
      return sections.findLast(({ holds }) => holds === null)?.symbol ?? null
    if (number < 0) return (second ?? first)?.symbol ?? null
    return (number === 0 && third !== undefined ? third : first)?.symbol ?? null
  }
}

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
        const format = { kind: kindOfFormat(code), symbolFor: symbolsOf(code) }
        named.set(Number(attributeOf(attributes, 'numFmtId')), format)
      }
      if (name === 'xf' && isCells) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? '0')
        formats.push(named.get(id) ?? { kind: builtIn(id), symbolFor: null })
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false
    },
    text: () => undefined,
  })
  return formats
}
