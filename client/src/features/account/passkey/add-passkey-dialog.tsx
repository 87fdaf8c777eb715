import { problemsOfPasskeyName } from '@roundtable/shared/account/passkey-form.ts'
import { type Inputs, useProcedures } from '../../../base/trpc.ts'
import { type Outcome, useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { CurrentPassword, problemsOfCurrentOf } from '../current-password.tsx'
import { createPasskey } from '../device-passkey.ts'
import type { AccountDialogProps } from '../name-dialog.tsx'

/** A name and the password; then the browser asks for the finger, the face or the code of the device. */
export function AddPasskeyDialog({ account, onClose, onDone }: AccountDialogProps) {
  const form = useForm({
    name: 'add-passkey',
    labels: { name: 'Which device is it on?', current: 'Your password' },
    of: account,
    text: () => ({ name: '', current: '' }),
    read: (texts) => ({
      input: texts,
      problems: [...problemsOfPasskeyName(texts), ...problemsOfCurrentOf(account, texts)],
    }),
    act: useAddPasskey(() => onDone('From now on this device signs you in.')),
  })
  return (
    <FormDialog title="Add a passkey" form={form} confirm="Go on" onClose={onClose}>
      <p>Your browser asks you next how you open this device. Roundtable never sees your finger or face.</p>
      <TextField {...form.field('name')} hint="So that you know it again, such as “My work laptop”." />
      <CurrentPassword account={account} field={form.field('current')} />
    </FormDialog>
  )
}

function useAddPasskey(onDone: () => void) {
  const procs = useProcedures().passkey
  const start = useAct(procs.start.mutationOptions(), { isQuiet: true })
  const make = useAct({ mutationFn: createPasskey }, { isQuiet: true })
  const add = useAct(procs.add.mutationOptions(), { onDone })
  return {
    isPending: start.isPending || make.isPending || add.isPending,
    send: async (input: Inputs['passkey']['start']): Promise<Outcome<void>> => {
      const started = await start.send(input)
      if (!started.done) return started
      const made = await make.send(started.answer)
      return made.done ? add.send({ name: input.name, ...made.answer }) : made
    },
  }
}
