import { problemsOfFactorCode } from '@roundtable/shared/account/account-form.ts'
import { encode } from 'uqr'
import { type Outputs, useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'

type Props = {
  started: Outputs['account']['startFactor']
  onClose: () => void
  onDone: (sentence: string) => void
}

/** The picture for the app, its first code, and the codes that stand in for it. */
export function ConfirmFactorDialog({ started, onClose, onDone }: Props) {
  const confirm = useAct(useProcedures().account.confirmFactor.mutationOptions(), { isQuiet: true })
  const form = useForm({
    name: 'confirm-factor',
    labels: { code: 'Code that the app shows' },
    of: null,
    text: () => ({ code: '' }),
    read: (texts) => ({ input: texts, problems: problemsOfFactorCode(texts) }),
    act: confirm,
  })
  if (confirm.answer !== undefined) {
    const done = () => onDone('From now on you are asked for a code when you sign in.')
    return (
      <Dialog title="Your recovery codes" onClose={done}>
        <p>Keep these where your phone is not. Each signs you in once without it; they are shown only now.</p>
        <ul className="recovery-codes">
          {confirm.answer.recoveryCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Button look="primary" onClick={done}>
          I have kept them
        </Button>
      </Dialog>
    )
  }
  return (
    <FormDialog title="Show this to your app" form={form} confirm="Turn it on" onClose={onClose}>
      <Picture text={started.address} />
      <p>
        Or type this into the app: <code className="factor-secret">{started.secret}</code>
      </p>
      <TextField {...form.field('code')} inputMode="numeric" autoComplete="one-time-code" />
    </FormDialog>
  )
}

function Picture({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      className="factor-picture"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="Code to scan with the app"
    >
      <rect width={size} height={size} className="factor-ground" />
      <path d={path} className="factor-dots" />
    </svg>
  )
}
