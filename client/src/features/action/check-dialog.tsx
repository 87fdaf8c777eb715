import { type CheckField, problemsOfCheck } from '@roundtable/shared/action/action-form.ts'
import {
  impactAnswers,
  impactAnswerWord,
  testDecisions,
  testDecisionWord,
} from '@roundtable/shared/action/action-words.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { oneOf } from '../../base/view-state.ts'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { ActionFigures } from './action-impact.tsx'
import type { ActionView } from './action-words.ts'

type Props = {
  action: ActionView
  today: string
  onClose: () => void
  onDone: (sentence: string) => void
}

const unsent = unsentForms<CheckField, ActionView>()
const labels: Readonly<Record<CheckField, string>> = {
  answer: 'Did it make a difference?',
  words: 'What you looked at, and what it shows',
  nextOn: 'Look again on',
  decision: 'What becomes of what was tried',
}

/** The figures stand where the question is asked. */
export function CheckDialog({ action, today, onClose, onDone }: Props) {
  const { isTest, number } = action
  const form = useForm({
    name: 'check',
    labels,
    of: action,
    text: () => ({ answer: '', words: '', nextOn: '', decision: '' }),
    read: (texts, { id, version }) => {
      const said = { ...texts, nextOn: texts.nextOn === '' ? null : texts.nextOn }
      const answer = oneOf(texts.answer, impactAnswers)
      const decision = oneOf(texts.decision, testDecisions) ?? null
      return {
        input: answer === undefined ? null : { id, version, ...said, answer, decision },
        problems: problemsOfCheck({ ...said, decision }, { isTest, today }),
      }
    },
    act: useAct(useProcedures().action.check.mutationOptions(), {
      onDone: (_, { answer }) =>
        onDone(
          answer === 'too-early'
            ? `Action ${number} is looked at again later.`
            : `Action ${number} is over: what it changed stands on the record.`,
        ),
    }),
    unsent: { forms: unsent, about: action.id },
  })
  const isEarly = form.texts.answer === 'too-early'
  return (
    <FormDialog title={`What did action ${number} change?`} form={form} confirm="Say so" onClose={onClose}>
      <ActionFigures action={action} />
      <SelectField {...form.field('answer')}>
        <option value="">Choose an answer</option>
        {impactAnswers.map((each) => (
          <option key={each} value={each}>
            {impactAnswerWord(each)}
          </option>
        ))}
      </SelectField>
      {isEarly && <DateField {...form.day('nextOn')} min={today} />}
      {isTest && !isEarly && (
        <SelectField {...form.field('decision')}>
          <option value="">Choose: keep, change or stop</option>
          {testDecisions.map((each) => (
            <option key={each} value={each}>
              {testDecisionWord(each)}
            </option>
          ))}
        </SelectField>
      )}
      <TextArea {...form.field('words')} hint="Kept beside the figure as it is now." />
    </FormDialog>
  )
}
