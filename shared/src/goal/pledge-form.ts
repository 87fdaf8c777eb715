import type { FieldProblem } from '../base/errors.ts'
import { longestMeeting, longestReason, problemsOfDay, problemsOfText } from '../base/form.ts'

type Pledge = { wording: string; meeting: string; reviewOn: string | null }
export type PledgeField = keyof Pledge | 'measures'

export const reviewDayMissing = 'Choose a day, or leave it empty.'
export const mostMeasures = 20

const problemsOfWording = (wording: string, missing: string): FieldProblem<'wording'>[] =>
  problemsOfText('wording', wording, { missing, most: longestReason })

const problemsOfMeeting = (meeting: string): FieldProblem<'meeting'>[] =>
  problemsOfText('meeting', meeting, { most: longestMeeting })

/** What is wrong with a pledge somebody wants to sign. */
export const problemsOfPledge = ({ wording, meeting, reviewOn }: Pledge): FieldProblem<PledgeField>[] => [
  ...problemsOfWording(wording, 'Say what your agency will do.'),
  ...problemsOfMeeting(meeting),
  ...(reviewOn === null ? [] : problemsOfDay('reviewOn', reviewOn, reviewDayMissing)),
]

/** What is wrong with a pledge an agency is asked for. */
export const problemsOfPledgeRequest = ({ wording }: Pick<Pledge, 'wording'>): FieldProblem<'wording'>[] =>
  problemsOfWording(wording, 'Say what the agency is asked to do.')

/** What is wrong with a no: it always has a reason. */
export const problemsOfDeclining = ({
  reason,
  meeting,
}: {
  reason: string
  meeting: string
}): FieldProblem<'reason' | 'meeting'>[] => [
  ...problemsOfText('reason', reason, {
    missing: 'Say why your agency makes no pledge: the board reads it.',
    most: longestReason,
  }),
  ...problemsOfMeeting(meeting),
]
