import type { IssueView } from '@roundtable/shared/issue/issue.ts'
import {
  longestIssueText,
  problemsOfRevision,
  type RevisionField,
  scores,
} from '@roundtable/shared/issue/issue-form.ts'
import { beforeTriage } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { type BoundField, useForm } from '../../base/use-form.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { CountedArea } from '../../ui/form/counted-area.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { IssueDialogProps } from './accept-issue-dialog.tsx'
import { OwnerFields, ownerLabels } from './owner-fields.tsx'

const unsent = unsentForms<RevisionField, IssueView>()

const labels = {
  title: 'What is wrong, in a few words',
  why: 'Why it matters',
  known: 'What is known',
  ...ownerLabels,
  likelihood: 'Likelihood, 1 to 5',
  impact: 'Impact, 1 to 5',
  controls: 'What holds it back',
  acceptedBy: 'Agency that accepts the risk',
  reason: 'Why it changes',
}

/** The manager words it anew, gives it to another owner, or enters it in the risk register. */
export function ReviseIssueDialog({ issue, onClose, onDone }: IssueDialogProps) {
  const form = useForm({
    name: 'revise-issue',
    labels,
    of: issue,
    text: (of) => ({
      ...{ title: of.title, why: of.why, known: of.known, severity: of.severity ?? '' },
      ...{ ownerAgency: of.ownerAgencyCode ?? '', ownerTitle: of.ownerTitle, reviewOn: of.reviewOn ?? '' },
      ...{ likelihood: String(of.likelihood ?? ''), impact: String(of.impact ?? ''), controls: of.controls },
      ...{ acceptedBy: of.acceptedByCode ?? '', reason: '' },
    }),
    read: (text, { id, version, state }) => ({
      input: { id, version, ...text },
      problems: problemsOfRevision(text, { isAccepted: !beforeTriage.includes(state) }),
    }),
    act: useAct(useProcedures().issue.revise.mutationOptions(), {
      onDone: () => onDone(`Issue ${issue.number} is worded anew; what stood is in its history.`),
    }),
    unsent: { forms: unsent, about: issue.id },
  })
  const agencies = issue.agencies.map(({ code, name }) => ({ value: code, word: name }))
  return (
    <FormDialog title={`Change issue ${issue.number}`} form={form} confirm="Save" onClose={onClose} wide>
      <TextField {...form.field('title')} />
      <CountedArea {...form.field('why')} most={longestIssueText} rows={3} />
      <CountedArea {...form.field('known')} most={longestIssueText} rows={3} />
      <OwnerFields
        severity={form.field('severity')}
        agency={form.field('ownerAgency')}
        title={form.field('ownerTitle')}
        day={form.day('reviewOn')}
        agencies={issue.agencies}
      />
      <h3>In the risk register</h3>
      <p className="field-hint">
        With likelihood and impact it stands in the register; without them it does not.
      </p>
      <Score {...form.field('likelihood')} />
      <Score {...form.field('impact')} />
      <CountedArea {...form.field('controls')} most={longestIssueText} rows={2} />
      <ChoiceField {...form.field('acceptedBy')} none="Nobody accepts it yet" choices={agencies} />
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." rows={2} />
    </FormDialog>
  )
}

function Score(field: BoundField) {
  return (
    <SelectField {...field}>
      <option value="">Not in the register</option>
      {scores.map((score) => (
        <option key={score} value={score}>
          {score}
        </option>
      ))}
    </SelectField>
  )
}
