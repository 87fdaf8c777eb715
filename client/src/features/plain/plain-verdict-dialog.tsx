import { longestChallengeText, problemsOfVerdict } from '@roundtable/shared/challenge/challenge-form.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { CountedArea } from '../../ui/form/counted-area.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

type Item = Outputs['progress']['own']['items'][number]
type Props = {
  item: Item & { answered: NonNullable<Item['answered']> }
  onClose: () => void
  onDone: (sentence: string) => void
}

const unsent = unsentForms<'verdict' | 'text', Props['item']>()

const choices = [
  { value: 'yes', word: 'Yes, it is a good answer' },
  { value: 'no', word: 'No, something is missing' },
]

/** Who asked says what they make of the answer: theirs is the word. */
export function PlainVerdictDialog({ item, onClose, onDone }: Props) {
  const form = useForm({
    name: 'plain-verdict',
    labels: { verdict: 'Does it answer you?', text: 'What do you want to say?' },
    of: item,
    text: () => ({ verdict: '', text: '' }),
    read: (texts, { answered }) => ({
      input: {
        ...answered,
        deed: texts.verdict === 'no' ? ('disagree' as const) : ('accept' as const),
        text: texts.text,
      },
      problems: problemsOfVerdict(texts),
    }),
    act: useAct(useProcedures().challenge.decide.mutationOptions(), {
      onDone: () => onDone('Thank you. They read what you said.'),
    }),
    unsent: { forms: unsent, about: item.answered.id },
  })
  return (
    <FormDialog title={item.title} form={form} confirm="Send" onClose={onClose}>
      {item.said.slice(-1).map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
      <ChoiceField {...form.field('verdict')} none="Choose" choices={choices} />
      <CountedArea {...form.field('text')} most={longestChallengeText} hint="If no, say what is missing." />
    </FormDialog>
  )
}
