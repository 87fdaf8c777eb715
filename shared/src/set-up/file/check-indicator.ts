import type { FieldProblem } from '../../base/errors.ts'
import { isPeriodStart } from '../../base/period.ts'
import { type FormulaChoice, problemsOfFormula } from '../../indicator/formula-form.ts'
import {
  type DefinitionText,
  definitionFields,
  isFrequency,
  isUnit,
  problemsOfDefinition,
  problemsOfIndicator,
} from '../../indicator/indicator-form.ts'
import { asksFraction } from '../../return/return-rules.ts'
import { type Cells, storedOf, textIn } from '../sheet/columns.ts'
import { formulaIn } from '../sheet/formula-cell.ts'
import {
  basisWords,
  frequencyWords,
  polarityWords,
  questionWords,
  unitWords,
} from '../sheet/indicator-sheet.ts'
import type { SetUpState } from '../sheet/set-up-state.ts'
import type { After } from './after-file.ts'
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

const measured = [
  ...['theme', 'unit', 'decimals', 'signed', 'polarity', 'basis', 'frequency', 'outcomeQuestion'],
  'formula',
]

export const isReworded = ({ cells }: RowPlan, before: Cells): boolean =>
  [...definitionFields, 'formula'].some((key) => textIn(cells, key) !== textIn(before, key))

/** Whether a new row is the ready indicator as it is; one that says otherwise is adapted from it. */
export const isReady = (cells: Cells, catalogue: SetUpState['catalogue']): boolean => {
  const ready = catalogue.get(textIn(cells, 'entry'))
  const fields = [...definitionFields, ...measured]
  return ready !== undefined && fields.every((key) => textIn(cells, key) === textIn(ready, key))
}

export function checkIndicator(
  plan: RowPlan,
  { catalogue, after }: { catalogue: SetUpState['catalogue']; after: After },
): FieldProblem[] {
  const { cells, record } = plan
  const entry = textIn(cells, 'entry')
  const isCalculated = textIn(cells, 'formula') !== ''
  if (record === null) {
    if (entry !== '' && !catalogue.has(entry)) {
      return [{ field: 'entry', sentence: 'The catalogue has no such indicator.' }]
    }
    const text = { ...definitionIn(cells), ...measureIn(cells), isCalculated }
    return [...atColumns(problemsOfIndicator(text)), ...checkFormula(cells, after)]
  }
  if (!isReworded(plan, record.cells)) return []
  if (isCalculated !== (textIn(record.cells, 'formula') !== '')) {
    const sentence =
      'What agencies report stays reported, and what is calculated calculated: write another one.'
    return [{ field: 'formula', sentence }]
  }
  const { unit } = measureIn(cells)
  return [
    ...problemsOfDefinition(definitionIn(cells), { unit, isCalculated }),
    ...checkFormula(cells, after),
    ...checkBeginning(record.cells, cells),
  ]
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

/** What a formula can name: the indicators there will be. */
function checkFormula(cells: Cells, after: After): FieldProblem[] {
  const formula = formulaIn(textIn(cells, 'formula'))
  if (formula === null) return []
  const choices = after('indicators', {}).flatMap(({ cells: each }): FormulaChoice[] => {
    const { unit, frequency } = measureIn(each)
    if (!isUnit(unit) || !isFrequency(frequency)) return []
    const { name, ...words } = definitionIn(each)
    const numeratorWording = words.numeratorWording || null
    const denominatorWording = words.denominatorWording || null
    const isCounted = unit === 'count' || unit === 'pounds'
    const hasFraction =
      textIn(each, 'formula') === ''
        ? asksFraction({ unit, numeratorWording, denominatorWording })
        : !isCounted
    return [
      {
        ...{ code: textIn(each, 'called'), name, unit, frequency, hasFraction },
        ...{ numeratorWording, denominatorWording, isCircular: false },
      },
    ]
  })
  const { unit, frequency } = measureIn(cells)
  const problems = problemsOfFormula(formula, { unit, frequency }, choices)
  return problems.map(({ sentence }) => ({ field: 'formula', sentence }))
}
