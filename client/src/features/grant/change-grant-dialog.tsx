import type { GrantList } from '@roundtable/shared/grant/grant.ts'
import {
  type GrantChange,
  problemsOfGrantChange,
  problemsOfRevoking,
} from '@roundtable/shared/grant/grant-form.ts'
import { grantScope } from '@roundtable/shared/grant/grant-words.ts'
import { formatDay } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

export type Grant = GrantList['grants'][number]
type Props = { grant: Grant; today: string; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<keyof GrantChange, null>()

/** It is made shorter or longer, with a reason. */
export function ChangeGrantDialog({ grant, today, onClose, onDone }: Props) {
  const { id, version, untilDay: was, personName } = grant
  const form = useForm({
    name: 'grant-change',
    labels: { untilDay: 'They read until', reason: 'Why' },
    of: null,
    text: () => ({ untilDay: was, reason: '' }),
    read: (text) => ({
      input: { id, version, ...text },
      problems: problemsOfGrantChange(text, { today, was }),
    }),
    act: useAct(useProcedures().grant.change.mutationOptions(), {
      onDone: (_, { untilDay }) => onDone(`${personName} can read it until ${formatDay(untilDay)}.`),
    }),
    unsent: { forms: unsent, about: `${id} change` },
  })
  return (
    <FormDialog title={`Until when ${personName} reads it`} form={form} confirm="Change" onClose={onClose}>
      <p>
        They read {grantScope(grant)} until {formatDay(was)}.
      </p>
      <DateField {...form.day('untilDay')} min={today} hint="Within the next six months." />
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." rows={3} />
    </FormDialog>
  )
}

/** It ends at once, with a reason. */
export function RevokeGrantDialog({ grant, onClose, onDone }: Omit<Props, 'today'>) {
  const { id, version, personName } = grant
  return (
    <StepDialog
      title={`Revoke the grant of ${personName}`}
      confirm="Revoke it"
      danger
      of={grant}
      about={`${id} revoke`}
      read={({ reason }) => ({ id, version, reason })}
      problems={problemsOfRevoking}
      act={useAct(useProcedures().grant.revoke.mutationOptions(), {
        onDone: () => onDone(`The grant of ${personName} is revoked.`),
      })}
      askMeeting={false}
      onClose={onClose}
    >
      <p>
        From this moment {personName} does not read {grantScope(grant)} any more; a page they have open
        empties itself. What they saw cannot be taken back.
      </p>
    </StepDialog>
  )
}
