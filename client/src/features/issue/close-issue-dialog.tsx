import type { IssueView } from '@roundtable/shared/issue/issue.ts'
import { type ClosingText, longestIssueText, problemsOfClosing } from '@roundtable/shared/issue/issue-form.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea } from '../../ui/field.tsx'
import { CountedArea } from '../../ui/form/counted-area.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { IssueDialogProps } from './accept-issue-dialog.tsx'

const unsent = unsentForms<keyof ClosingText, IssueView>()

/** Closed with what shows it, by another person of another agency than the owner's. */
export function CloseIssueDialog({ issue, onClose, onDone }: IssueDialogProps) {
  const [noteId] = useState(newId)
  const form = useForm({
    name: 'close-issue',
    labels: { text: 'What shows that it is solved', evidence: 'Evidence, a link a line' },
    of: issue,
    text: ({ notes }) => ({
      text: '',
      evidence: notes.findLast(({ kind }) => kind === 'asks-to-close')?.evidence ?? '',
    }),
    read: (text, { id, version }) => ({
      input: { id, version, noteId, ...text },
      problems: problemsOfClosing(text),
    }),
    act: useAct(useProcedures().issue.close.mutationOptions(), {
      onDone: () =>
        onDone(
          `Issue ${issue.number} is closed. If its indicator is worse again within a year, it is proposed for reopening.`,
        ),
    }),
    unsent: { forms: unsent, about: issue.id },
  })
  return (
    <FormDialog title={`Close issue ${issue.number}`} form={form} confirm="Close it" onClose={onClose}>
      <CountedArea {...form.field('text')} most={longestIssueText} rows={4} />
      <TextArea
        {...form.field('evidence')}
        hint="Words and an address, for example: Audit of November https://…"
        rows={3}
      />
    </FormDialog>
  )
}
