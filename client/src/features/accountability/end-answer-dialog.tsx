import {
  type EndingField,
  problemsOfAnswerEnding,
} from '@roundtable/shared/accountability/accountability-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { type AnswerRow, subjectOf } from './answer-words.ts'
import { WhoHasIt } from './hand-over-dialog.tsx'

type Props = {
  answers: readonly AnswerRow[]
  today: string
  onClose: () => void
  onDone: (sentence: string) => void
}

const unsent = unsentForms<EndingField, readonly AnswerRow[]>()

/** What was chosen ends without anybody who takes it over. */
export function EndAnswerDialog({ answers, today, onClose, onDone }: Props) {
  const subject = subjectOf(answers)
  const ids = answers.map(({ id }) => id)
  const open = answers.filter(({ kind }) => kind === 'accountable').length
  const form = useForm({
    name: 'end-answer',
    labels: { untilDay: 'On which day', reason: 'Why' },
    of: answers,
    text: () => ({ untilDay: today, reason: '' }),
    read: (text) => ({ input: { ids, ...text }, problems: problemsOfAnswerEnding(text, { today }) }),
    act: useAct(useProcedures().accountability.end.mutationOptions(), {
      onDone: () => onDone(`Ended: ${subject}.`),
    }),
    unsent: { forms: unsent, about: ids.join(' ') },
  })
  return (
    <FormDialog title={`End ${subject}`} form={form} confirm="End" look="danger" onClose={onClose}>
      <WhoHasIt answers={answers} />
      {open > 0 && (
        <p>
          Nobody is accountable then, and it stands in the list of what has nobody. To name somebody else,
          hand it over instead.
        </p>
      )}
      <DateField {...form.day('untilDay')} max={today} />
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." rows={3} />
    </FormDialog>
  )
}
