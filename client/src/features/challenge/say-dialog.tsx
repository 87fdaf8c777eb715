import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import { problemsOfSaying, type SpokenDeed } from '@roundtable/shared/challenge/challenge-form.ts'
import type { ReactNode } from 'react'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { Challenge } from './challenge-view.ts'

export type Saying =
  | { deed: 'accept' | Exclude<SpokenDeed, 'answer' | 'correct'> }
  | { deed: 'correct'; entryId: string | null }

type Words = { title: string; confirm: string; label: string; done: string; means: ReactNode; danger?: true }

const words: Record<Saying['deed'], Words> = {
  accept: {
    title: 'Accept the answer',
    confirm: 'Accept',
    label: 'What you want to say with it (may stay empty)',
    done: 'The answer is accepted.',
    means: 'It stays open until you record that it is resolved.',
  },
  'accept-with-conditions': {
    title: 'Accept the answer with conditions',
    confirm: 'Accept with conditions',
    label: 'The conditions',
    done: 'The answer is accepted with conditions.',
    means: 'It stays open until you record that it is resolved.',
  },
  disagree: {
    title: 'Disagree with the answer',
    confirm: 'Disagree',
    label: 'Why the answer does not do',
    done: 'The disagreement is on the record.',
    means: 'It moves to the next stage; after the last one it ends with the disagreement recorded.',
  },
  resolve: {
    title: 'Record that it is resolved',
    confirm: 'It is resolved',
    label: 'What has changed since',
    done: 'It is recorded as resolved.',
    means: 'It ends. Everything that was said stays.',
  },
  withdraw: {
    title: 'Withdraw this challenge',
    confirm: 'Withdraw',
    label: 'Why',
    done: 'The challenge is withdrawn.',
    means: 'It ends without an answer. The question and your reason stay on the record.',
    danger: true,
  },
  'pass-on': {
    title: 'Pass it on to the next stage',
    confirm: 'Pass it on',
    label: 'Why it is passed on',
    done: 'It is passed on.',
    means:
      'Whoever answers next has the days of their own stage from today. A draft of an answer goes with it.',
  },
  correct: {
    title: 'Put a correction beside it',
    confirm: 'Put it on the record',
    label: 'The correction',
    done: 'The correction stands beside what was said.',
    means: 'What was said stays as it is: nothing on the record is changed or taken back.',
  },
}

const unsent = unsentForms<'text', null>()
type Props = { challenge: Challenge; saying: Saying; onClose: () => void; onDone: (sentence: string) => void }

/** One thing somebody says about a challenge, on the record. */
export function SayDialog({ challenge, saying, onClose, onDone }: Props) {
  const { id, version } = challenge
  const { deed } = saying
  const { title, confirm, label, done, means, danger } = words[deed]
  const form = useForm({
    name: 'saying',
    labels: { text: label },
    of: null,
    text: () => ({ text: '' }),
    read: ({ text }) => ({ input: { id, version, text }, problems: problemsOf(deed, text) }),
    act: useSaying(saying, () => onDone(done)),
    unsent: { forms: unsent, about: `${id} ${deed} ${deed === 'correct' ? saying.entryId : ''}` },
  })
  return (
    <FormDialog
      title={title}
      form={form}
      confirm={confirm}
      look={danger === true ? 'danger' : 'primary'}
      stands="Somebody did something with this challenge meanwhile: close this to read it."
      onClose={onClose}
    >
      <p>{means}</p>
      <TextArea {...form.field('text')} rows={4} />
    </FormDialog>
  )
}

const problemsOf = (deed: Saying['deed'], text: string): FieldProblem[] =>
  deed === 'accept' ? [] : problemsOfSaying(deed)({ text })

type Input = { id: string; version: number; text: string }

function useSaying(saying: Saying, onDone: () => void) {
  const { challenge } = useProcedures()
  const decide = useAct(challenge.decide.mutationOptions(), { onDone })
  const passOn = useAct(challenge.passOn.mutationOptions(), { onDone })
  const correct = useAct(challenge.correct.mutationOptions(), { onDone })
  const isPending = decide.isPending || passOn.isPending || correct.isPending
  const send = (input: Input) => {
    if (saying.deed === 'correct') return correct.send({ ...input, entryId: saying.entryId })
    return saying.deed === 'pass-on' ? passOn.send(input) : decide.send({ ...input, deed: saying.deed })
  }
  return { send, isPending }
}
