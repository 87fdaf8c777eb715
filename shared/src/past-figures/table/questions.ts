import type { Answers, Choice } from '../../import/table/layout.ts'
import type { Mark, Marks } from './marks.ts'
import { areasOf, type Place, runsOf } from './sheet.ts'

/** What only a person can say, with the cells it is about: nothing of them is taken before it is answered. */
export type PastQuestion = { id: string; sentence: string; cells: string[]; choices: Choice[]; count: number }

/** A question with the answer that was given to it, now or with an earlier file of the form. */
export type PastAnswer = Omit<PastQuestion, 'cells' | 'count'> & { answer: string }

export type At = Place & { sheet: string }

export const leaveOut: Choice = { id: 'leave', label: 'Leave these cells out' }

/** When years of four digits begin, which no file says. */
export const yearStartQuestion = {
  sentence: 'Years stand here with four digits, such as 2024: which months are meant?',
  choices: [
    { id: 'april', label: 'From April of that year to March of the next' },
    { id: 'ending', label: 'To March of that year, from April of the year before' },
    { id: 'january', label: 'From January to December' },
    leaveOut,
  ],
}

/** Questions gather their cells while the file is read. */
export type Questions = {
  /** The answer, or null while there is none; an answer that is no choice is none. */
  ask: (id: string, about: { sentence: string; choices: readonly Choice[] }) => string | null
  /** The same for what is never asked: a person may have pointed at it. */
  ifAnswered: (id: string, about: { sentence: string; choices: readonly Choice[] }) => string | null
  about: (id: string, cells: readonly At[]) => void
  list: () => PastQuestion[]
  /** What was asked and had its answer. */
  answered: () => PastAnswer[]
}

/** The lines of the cells that wait, by sheet and column. */
type Pending = { bySheet: Map<string, Map<number, number[]>>; count: number }

export function questionsOf(answers: Answers, marks: Marks): Questions {
  const open = new Map<string, { sentence: string; choices: readonly Choice[]; cells: Pending }>()
  const answered = new Map<string, PastAnswer>()
  const ifAnswered: Questions['ifAnswered'] = (id, { sentence, choices }) => {
    const answer = answers[id]
    if (answer === undefined || !choices.some((choice) => choice.id === answer)) return null
    if (!answered.has(id)) answered.set(id, { id, sentence, choices: [...choices], answer })
    return answer
  }
  return {
    ifAnswered,
    ask: (id, { sentence, choices }) => {
      const answer = ifAnswered(id, { sentence, choices })
      if (answer !== null) return answer
      if (!open.has(id)) open.set(id, { sentence, choices, cells: { bySheet: new Map(), count: 0 } })
      return null
    },
    about: (id, cells) => {
      for (const cell of cells) {
        marks.put(cell.sheet, cell, 'asked')
        const asked = open.get(id)?.cells
        if (asked !== undefined) addCell(asked, cell)
      }
    },
    list: () =>
      [...open]
        .filter(([, { cells }]) => cells.count > 0)
        .map(([id, { sentence, choices, cells }]) => ({
          id,
          sentence,
          cells: areasOfCells(cells),
          choices: [...choices],
          count: cells.count,
        })),
    answered: () => [...answered.values()],
  }
}

export const markAll = (marks: Marks, cells: readonly At[], as: Mark): void => {
  for (const cell of cells) marks.put(cell.sheet, cell, as)
}

function addCell(asked: Pending, { sheet, column, line }: At): void {
  const columns = asked.bySheet.get(sheet) ?? new Map<number, number[]>()
  asked.bySheet.set(sheet, columns)
  const lines = columns.get(column)
  if (lines === undefined) columns.set(column, [line])
  else lines.push(line)
  asked.count += 1
}

const areasOfCells = ({ bySheet }: Pending): string[] =>
  [...bySheet].flatMap(([sheet, columns]) =>
    areasOf(sheet, new Map([...columns].map(([column, lines]) => [column, runsOf(lines)]))),
  )
