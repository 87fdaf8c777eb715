import { frequencies, frequencyWord } from '@roundtable/shared/base/period.ts'
import { bases, basisWord, polarities, polarityWord, units } from '@roundtable/shared/figure/figure.ts'
import { unitWord } from '@roundtable/shared/figure/figure-format.ts'
import {
  isPolarity,
  outcomeQuestions,
  outcomeQuestionWord,
  polarityMeans,
} from '@roundtable/shared/indicator/indicator-form.ts'
import type { BoundField } from '../../../base/use-form.ts'
import { SelectField, TextField } from '../../../ui/field.tsx'

type Field = 'theme' | 'unit' | 'decimals' | 'polarity' | 'basis' | 'frequency' | 'outcomeQuestion'
type Props = { field: (field: Field) => BoundField; themes: readonly string[] }

/** How an indicator is measured, and what each choice means on every screen. */
export function MeasureFields({ field, themes }: Props) {
  const polarity = field('polarity')
  return (
    <>
      <SelectField {...field('unit')}>
        <option value="">Choose a unit</option>
        {units.map((unit) => (
          <option key={unit} value={unit}>
            {unitWord[unit]}
          </option>
        ))}
      </SelectField>
      <TextField {...field('decimals')} inputMode="numeric" hint="Digits after the point, usually 1 or 0." />
      <SelectField
        {...polarity}
        hint={
          isPolarity(polarity.value) ? polarityMeans(polarity.value) : 'It decides what is told as better.'
        }
      >
        <option value="">Choose what is better</option>
        {polarities.map((each) => (
          <option key={each} value={each}>
            {polarityWord[each]}
          </option>
        ))}
      </SelectField>
      <SelectField {...field('basis')}>
        <option value="">Choose what a figure covers</option>
        {bases.map((basis) => (
          <option key={basis} value={basis}>
            {basisWord[basis]}
          </option>
        ))}
      </SelectField>
      <SelectField {...field('frequency')}>
        <option value="">Choose how often</option>
        {frequencies.map((frequency) => (
          <option key={frequency} value={frequency}>
            {frequencyWord[frequency]}
          </option>
        ))}
      </SelectField>
      <SelectField {...field('outcomeQuestion')}>
        <option value="">None of the three</option>
        {outcomeQuestions.map((question) => (
          <option key={question} value={question}>
            {outcomeQuestionWord[question]}
          </option>
        ))}
      </SelectField>
      <TextField {...field('theme')} list="themes" hint="Indicators of one theme can be filtered together." />
      <datalist id="themes">
        {themes.map((theme) => (
          <option key={theme} value={theme} />
        ))}
      </datalist>
    </>
  )
}
