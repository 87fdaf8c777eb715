import { problemsOfCurrent } from '@roundtable/shared/account/account-form.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import type { AccountDialogProps } from '../name-dialog.tsx'
import { ConfirmFactorDialog } from './confirm-factor-dialog.tsx'

/** A second factor in two steps: the password, then the first code of the app. */
export function StartFactorDialog({ onClose, onDone }: AccountDialogProps) {
  const start = useAct(useProcedures().account.startFactor.mutationOptions(), { isQuiet: true })
  const form = useForm({
    name: 'start-factor',
    labels: { current: 'Your password' },
    of: null,
    text: () => ({ current: '' }),
    read: (texts) => ({ input: texts, problems: problemsOfCurrent(texts) }),
    act: start,
  })
  if (start.answer !== undefined) {
    return <ConfirmFactorDialog started={start.answer} onClose={onClose} onDone={onDone} />
  }
  return (
    <FormDialog title="A second factor" form={form} confirm="Go on" onClose={onClose}>
      <p>
        An app on your phone shows a code that changes every half minute; you type it after your password. Any
        authenticator app will do.
      </p>
      <TextField {...form.field('current')} type="password" autoComplete="current-password" />
    </FormDialog>
  )
}
