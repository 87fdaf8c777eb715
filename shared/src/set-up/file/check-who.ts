import type { FieldProblem } from '../../base/errors.ts'
import { problemsOfGoal, problemsOfProposal } from '../../goal/goal-form.ts'
import { goalStateWord } from '../../goal/goal-lifecycle.ts'
import { problemsOfAgency } from '../../member/agency-form.ts'
import { problemsOfChange, problemsOfInvitation } from '../../member/seat-form.ts'
import { problemsOfPartnership } from '../../partnership/partnership-form.ts'
import { type Cells, storedOf, textIn } from '../sheet/columns.ts'
import { goalKindWords } from '../sheet/goal-sheet.ts'
import { areaWords, monthWords, seatWords, sectorWords } from '../sheet/who-sheets.ts'
import type { After } from './after-file.ts'
import type { RowPlan } from './row-plan.ts'

/** A problem at a field of a form, and the column it is told at. */
export const atColumns = <Field extends string>(
  problems: readonly FieldProblem<Field>[],
  columns: Partial<Readonly<Record<Field, string>>> = {},
): FieldProblem[] => problems.map(({ field, sentence }) => ({ field: columns[field] ?? field, sentence }))

export const partnershipIn = (cells: Cells) => ({
  name: textIn(cells, 'name'),
  areaCode: storedOf(areaWords, textIn(cells, 'area')),
  yearStartMonth: storedOf(monthWords, textIn(cells, 'yearStart')),
  marking: textIn(cells, 'marking'),
})

export const checkPartnership = ({ cells }: RowPlan): FieldProblem[] =>
  atColumns(problemsOfPartnership(partnershipIn(cells)), { areaCode: 'area', yearStartMonth: 'yearStart' })

export const agencyIn = (cells: Cells) => ({
  code: textIn(cells, 'code'),
  name: textIn(cells, 'name'),
  shortName: textIn(cells, 'shortName'),
  sector: storedOf(sectorWords, textIn(cells, 'sector')),
})

export function checkAgency({ row, cells }: RowPlan, after: After): FieldProblem[] {
  // Itself and one other are enough to know that it is not alone.
  const alike = ['code', 'name'].flatMap((key) => after('agencies', cells, key).slice(0, 2))
  const agencies = alike.filter(({ plan }) => plan?.row !== row).map((other) => agencyIn(other.cells))
  return atColumns(problemsOfAgency(agencyIn(cells), { agencies }))
}

export const goalWordsIn = (cells: Cells) => ({
  wording: textIn(cells, 'wording'),
  childWording: textIn(cells, 'childWording'),
  why: textIn(cells, 'why'),
  populationOutcome: textIn(cells, 'populationOutcome'),
  story: textIn(cells, 'story'),
})
export const goalKindIn = (cells: Cells) =>
  storedOf(goalKindWords, textIn(cells, 'kind')) === 'vision' ? 'vision' : 'goal'

/** Why words change is asked once for the file, not in each row. */
const given = '-'

export const checkGoal = ({ record, cells }: RowPlan): FieldProblem[] =>
  record === null
    ? atColumns(problemsOfProposal(goalWordsIn(cells), goalKindIn(cells)))
    : atColumns(problemsOfGoal({ ...goalWordsIn(cells), reason: given }))

const codesIn = (text: string): string[] => (text === '' ? [] : text.split(', '))

export const seatIn = (cells: Cells) => ({
  name: textIn(cells, 'name'),
  email: textIn(cells, 'email'),
  agencyCode: textIn(cells, 'agency'),
  role: storedOf(seatWords, textIn(cells, 'role')),
  title: textIn(cells, 'post'),
  fromDay: textIn(cells, 'from'),
  untilDay: textIn(cells, 'until') || null,
  goalCodes: codesIn(textIn(cells, 'goals')),
})

/** Why the seat of an observer waits; null where it does not. */
export function whySeatWaits(cells: Cells, after: After): string | null {
  const isAgreed = (code: string) =>
    after('goals', { called: code }, 'called').some(
      ({ record }) => textIn(record?.cells ?? {}, 'state') === goalStateWord('agreed'),
    )
  return codesIn(textIn(cells, 'goals')).every(isAgreed)
    ? null
    : 'An observer sees goals that the board has agreed: upload the file again then.'
}

export function checkSeat({ record, cells }: RowPlan, today: string): FieldProblem[] {
  const seat = seatIn(cells)
  const columns = {
    agencyCode: 'agency',
    title: 'post',
    fromDay: 'from',
    untilDay: 'until',
    goalCodes: 'goals',
  }
  return record === null
    ? atColumns(problemsOfInvitation(seat, { today }), columns)
    : atColumns(problemsOfChange(seat, { today }), columns)
}
