import { schoolYearLabel, terms, termWord } from '@roundtable/shared/partnership/term.ts'
import { problemsOfTerms, type TermField, type TermText } from '@roundtable/shared/partnership/term-form.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

export type TermDay = Outputs['partnership']['terms']['terms'][number]
type Props = {
  year: number
  kept: readonly TermDay[]
  onClose: () => void
  onDone: (sentence: string) => void
}

const unsent = unsentForms<TermField, readonly TermDay[]>()

const labels: TermText = {
  autumnFrom: `${termWord('autumn')}: first day`,
  autumnUntil: `${termWord('autumn')}: last day`,
  springFrom: `${termWord('spring')}: first day`,
  springUntil: `${termWord('spring')}: last day`,
  summerFrom: `${termWord('summer')}: first day`,
  summerUntil: `${termWord('summer')}: last day`,
}

const textOf = (kept: readonly TermDay[]): TermText => {
  const dayOf = (term: TermDay['term'], which: 'fromDay' | 'untilDay') =>
    kept.find((each) => each.term === term)?.[which] ?? ''
  return {
    autumnFrom: dayOf('autumn', 'fromDay'),
    autumnUntil: dayOf('autumn', 'untilDay'),
    springFrom: dayOf('spring', 'fromDay'),
    springUntil: dayOf('spring', 'untilDay'),
    summerFrom: dayOf('summer', 'fromDay'),
    summerUntil: dayOf('summer', 'untilDay'),
  }
}

/** When the terms of a school year begin and end. */
export function TermsDialog({ year, kept, onClose, onDone }: Props) {
  const label = schoolYearLabel(year)
  const form = useForm({
    name: 'terms',
    labels,
    of: kept,
    text: textOf,
    read: (text, of) => ({
      input: { year, seen: of.map(({ id }) => id), ...text },
      problems: problemsOfTerms(text, { year }),
    }),
    act: useAct(useProcedures().partnership.setTerms.mutationOptions(), {
      onDone: () => onDone(`The term dates of ${label} are saved.`),
    }),
    unsent: { forms: unsent, about: label },
  })
  return (
    <FormDialog title={`Term dates of ${label}`} form={form} confirm="Save" onClose={onClose}>
      <p>Returns that are due each term count their working days from the last day of the term.</p>
      {terms.map((term) => (
        <div key={term} className="terms-pair">
          <DateField {...form.day(`${term}From`)} />
          <DateField {...form.day(`${term}Until`)} />
        </div>
      ))}
    </FormDialog>
  )
}
