import type { FieldProblem } from '../../base/errors.ts'
import { isPeriodStart } from '../../base/period.ts'
import {
  type DefinitionText,
  definitionFields,
  isFrequency,
  problemsOfDefinition,
  problemsOfIndicator,
} from '../../indicator/indicator-form.ts'
import { type Cells, storedOf, textIn } from '../sheet/columns.ts'
import {
  basisWords,
  frequencyWords,
  polarityWords,
  questionWords,
  unitWords,
} from '../sheet/indicator-sheet.ts'
import type { SetUpState } from '../sheet/set-up-state.ts'
import { atColumns } from './check-who.ts'
import type { RowPlan } from './row-plan.ts'

export const definitionIn = (cells: Cells): DefinitionText => ({
  name: textIn(cells, 'name'),
  plainEnglish: textIn(cells, 'plainEnglish'),
  definition: textIn(cells, 'definition'),
  numeratorWording: textIn(cells, 'numeratorWording'),
  denominatorWording: textIn(cells, 'denominatorWording'),
  source: textIn(cells, 'source'),
  caveats: textIn(cells, 'caveats'),
  challengeQuestion: textIn(cells, 'challengeQuestion'),
})

export const measureIn = (cells: Cells) => ({
  theme: textIn(cells, 'theme'),
  unit: storedOf(unitWords, textIn(cells, 'unit')),
  decimals: textIn(cells, 'decimals'),
  polarity: storedOf(polarityWords, textIn(cells, 'polarity')),
  basis: storedOf(basisWords, textIn(cells, 'basis')),
  frequency: storedOf(frequencyWords, textIn(cells, 'frequency')),
  outcomeQuestion: storedOf(questionWords, textIn(cells, 'outcomeQuestion')),
})

const measured = ['theme', 'unit', 'decimals', 'signed', 'polarity', 'basis', 'frequency', 'outcomeQuestion']

export const isReworded = ({ cells }: RowPlan, before: Cells): boolean =>
  definitionFields.some((key) => textIn(cells, key) !== textIn(before, key))

/** Whether a new row is the indicator of the catalogue that has its code: another measure is another indicator. */
export const isAdopted = (cells: Cells, catalogue: SetUpState['catalogue']): boolean => {
  const ready = catalogue.get(textIn(cells, 'code'))
  return ready !== undefined && measured.every((key) => textIn(cells, key) === textIn(ready, key))
}

export function checkIndicator(plan: RowPlan, { catalogue }: SetUpState): FieldProblem[] {
  const { cells, record, row } = plan
  const ready = catalogue.get(textIn(cells, 'code'))
  const isOwn = ready === undefined || (row.id !== '' && !isAdopted(cells, catalogue))
  if (record === null && isOwn) {
    return atColumns(problemsOfIndicator({ ...definitionIn(cells), ...measureIn(cells) }))
  }
  const words = problemsOfDefinition(definitionIn(cells), measureIn(cells))
  if (record === null) {
    const other = measured.filter((key) => textIn(cells, key) !== textIn(ready ?? {}, key))
    const sentence =
      'An indicator of the catalogue is measured as there: leave this empty, or write your own without its code.'
    return [...words, ...other.map((field) => ({ field, sentence }))]
  }
  return isReworded(plan, record.cells) ? [...words, ...checkBeginning(record.cells, cells)] : []
}

/** From when new words hold; those of a draft hold from its beginning. */
function checkBeginning(before: Cells, cells: Cells): FieldProblem[] {
  if (textIn(before, 'state') === 'Draft') return []
  const frequency = storedOf(frequencyWords, textIn(before, 'frequency'))
  const from = textIn(cells, 'definedFrom')
  if (isFrequency(frequency) && isPeriodStart(frequency, from)) return []
  const sentence =
    'Say from which period the new words hold, by its first day: the board has agreed the ones before.'
  return [{ field: 'definedFrom', sentence }]
}
