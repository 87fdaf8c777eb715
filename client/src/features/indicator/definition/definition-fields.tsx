import { type DefinitionField, isRatio } from '@roundtable/shared/indicator/indicator-form.ts'
import type { BoundField } from '../../../base/use-form.ts'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { TitleAlike } from '../note/title-alike.tsx'

export const definitionLabels: Readonly<Record<DefinitionField, string>> = {
  name: 'Name',
  plainEnglish: 'In plain words',
  definition: 'Definition',
  numeratorWording: 'On top: who or what is counted',
  denominatorWording: 'Below: out of how many',
  source: 'Source',
  caveats: 'What to keep in mind',
  challengeQuestion: 'A question to ask about it',
}

type Props = {
  field: (field: DefinitionField) => BoundField
  unit: string
  /** Null while it is written. */
  code: string | null
  /** A formula names its numbers itself. */
  isCalculated: boolean
}

/** The words of a definition; what is counted on top and below is asked where the value is made from both. */
export function DefinitionFields({ field, unit, code, isCalculated }: Props) {
  return (
    <>
      <TextField {...field('name')} hint="As it stands on the scorecard." />
      <TitleAlike title={field('name').value} code={code} />
      <TextField
        {...field('plainEnglish')}
        hint="What it tells, without a word a parent would have to look up."
      />
      <TextArea {...field('definition')} rows={3} />
      {isRatio(unit) && !isCalculated && (
        <>
          <TextField
            {...field('numeratorWording')}
            hint="For example: Visits made within five working days"
          />
          <TextField {...field('denominatorWording')} hint="For example: Visits due in the period" />
        </>
      )}
      <TextField {...field('source')} hint="For example: Children in need census, own records" />
      <TextArea {...field('caveats')} rows={2} />
      <TextField {...field('challengeQuestion')} />
    </>
  )
}
