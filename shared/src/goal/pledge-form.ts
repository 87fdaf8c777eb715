import type { FieldProblem } from '../base/errors.ts'
import { longestMeeting, longestReason, problemsOfDay, problemsOfText } from '../base/form.ts'

type Pledge = { wording: string; meeting: string; reviewOn: string | null }
export type PledgeField = keyof Pledge

export const reviewDayMissing = 'Choose a day, or leave it empty.'

/** What is wrong with a pledge somebody wants to sign. */
export const problemsOfPledge = ({ wording, meeting, reviewOn }: Pledge): FieldProblem<PledgeField>[] => [
  ...problemsOfText('wording', wording, { missing: 'Say what your agency will do.', most: longestReason }),
  ...problemsOfText('meeting', meeting, { most: longestMeeting }),
  ...(reviewOn === null ? [] : problemsOfDay('reviewOn', reviewOn, reviewDayMissing)),
]
