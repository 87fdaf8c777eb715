import type { z } from 'zod'
import { outcomeQuestions, outcomeQuestionWord } from '../indicator/indicator-form.ts'
import type { goalViewSchema } from './goal.ts'

type Row = z.infer<typeof goalViewSchema>['indicators'][number]

/** The figures under the three questions of outcome-based accountability; a question without any is left out. */
export const questionsOf = (rows: readonly Row[]): { word: string; rows: Row[] }[] =>
  [...outcomeQuestions, null].flatMap((question) => {
    const found = rows.filter((row) => row.question === question)
    if (found.length === 0) return []
    return [{ word: question === null ? 'Other figures' : outcomeQuestionWord[question], rows: found }]
  })
