import { problemsOfNote, problemsOfReport } from '@roundtable/shared/action/action-form.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { ActionView } from './action-words.ts'

type Props = { action: ActionView; onClose: () => void; onDone: (sentence: string) => void }

const unsentReports = unsentForms<'evidence' | 'links', ActionView>()
const unsentNotes = unsentForms<'text', null>()

/** Its agency says that it is done, and what shows it. */
export function ReportDialog({ action, onClose, onDone }: Props) {
  const form = useForm({
    name: 'report',
    labels: { evidence: 'What was done, and what shows it', links: 'Links to it, one a line' },
    of: action,
    text: ({ evidence, links }) => ({ evidence, links }),
    read: (words, { id, version }) => ({
      input: { id, version, ...words },
      problems: problemsOfReport(words),
    }),
    act: useAct(useProcedures().action.report.mutationOptions(), {
      onDone: () => onDone('Reported done. It counts once somebody of another agency has verified it.'),
    }),
    unsent: { forms: unsentReports, about: action.id },
  })
  return (
    <FormDialog
      title={`Report action ${action.number} done`}
      form={form}
      confirm="Report it done"
      onClose={onClose}
    >
      <p>Wanted was: {action.evidenceWanted}</p>
      <TextArea {...form.field('evidence')} hint="Never about a single child." />
      <TextArea {...form.field('links')} hint="Words, then an address that begins with https://" />
    </FormDialog>
  )
}

/** How far it is. */
export function NoteDialog({ action, onClose, onDone }: Props) {
  const [id] = useState(newId)
  const form = useForm({
    name: 'progress',
    labels: { text: 'How far it is' },
    of: null,
    text: () => ({ text: '' }),
    read: ({ text }) => ({ input: { id, actionId: action.id, text }, problems: problemsOfNote({ text }) }),
    act: useAct(useProcedures().action.note.mutationOptions(), { onDone: () => onDone('Progress noted.') }),
    unsent: { forms: unsentNotes, about: action.id },
  })
  return (
    <FormDialog title={`Progress of action ${action.number}`} form={form} confirm="Note it" onClose={onClose}>
      <TextArea
        {...form.field('text')}
        hint="It stays as it is written: a correction is a note of its own."
      />
    </FormDialog>
  )
}
