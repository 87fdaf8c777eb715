import { pledgesSentence, sumPledges } from '@roundtable/shared/pledge/pledge-counts.ts'
import { counted } from '../../base/format.ts'
import type { Outputs } from '../../base/trpc.ts'

export type Matrix = Outputs['accountability']['matrix']
export type MatrixGoal = Matrix['goals'][number]
export type Cell = MatrixGoal['cells'][number]
export type AgencyAnswers = Outputs['accountability']['agency']

export type ListedRow = Outputs['accountability']['list']['rows'][number]
/** A part that somebody has or had. */
export type AnswerRow = ListedRow & { id: string }

export const isHeld = (row: ListedRow): row is AnswerRow => row.id !== null

/** "HE06", or "3 parts" of several. */
export const subjectOf = (answers: readonly AnswerRow[]): string =>
  answers.length === 1 ? (answers[0]?.subjectCode ?? '') : counted(answers.length, 'part')

/** What an agency is to a goal; every goal lists every agency. */
export const cellOf = (goal: MatrixGoal, agencyCode: string): Cell | undefined =>
  goal.cells.find((cell) => cell.agencyCode === agencyCode)

/** "Every goal has an accountable agency. 3 pledges are outstanding: 3 unsigned. 2 of 68 indicators have nobody accountable." */
export function matrixLead(matrix: Matrix, readOnly: boolean): string {
  const { goals, agencies, indicators, indicatorsWithoutAnyone } = matrix
  if (readOnly) return publishedByOthers
  if (goals.length === 0)
    return 'There is no goal to show yet: goals come first, then who is accountable for each.'
  if (agencies.length === 0) return 'No agency has joined yet: agencies come first, then who is accountable.'
  return [
    nobodySentence(goals.filter((goal) => goal.nobody).length, 'goal', goals.length),
    pledgesSentence(sumPledges(goals.flatMap((goal) => goal.pledges ?? []))),
    indicators === 0
      ? 'No indicator measures them yet.'
      : nobodySentence(indicatorsWithoutAnyone.length, 'indicator', indicators),
  ].join(' ')
}

const nobodySentence = (alone: number, noun: string, of: number): string =>
  alone === 0
    ? `Every ${noun} has an accountable agency.`
    : `${alone} of ${counted(of, noun)} ${alone === 1 ? 'has' : 'have'} nobody accountable.`

const publishedByOthers =
  'These figures were published by others: nobody here is accountable for them or asked to pledge anything.'

/** "Police. Accountable for 1 goal and 3 indicators, 2 off target. 1 pledge is outstanding: 1 not made." */
export function agencyLead({ sector, counts }: AgencyAnswers): string {
  const { goals, indicators, offTarget, pledges } = counts
  if (pledges === null) return `${sector}. ${publishedByOthers}`
  const some = (n: number, noun: string) => (n === 0 ? `no ${noun}` : counted(n, noun))
  const off = indicators === 0 ? '' : `, ${offTarget} off target`
  const part = `Accountable for ${some(goals, 'goal')} and ${some(indicators, 'indicator')}${off}.`
  return [`${sector}.`, part, pledgesSentence(pledges)].filter((sentence) => sentence !== null).join(' ')
}
