import { multiplyDecimals } from '../../base/decimal.ts'
import type { PlacedPart } from './figure-parts.ts'
import { writtenOf } from './figure-parts.ts'
import { figureKey, labelKey } from './name-parts.ts'
import { leaveOut, type Questions } from './questions.ts'
import { placeName } from './sheet.ts'

type Column = {
  signed: number
  fractions: number
  whole: number
  above: number
  count: number
  largest: number
  saysPercent: boolean
}

/** How the percentages of a label are written, cell by cell: with their sign, as fractions, or as bare numbers. */
export type Scales = {
  add: (part: PlacedPart) => void
  /** The percentage a cell means; the question it waits for; or null where it is left out. */
  percentOf: (part: PlacedPart) => { number: string } | { pending: string } | null
}

export function scalesOf(questions: Questions): Scales {
  const columns = new Map<string, Column>()
  function add(part: PlacedPart): void {
    const written = writtenOf(part.text)
    if (written === null) return
    const key = labelKey(part.label)
    const none = { signed: 0, fractions: 0, whole: 0, above: 0, count: 0, largest: 0, saysPercent: false }
    const column = columns.get(key) ?? none
    columns.set(key, column)
    const number = Math.abs(Number(written.number))
    column.count += 1
    column.saysPercent ||= part.saysPercent
    if (written.isPercent) column.signed += 1
    else {
      if (number < 1 && written.decimals > 0) column.fractions += 1
      if (number > 1) column.above += 1
      if (written.decimals === 0) column.whole += 1
      column.largest = Math.max(column.largest, number)
    }
  }
  function percentOf(part: PlacedPart): { number: string } | { pending: string } | null {
    const written = writtenOf(part.text)
    if (written === null) return null
    const { number, isPercent } = written
    const column = columns.get(labelKey(part.label))
    if (isPercent || column === undefined) return { number }
    const bare = column.count - column.signed
    if (column.signed > 0 && Number(number) !== 0) return ofCell(part, number)
    if (Number(number) === 0) return { number: '0' }
    if (column.largest <= 1 && column.fractions > 0) return ofLabel(part, number, 'scale')
    if (column.fractions > 0 && Number(number) < 1 && column.largest > 20 * Number(number))
      return ofCell(part, number)
    if (!column.saysPercent && column.whole === bare) return ofLabel(part, number, 'unit')
    return { number }
  }
  function ofCell(part: PlacedPart, number: string) {
    const place = placeName(part.sheet, part)
    // By what it holds and not by where it stands: next year's file has it elsewhere.
    const id = `cell:${figureKey(part)}:${number}`
    const times = multiplyDecimals(number, '100')
    const choices = [{ id: 'as-written', label: `${number} %` }]
    if (Number(number) <= 1) choices.push({ id: 'times-100', label: `${times} %` })
    const answer = questions.ask(id, {
      sentence: `${place} holds ${number}, where the other cells of its row are written in another way: is it ${number} %?`,
      choices: [...choices, leaveOut],
    })
    return chosen(answer, id, number)
  }
  function ofLabel(part: PlacedPart, number: string, asked: 'scale' | 'unit') {
    const id = `${asked}:${labelKey(part.label)}`
    const isScale = asked === 'scale'
    const answer = questions.ask(id, {
      sentence: isScale
        ? `“${part.label}” is a percentage, and its cells hold numbers such as ${number}: is that ${multiplyDecimals(number, '100')} %?`
        : `“${part.label}” is a percentage, and its cells hold whole numbers such as ${number}: are these percentages?`,
      choices: [
        ...(isScale
          ? [{ id: 'times-100', label: `Yes: ${number} is ${multiplyDecimals(number, '100')} %` }]
          : []),
        {
          id: 'as-written',
          label: isScale ? `No: ${number} is ${number} %` : `Yes: ${number} is ${number} %`,
        },
        leaveOut,
      ],
    })
    return chosen(answer, id, number)
  }
  return { add, percentOf }
}

function chosen(
  answer: string | null,
  id: string,
  number: string,
): { number: string } | { pending: string } | null {
  if (answer === null) return { pending: id }
  if (answer === 'leave') return null
  return { number: answer === 'times-100' ? multiplyDecimals(number, '100') : number }
}
