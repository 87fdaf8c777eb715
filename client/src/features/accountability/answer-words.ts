import type { Outputs } from '../../base/trpc.ts'

export type Matrix = Outputs['accountability']['matrix']
export type MatrixGoal = Matrix['goals'][number]
export type Cell = MatrixGoal['cells'][number]
export type AgencyAnswers = Outputs['accountability']['agency']

const pledgeWords: Record<Cell['pledge'], string> = {
  signed: 'Pledge signed',
  unsigned: 'Pledge unsigned',
  none: 'No pledge',
}
export const pledgeWord = (pledge: Cell['pledge']): string => pledgeWords[pledge]

/** What an agency is to a goal; every goal lists every agency. */
export const cellOf = (goal: MatrixGoal, agencyCode: string): Cell | undefined =>
  goal.cells.find((cell) => cell.agencyCode === agencyCode)

/** "6 goals, each answered for. 3 pledges are unsigned, 2 indicators have nobody." */
export function matrixLead(matrix: Matrix): string {
  const alone = matrix.goals.filter((goal) => goal.nobody).length
  const unsigned = matrix.goals
    .flatMap((goal) => goal.cells)
    .filter((cell) => cell.pledge === 'unsigned').length
  const without = matrix.indicatorsWithoutAnyone.length
  const goals =
    alone === 0
      ? 'Every goal is answered for.'
      : `${alone} of ${matrix.goals.length} goals ${alone === 1 ? 'has' : 'have'} nobody.`
  const pledges =
    unsigned === 0
      ? 'Every pledge is signed'
      : `${unsigned} ${unsigned === 1 ? 'pledge is' : 'pledges are'} unsigned`
  const indicators =
    without === 0
      ? 'every indicator is answered for'
      : `${without} ${without === 1 ? 'indicator has' : 'indicators have'} nobody`
  return `${goals} ${pledges}, ${indicators}.`
}
