import type { Answers, Choice } from '../../import/table/layout.ts'
import { sheetForm } from '../period/sheet-kind.ts'
import { notReadWords } from './heading-word.ts'
import { leaveOut, type Questions } from './questions.ts'

/** As if nobody had pointed at it. */
const asRead: Choice = { id: 'as-read', label: 'As the reader takes it' }

export const rowChoices: readonly Choice[] = [
  { id: 'headings', label: 'It holds headings: years, periods, names of columns' },
  { id: 'leave', label: 'Leave it out' },
  asRead,
]

const columnWords = {
  indicator: 'They name the indicator',
  period: 'They name the period',
  series: 'They say whose figures these are',
  numerator: 'Numbers: how many',
  denominator: 'Numbers: out of how many',
  value: 'Figures: percentages, rates or values',
  target: notReadWords.target,
  elsewhere: notReadWords.elsewhere,
  total: notReadWords.total,
  comment: notReadWords.comment,
  leave: 'Leave them out',
} as const
export type ShownColumn = keyof typeof columnWords

export const columnChoices: readonly Choice[] = [
  ...Object.entries(columnWords).map(([id, label]) => ({ id, label })),
  asRead,
]
const isColumn = (answer: string): answer is ShownColumn => answer in columnWords

export const rowQuestion = (sheet: string, line: number) => `row:${sheet}!${line}`
export const columnQuestion = (sheet: string, key: string) => `column:${sheet}!${key}`
export const sheetQuestion = (sheet: string) => `sheet-is:${sheet}`

/** What a person pointed at on a sheet: it counts before anything the reader would find out. */
export type ShownPlaces = {
  row: (sheet: string, line: number, holdsNumbers: () => boolean) => 'headings' | 'leave' | null
  column: (sheet: string, key: string) => ShownColumn | null
  /** Whose figures the sheet holds, by the name of the line, or that it is left out. */
  sheet: (sheet: string) => string | null
}

export function shownPlaces(
  answers: Answers,
  { questions, lineNames }: { questions: Questions; lineNames: readonly string[] },
): ShownPlaces {
  const byForm = new Map<string, string>()
  const sheets = new Set<string>()
  for (const id of Object.keys(answers)) {
    const [, kind = '', sheet = '', place = ''] = /^(row|column):(.*?)!(.*)$/s.exec(id) ?? []
    if (kind === '') continue
    byForm.set(`${kind}:${sheetForm(sheet)}!${place}`, id)
    sheets.add(sheet)
  }
  /** A sheet that nobody pointed at is read as one of the same form: last year's, when this year's comes. */
  function pointed(kind: 'row' | 'column', sheet: string, place: string): string | null {
    if (byForm.size === 0) return null
    const own = `${kind}:${sheet}!${place}`
    if (answers[own] !== undefined) return own
    return sheets.has(sheet) ? null : (byForm.get(`${kind}:${sheetForm(sheet)}!${place}`) ?? null)
  }
  return {
    row: (sheet, line, holdsNumbers) => {
      const id = pointed('row', sheet, String(line))
      if (id === null || (id !== rowQuestion(sheet, line) && holdsNumbers())) return null
      const answer = questions.ifAnswered(id, {
        sentence: `What does row ${line} of the sheet “${sheet}” hold?`,
        choices: rowChoices,
      })
      return answer === 'headings' || answer === 'leave' ? answer : null
    },
    column: (sheet, key) => {
      const id = pointed('column', sheet, key)
      if (id === null) return null
      const answer = questions.ifAnswered(id, {
        sentence: `What do the columns “${key}” of the sheet “${sheet}” hold?`,
        choices: columnChoices,
      })
      return answer !== null && isColumn(answer) ? answer : null
    },
    sheet: (sheet) => {
      const answer = questions.ifAnswered(sheetQuestion(sheet), {
        sentence: `Whose figures does the sheet “${sheet}” hold?`,
        choices: [...lineNames.map((name) => ({ id: name, label: name })), leaveOut, asRead],
      })
      return answer === asRead.id ? null : answer
    },
  }
}
