import type { MinutesView } from '@roundtable/shared/minutes/minutes.ts'
import {
  problemsOfComment,
  problemsOfMinutesCorrection,
  problemsOfSentence,
} from '@roundtable/shared/minutes/minutes-form.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { type Act, useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { DialogEnds } from '../../ui/use-page-dialog.tsx'
import type { OnSentence } from './minutes-body.tsx'

const unsent = unsentForms<'text', MinutesView>()

const words = {
  edit: {
    title: 'Edit the sentence',
    label: 'As it is to read',
    confirm: 'Save',
    done: 'The sentence reads as you typed it.',
    hint: 'What the record says later stands beside it; your words stay.',
  },
  add: {
    title: 'Add a sentence',
    label: 'The sentence',
    confirm: 'Add it',
    done: 'The sentence is added.',
    hint: 'It stands last in its item.',
  },
  comment: {
    title: 'Comment',
    label: 'What is to be changed, and why',
    confirm: 'Comment',
    done: 'Your comment is there for the manager, the chair and the board.',
    hint: 'The members of the board read it.',
  },
  correct: {
    title: 'Correct beside the text',
    label: 'What is corrected',
    confirm: 'Put it beside the text',
    done: 'The correction stands beside what was approved.',
    hint: 'What was approved stays as it is.',
  },
} as const

type Props = DialogEnds & { minutes: MinutesView; asked: OnSentence }

/** A sentence is edited, added, commented on, or corrected once it is approved. */
export function SentenceDialog({ minutes, asked: { what, sentence, section }, onClose, onDone }: Props) {
  const { title, label, confirm, done, hint } = words[what]
  const [entryId] = useState(newId)
  const procedures = useProcedures()
  const how = { onDone: () => onDone(done) }
  const edit = useAct(procedures.minutes.edit.mutationOptions(), how)
  const comment = useAct(procedures.minutes.comment.mutationOptions(), how)
  const correct = useAct(procedures.minutes.correct.mutationOptions(), how)
  const line = sentence?.line ?? ''
  const act: Pick<Act<{ version: number; text: string }, void>, 'send' | 'isPending'> = {
    send: ({ version, text }) => {
      const written = { id: minutes.id, entryId, line, text }
      if (what === 'comment') return comment.send(written)
      if (what === 'correct') return correct.send({ ...written, version })
      return edit.send({ ...written, version, itemId: section.itemId })
    },
    isPending: edit.isPending || comment.isPending || correct.isPending,
  }
  const problems = {
    edit: problemsOfSentence,
    add: problemsOfSentence,
    comment: problemsOfComment,
    correct: problemsOfMinutesCorrection,
  }
  const form = useForm({
    name: 'sentence',
    labels: { text: label },
    of: minutes,
    text: (of) => ({ text: what === 'edit' ? textOf(of, line) : '' }),
    read: ({ text }, { version }) => ({ input: { version, text }, problems: problems[what]({ text }) }),
    act,
    unsent: { forms: unsent, about: `${minutes.id} ${what} ${line} ${section.itemId ?? ''}` },
  })
  return (
    <FormDialog title={title} form={form} confirm={confirm} onClose={onClose} wide>
      {what !== 'edit' && sentence !== null && <blockquote>{sentence.text}</blockquote>}
      <TextArea {...form.field('text')} hint={hint} rows={4} />
    </FormDialog>
  )
}

const textOf = ({ sections }: MinutesView, line: string): string =>
  sections.flatMap(({ sentences }) => sentences).find((each) => each.line === line)?.text ?? ''
