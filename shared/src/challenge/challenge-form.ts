import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfChoice, problemsOfDay, problemsOfText, wholeNumber } from '../base/form.ts'

export const longestQuestion = 300
export const longestChallengeText = 4000
const mostDays = 60

export type ChallengeText = {
  toAgencyCode: string
  /** 'indicator CL01' or 'goal safe'; empty for none. */
  about: string
  question: string
  because: string
  support: string
  supportAgencyCode: string
  supportUntil: string
  restricted: boolean
  ground: string
}
export type ChallengeField = keyof ChallengeText

/** What is wrong with a challenge: support is offered whole or not at all. */
export function problemsOfChallenge(
  {
    toAgencyCode,
    about,
    question,
    because,
    support,
    supportAgencyCode,
    supportUntil,
    restricted,
    ground,
  }: ChallengeText,
  today: string,
): FieldProblem<ChallengeField>[] {
  const offers = [support, supportAgencyCode, supportUntil].some((each) => each.trim() !== '')
  return [
    ...problemsOfChoice('toAgencyCode', toAgencyCode, 'Choose the agency that is asked.'),
    ...(restricted ? [] : problemsOfChoice('about', about, 'Choose the indicator or goal it is about.')),
    ...problemsOfText('question', question, { missing: 'Enter the question.', most: longestQuestion }),
    ...problemsOfText('because', because, {
      missing: 'Say what it rests on: figures, what was seen, what was agreed.',
      most: longestChallengeText,
    }),
    ...(offers ? problemsOfSupport({ support, supportAgencyCode, supportUntil }, today) : []),
    ...(restricted
      ? problemsOfText('ground', ground, {
          missing: 'Say on which ground it is restricted.',
          most: longestReason,
        })
      : []),
  ]
}

function problemsOfSupport(
  {
    support,
    supportAgencyCode,
    supportUntil,
  }: Pick<ChallengeText, 'support' | 'supportAgencyCode' | 'supportUntil'>,
  today: string,
): FieldProblem<ChallengeField>[] {
  const ofDay = problemsOfDay<ChallengeField>(
    'supportUntil',
    supportUntil,
    'Choose the day by which the support is there.',
  )
  const isPast = ofDay.length === 0 && supportUntil < today
  return [
    ...problemsOfText<ChallengeField>('support', support, {
      missing: 'Say with what you help, or leave who and when empty too.',
      most: longestChallengeText,
    }),
    ...problemsOfChoice<ChallengeField>(
      'supportAgencyCode',
      supportAgencyCode,
      'Choose the agency that helps.',
    ),
    ...ofDay,
    ...(isPast ? [{ field: 'supportUntil' as const, sentence: 'Choose today or a later day.' }] : []),
  ]
}

/** What somebody says in the course of a challenge. */
export const problemsOfWords =
  (missing: string) =>
  ({ text }: { text: string }): FieldProblem<'text'>[] =>
    problemsOfText('text', text, { missing, most: longestChallengeText })

const missingWords = {
  answer: 'Enter the answer.',
  'pass-on': 'Say why it is passed on: the other side reads it.',
  'accept-with-conditions': 'Enter the conditions: the agency reads them.',
  disagree: 'Say why: the next answer speaks to it.',
  resolve: 'Say what has changed since.',
  withdraw: 'Say why: it stays on the record.',
  correct: 'Enter the correction: it stands beside what was said.',
} as const
export type SpokenDeed = keyof typeof missingWords
/** What whoever asked makes of an answer, in plain words: good, or not and why. */
export const problemsOfVerdict = ({
  verdict,
  text,
}: {
  verdict: string
  text: string
}): FieldProblem<'verdict' | 'text'>[] => [
  ...problemsOfChoice('verdict', verdict, 'Choose yes or no.'),
  ...(verdict === 'no'
    ? problemsOfText('text', text, {
        missing: 'Say what is missing. They read it.',
        most: longestChallengeText,
      })
    : []),
]
export const problemsOfSaying = (deed: SpokenDeed) => problemsOfWords(missingWords[deed])

export type StageDays = { first: string; second: string; third: string; reason: string }

const fewest = 1
const problemsOfCount = (
  field: 'first' | 'second' | 'third',
  typed: string,
): FieldProblem<keyof StageDays>[] => {
  const count = wholeNumber(typed)
  return count >= fewest && count <= mostDays
    ? []
    : [{ field, sentence: `Enter a number of working days from ${fewest} to ${mostDays}.` }]
}

/** What is wrong with the working days of the stages. */
export const problemsOfStageDays = ({
  first,
  second,
  third,
  reason,
}: StageDays): FieldProblem<keyof StageDays>[] => [
  ...problemsOfCount('first', first),
  ...problemsOfCount('second', second),
  ...problemsOfCount('third', third),
  ...problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason }),
]
