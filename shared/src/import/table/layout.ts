import type { Column } from './headings.ts'

export type Choice = { id: string; label: string }
/** What only a person can decide: nothing of the rows it concerns is taken before it is answered. */
export type Question = { id: string; sentence: string; lines: number[]; choices: Choice[] }
/** A question and what was answered to it, now or before; it can be answered otherwise. */
export type AnsweredQuestion = Question & { answer: string }
export type Answers = Readonly<Record<string, string>>

export type Layout = {
  /** Where each column of the table stands, or -1. */
  at: (column: Column) => number
  /** Lines up to this one are above the figures. */
  headingLine: number
  /** The line of the headings; two where a line says their periods. */
  headingLines: readonly number[]
  headings: readonly string[]
  /** Where the year stands that the period of a row is part of, or -1; and what its part is headed. */
  yearAt: number
  partWord: string
  /** The periods whose figures stand side by side in one row, and where each has its numbers. */
  periods: readonly { period: string; places: ReadonlyMap<Column, number> }[]
  /** The columns that are not read, each with the reason. */
  unread: ReadonlyMap<number, string>
  /** Without a heading a row has its numbers in this order of columns. */
  numbersAt: readonly number[] | null
  /** Rows follow the order of the return, one for each line asked. */
  isInOrder: boolean
  question: Question | null
  /** What was answered about the layout. */
  answered: readonly AnsweredQuestion[]
}

/** A layout of which nothing is known yet. */
export const noLayout = {
  headingLine: 0,
  headingLines: [],
  headings: [],
  yearAt: -1,
  partWord: '',
  periods: [],
  unread: new Map<number, string>(),
  numbersAt: null,
  isInOrder: false,
  question: null,
  answered: [],
} as const
