import { DomainError } from '../../base/errors.ts'
import { wordsIn } from './headings.ts'
import type { Answers, Layout, Question } from './layout.ts'
import type { TableRead } from './row-reader.ts'
import { seenText, type TableRow } from './table-row.ts'

const inThousands = /\b(?:in|figures?|values?|amounts?)\b.*\b(?:thousands|millions)\b|[£(]'?0{3}s?\b|£m\b/i
/** What stands alone in a cell under a heading, or in a column of units. */
const unitOnly = /^\(?(?:in )?£?(?:'?0{3}'?s?|thousands?|millions?|k|m)\)?$/i
const unitHeading = /^units?(?: of measure(?:ment)?)?$/

/**
 * Whether anything in a table says that its figures are in thousands or millions: a title, a note, the row under the
 * headings, a column of units. It is asked about: nothing is multiplied unsaid.
 */
export function scaleFinder({ headings, headingLine }: Layout, answers: Answers) {
  const unitAt = headings.findIndex((heading) => unitHeading.test(wordsIn(heading)))
  let found: { line: number; text: string } | null = null

  function see({ line, cells }: TableRow, only: string | null): void {
    if (found !== null || line === headingLine) return
    const isUnder = headingLine > 0 && line === headingLine + 1
    const isAbove = line < headingLine
    // Most rows say several things, and have no unit.
    if (!isAbove && !isUnder && only === null && unitAt < 0) return
    const said = isAbove ? cells : [only ?? '']
    const units = isUnder ? cells : [cells[unitAt] ?? '']
    const text = said.find((cell) => inThousands.test(seenText(cell))) ?? units.find(isUnit)
    if (text !== undefined) found = { line, text: seenText(text) }
  }

  /** What was read, as far as somebody said how it is written. */
  function of(read: TableRead): TableRead {
    if (found === null) return read
    const question = howWritten(found.line, found.text)
    const answer = answers[question.id]
    if (answer === 'parts') {
      const sentence =
        'The figures are in thousands or millions: write them out in full, and read the table again.'
      throw new DomainError('bad-input', sentence)
    }
    if (answer === 'full') return { ...read, answered: [{ ...question, answer }, ...read.answered] }
    return { ...read, rows: [], questions: [question, ...read.questions] }
  }
  return { see, of }
}

const isUnit = (cell: string): boolean => cell !== '' && unitOnly.test(seenText(cell))

const howWritten = (line: number, text: string): Question => ({
  id: 'scale',
  sentence: `Line ${line} says “${text.slice(0, 60)}”. How are the figures of the table written?`,
  lines: [line],
  choices: [
    { id: 'full', label: 'In full: 5 is 5' },
    { id: 'parts', label: 'In thousands or millions: nothing is read until they are written out' },
  ],
})
