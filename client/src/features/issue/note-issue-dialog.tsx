import { longestIssueText, type NoteText, problemsOfNote } from '@roundtable/shared/issue/issue-form.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { CountedArea } from '../../ui/form/counted-area.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { IssueDialogProps } from './accept-issue-dialog.tsx'

const unsent = unsentForms<keyof NoteText, null>()

type Props = IssueDialogProps & { asksToClose: boolean }

/** What was done since; with it the owner can ask for the issue to be closed. */
export function NoteIssueDialog({ issue, asksToClose, onClose, onDone }: Props) {
  const [noteId] = useState(newId)
  const form = useForm({
    name: 'note-issue',
    labels: {
      text: asksToClose ? 'What shows that it is solved' : 'What was done since',
      evidence: 'Evidence, a link a line',
      reviewOn: 'Looked at again on',
    },
    of: null,
    text: () => ({ text: '', evidence: '', reviewOn: issue.reviewOn ?? '' }),
    read: (text) => ({
      input: { id: issue.id, noteId, ...text, asksToClose },
      problems: problemsOfNote(text),
    }),
    act: useAct(useProcedures().issue.note.mutationOptions(), {
      onDone: () =>
        onDone(
          asksToClose
            ? 'You asked for it to be closed: somebody of another agency looks at the evidence.'
            : `Progress of issue ${issue.number} is noted.`,
        ),
    }),
    unsent: { forms: unsent, about: `${issue.id} ${asksToClose}` },
  })
  return (
    <FormDialog
      title={asksToClose ? `Ask to close issue ${issue.number}` : `Progress of issue ${issue.number}`}
      form={form}
      confirm={asksToClose ? 'Ask to close it' : 'Save'}
      onClose={onClose}
    >
      <CountedArea {...form.field('text')} most={longestIssueText} rows={4} />
      <TextArea
        {...form.field('evidence')}
        hint="Words and an address, for example: Minutes of 14 September https://…"
        rows={2}
      />
      <DateField {...form.day('reviewOn')} />
    </FormDialog>
  )
}
