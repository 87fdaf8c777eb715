import { problemsOfCode } from '@roundtable/shared/member/invitation-code.ts'
import type { AccountRefused } from '../../../base/account.ts'
import { type Starting, startSignIn } from '../../../base/sign-in/single-sign-on.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form/form.tsx'

type Props = { starting: Starting; needed: boolean }

/** The code of a second keeper, and on to the sign-in of the agency. */
export function ProviderCodeForm({ starting, needed }: Props) {
  const form = useForm({
    name: 'provider-code',
    labels: { code: needed ? 'Code' : 'Code of a second keeper, if you were given one' },
    of: starting,
    text: () => ({ code: '' }),
    read: ({ code }, of) => {
      const isGiven = code.trim() !== ''
      return {
        input: isGiven ? { ...of, code } : of,
        problems: needed || isGiven ? problemsOfCode({ code }) : [],
      }
    },
    act: useAct<Starting, void, AccountRefused>({ mutationFn: startSignIn }),
  })
  return (
    <Form form={form} confirm="Sign in through your agency">
      <TextField
        {...form.field('code')}
        hint="Twelve letters and digits, such as K7QX-4M2P-9DBR."
        autoComplete="one-time-code"
      />
    </Form>
  )
}
