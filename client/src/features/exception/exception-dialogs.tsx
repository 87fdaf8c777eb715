import type { ArrangedExceptions, ExceptionRow } from '@roundtable/shared/exception/exception.ts'
import {
  type ExceptionChoice,
  exceptionKinds,
  problemsOfExceptionChoice,
} from '@roundtable/shared/exception/exception-form.ts'
import { pinWord } from '@roundtable/shared/meeting/agenda-form.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

type Ends = { onClose: () => void; onDone: (sentence: string) => void }
type ChooseProps = Ends & { meetingId: string; row: ExceptionRow; choice: ExceptionChoice }

const words: Readonly<Record<ExceptionChoice, { verb: string; done: string }>> = {
  added: { verb: 'Add', done: 'is on the page of exceptions' },
  'set-aside': { verb: 'Set aside', done: 'is set aside' },
  'as-ranked': { verb: 'Let it stand as it ranks', done: 'stands as it ranks again' },
}

/** One row is set aside, added, or stands as it ranks again. */
export function ChooseExceptionDialog({ meetingId, row, choice, onClose, onDone }: ChooseProps) {
  const [id] = useState(newId)
  const { verb, done } = words[choice]
  const { kind, reference, name } = row
  return (
    <StepDialog
      title={`${verb}: ${name}`}
      confirm={verb}
      of={row}
      about={`${meetingId} ${kind} ${reference} ${choice}`}
      label={choice === 'as-ranked' ? 'Remark (may stay empty)' : 'Why'}
      read={({ reason }, { choice: seen }) => ({ id, meetingId, kind, reference, choice, reason, seen })}
      problems={({ reason }) => problemsOfExceptionChoice(choice)({ subject: reference, reason })}
      act={useAct(useProcedures().exception.choose.mutationOptions(), {
        onDone: () => onDone(`“${name}” ${done}.`),
      })}
      askMeeting={false}
      onClose={onClose}
    >
      {choice === 'set-aside' && <p>It is not deleted: it stands below the page, with your reason.</p>}
    </StepDialog>
  )
}

const unsent = unsentForms<'subject' | 'reason', null>()
type AddProps = Ends & { meetingId: string; exceptions: ArrangedExceptions }

/** A record that did not change enough by itself, or not at all. */
export function AddExceptionDialog({ meetingId, exceptions, onClose, onDone }: AddProps) {
  const [id] = useState(newId)
  const standing = new Map(
    [...exceptions.shown, ...exceptions.leftOut].map((row) => [`${row.kind} ${row.reference}`, row.choice]),
  )
  const onPage = new Set(exceptions.shown.map(({ kind, reference }) => `${kind} ${reference}`))
  const choices = exceptions.choices
    .map(({ kind, reference, name }) => ({
      value: `${kind} ${reference}`,
      word: `${pinWord(kind)} ${reference} · ${name}`,
    }))
    .filter(({ value }) => !onPage.has(value))
  const form = useForm({
    name: 'add-exception',
    labels: { subject: 'What', reason: 'Why it belongs on this page' },
    of: null,
    text: () => ({ subject: '', reason: '' }),
    read: ({ subject, reason }) => {
      const [word, reference = ''] = subject.split(' ')
      const kind = exceptionKinds.find((each) => each === word) ?? ('indicator' as const)
      const seen = standing.get(subject) ?? ('as-ranked' as const)
      return {
        input: { id, meetingId, kind, reference, choice: 'added' as const, reason, seen },
        problems: problemsOfExceptionChoice('added')({ subject, reason }),
      }
    },
    act: useAct(useProcedures().exception.choose.mutationOptions(), {
      onDone: () => onDone('It is on the page of exceptions.'),
    }),
    unsent: { forms: unsent, about: `${meetingId} add exception` },
  })
  const field = form.field('subject')
  return (
    <FormDialog title="Add a record to the exceptions" form={form} confirm="Add" onClose={onClose}>
      <ChoiceField
        {...field}
        none="Choose a goal, an indicator or what stands open"
        choices={choices}
        onChange={({ target }) => form.type('subject', target.value)}
      />
      <TextArea {...form.field('reason')} hint="It stands beside it in the pack." rows={3} />
    </FormDialog>
  )
}
