import type { IssueView } from '@roundtable/shared/issue/issue.ts'
import { type OwnerField, problemsOfOwner } from '@roundtable/shared/issue/issue-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { OwnerFields, ownerLabels } from './owner-fields.tsx'

export type IssueDialogProps = { issue: IssueView; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<OwnerField, IssueView>()

/** It is taken for an issue: how heavy, whose, and when it is looked at again. */
export function AcceptIssueDialog({ issue, onClose, onDone }: IssueDialogProps) {
  const form = useForm({
    name: 'accept-issue',
    labels: ownerLabels,
    of: issue,
    text: ({ severity, ownerAgencyCode, ownerTitle, reviewOn }) => ({
      severity: severity ?? '',
      ownerAgency: ownerAgencyCode ?? '',
      ownerTitle,
      reviewOn: reviewOn ?? '',
    }),
    read: (text, { id, version }) => ({ input: { id, version, ...text }, problems: problemsOfOwner(text) }),
    act: useAct(useProcedures().issue.accept.mutationOptions(), {
      onDone: () =>
        onDone(`Issue ${issue.number} is accepted: the board reads it now, and its owner is told.`),
    }),
    unsent: { forms: unsent, about: issue.id },
  })
  return (
    <FormDialog title={`Accept issue ${issue.number}`} form={form} confirm="Accept it" onClose={onClose}>
      <p>The board reads it from now on. Its owner is told, and somebody of another agency closes it.</p>
      <OwnerFields
        severity={form.field('severity')}
        agency={form.field('ownerAgency')}
        title={form.field('ownerTitle')}
        day={form.day('reviewOn')}
        agencies={issue.agencies}
      />
    </FormDialog>
  )
}
