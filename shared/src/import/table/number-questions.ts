import type { Answers, Question } from './layout.ts'

export type NumberQuestion = 'comma' | 'point' | 'share'

const choicesOf = {
  comma: {
    decimals: 'Decimals: 12,5 is twelve and a half',
    thousands: 'Thousands only: such a number is a mistake',
  },
  point: {
    decimals: 'Decimals: 1.234 is a little more than one',
    thousands: 'Thousands: 1.234 is one thousand two hundred and thirty-four',
  },
  share: { shares: 'Shares of one: 0.93 is 93%', percentages: 'Percentages: 0.93 is less than one per cent' },
} as const
const sentenceOf: Record<NumberQuestion, string> = {
  comma:
    'Some numbers have a comma before one or two digits, such as 12,5. What does a comma mean in this table?',
  point:
    'Some counts have a point before three digits, such as 1.234. What does that point mean in this table?',
  share:
    'Some percentages are below 1 and have no % sign, such as 0.93. What are the percentages of this table?',
}

type Answer<What extends NumberQuestion> = keyof (typeof choicesOf)[What] | null
/** What was answered about the numbers of a table; null where nobody was asked, or has answered. */
export type NumberAnswers = { [What in NumberQuestion]: Answer<What> } & {
  /** Numbers that a workbook holds as numbers have no signs to be read in two ways. */
  isTyped: boolean
}

export const questionAbout = (what: NumberQuestion): Question => ({
  id: what,
  sentence: sentenceOf[what],
  lines: [],
  choices: Object.entries(choicesOf[what]).map(([id, label]) => ({ id, label })),
})

export const numberAnswers = (
  answers: Answers,
  { isTyped, isOurs }: { isTyped: boolean; isOurs: boolean },
): NumberAnswers => ({
  comma: answers.comma === 'decimals' || answers.comma === 'thousands' ? answers.comma : null,
  point: isOurs
    ? 'decimals'
    : answers.point === 'decimals' || answers.point === 'thousands'
      ? answers.point
      : null,
  share: isOurs
    ? 'percentages'
    : answers.share === 'shares' || answers.share === 'percentages'
      ? answers.share
      : null,
  isTyped,
})
