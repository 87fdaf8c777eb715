import type { FieldProblem } from '../../base/errors.ts'
import { problemsOfSharing } from '../../sharing/sharing-form.ts'
import { type Cells, textIn } from '../sheet/columns.ts'
import type { RowPlan } from './row-plan.ts'

export const sharingIn = (cells: Cells) => ({
  fromDay: textIn(cells, 'from'),
  untilDay: textIn(cells, 'until'),
  link: textIn(cells, 'link'),
})

const columnOf = { fromDay: 'from', untilDay: 'until', link: 'link' } as const

export function checkSharing({ cells }: RowPlan): FieldProblem[] {
  const unnamed = textIn(cells, 'agency') === '' ? [{ field: 'agency', sentence: 'Name the agency.' }] : []
  const problems = problemsOfSharing(sharingIn(cells))
  return [...unnamed, ...problems.map(({ field, sentence }) => ({ field: columnOf[field], sentence }))]
}

/** What agencies signed for another partnership holds there, and is recorded by nobody's file here. */
export const whySharingWaits = ({ row, record }: RowPlan): string | null =>
  row.id === '' || row.id === record?.id
    ? null
    : 'This agreement is of another partnership: what was signed for this one is a new row.'
