import { canonicalDecimal } from '../../base/decimal.ts'
import { isDayInReach } from '../../base/period.ts'
import { parseFigure } from '../../figure/figure-entry.ts'
import { sameName, seenText } from '../../import/table/table-row.ts'
import { schoolYearLabel } from '../../partnership/term.ts'
import { whyBroken } from '../../past-figures/table/heading-word.ts'
import { seenSigns } from '../../text/seen-signs.ts'
import type { Column, Words } from './columns.ts'
import { formulaIn, formulaText } from './formula-cell.ts'

export type CellRead = { text: string } | { sentence: string }

/** Lines as they were typed, without what is not seen at the ends. */
export const plainText = (text: string): string => seenSigns(text).replace(/\r\n?/g, '\n').trim()

const quoted = (text: string): string => {
  const seen = seenText(text)
  return `“${seen.length > 40 ? `${seen.slice(0, 40)}…` : seen}”`
}

const wordsShown = 15

function wordIn(text: string, words: Words): CellRead {
  const found = words.find(([stored, shown]) => [sameName(shown), stored].includes(sameName(text)))
  if (found !== undefined) return { text: found[1] }
  const shown = words.map(([, each]) => each)
  const among = shown.length > wordsShown ? 'the words of the Words sheet' : shown.join(', ')
  return { sentence: `${quoted(text)} is none of these: ${among}.` }
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function dayIn(text: string): CellRead {
  const seen = seenText(text)
  if (isDayInReach(seen)) return { text: seen }
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})$/.exec(seen) ?? []
  const at = months.indexOf(month.slice(0, 3).toLowerCase())
  const written = `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (at >= 0 && isDayInReach(written)) return { text: written }
  return { sentence: `${quoted(text)} is no day that can be read one way only: write it as 2026-04-01.` }
}

function schoolYearIn(text: string): CellRead {
  const [, begins = '', ends = ''] = /^(\d{4})(?: ?[/–-] ?(\d{2}|\d{4}))?$/.exec(seenText(text)) ?? []
  const label = schoolYearLabel(Number(begins))
  if (begins !== '' && (ends === '' || label.endsWith(ends.slice(-2)))) return { text: label }
  return { sentence: `${quoted(text)} is no school year: write it as 2026/27.` }
}

/** A figure whose signs are turned about is refused, not put right. */
function numberIn(text: string): CellRead {
  const parsed = parseFigure(text.replaceAll('\0', ''))
  if (!parsed.ok) return { sentence: parsed.sentence }
  return { text: parsed.value === null ? '' : canonicalDecimal(parsed.value) }
}

const brokenWords = {
  uncalculated:
    'It holds a formula that was never calculated: open the file in your spreadsheet program and save it.',
  error: 'It holds an error of the spreadsheet: write what is meant.',
} as const

/** What a cell says, written as the product writes it; a period is read where its frequency is known. */
export function readCell(column: Column, cell: string): CellRead {
  const text = plainText(cell)
  if (text === '') return { text }
  const broken = whyBroken(text)
  if (broken !== null) return { sentence: brokenWords[broken] }
  if (column.kind === 'word') return wordIn(text, column.words ?? [])
  if (column.kind === 'day') return dayIn(text)
  if (column.kind === 'school-year') return schoolYearIn(text)
  if (column.kind === 'decimal') return numberIn(cell)
  if (column.kind === 'whole') {
    const read = numberIn(cell)
    if ('text' in read && !/^\d+$/.test(read.text)) return { sentence: `${quoted(text)} is no whole number.` }
    return read
  }
  if (column.kind === 'formula') {
    const formula = formulaIn(seenText(text))
    if (formula !== null) return { text: formulaText(formula) }
    return { sentence: `${quoted(text)} is no formula: write it as numerator of HP01 / denominator of HP02.` }
  }
  if (column.kind === 'codes') {
    const codes = text.split(/[,;\n]/).map(seenText)
    return { text: codes.filter((code) => code !== '').join(', ') }
  }
  return { text: column.kind === 'text' ? text : seenText(text) }
}
