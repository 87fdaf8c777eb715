import { problemsOfSignIn } from '@roundtable/shared/account/password-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AccountRefused, type AfterPassword, signIn } from '../../base/account.ts'
import { findAgencyOf, startSignIn } from '../../base/sign-in/single-sign-on.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useEntered } from './use-enter.ts'

type Props = {
  /** Where one wanted to go. */
  from: string | null
  onSignedIn: () => void
  onNext: (after: NonNullable<AfterPassword>) => void
}

/** Whose domain it is decides whether a password is asked for; it tells nothing about accounts. */
const hasDomain = (email: string): boolean => /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(email)

type Typed = { email: string; password: string; leaves: boolean }

export function SignInForm({ from, onSignedIn, onNext }: Props) {
  const enter = useEntered(onSignedIn)
  const [typed, setTyped] = useState('')
  const [wantsPassword, setWantsPassword] = useState(false)
  const agency = useQuery({
    queryKey: ['agency of', typed.slice(typed.lastIndexOf('@'))],
    queryFn: () => findAgencyOf(typed),
    enabled: hasDomain(typed),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const agencyName = hasDomain(typed) && !wantsPassword ? (agency.data ?? null) : null
  const leaves = agencyName !== null
  const enterOrLeave = async ({ email, password, leaves: goes }: Typed) => {
    if (!goes) return signIn({ email, password })
    await startSignIn({ email, ...(from === null ? {} : { from }) })
    return 'left' as const
  }
  const form = useForm({
    name: 'sign-in',
    labels: { email: 'E-mail address or name', password: 'Password' },
    of: null,
    text: () => ({ email: '', password: '' }),
    read: (texts) => ({
      input: { email: texts.email.trim(), password: texts.password, leaves },
      problems: leaves ? [] : problemsOfSignIn(texts),
    }),
    act: useAct<Typed, AfterPassword | 'left', AccountRefused>(
      { mutationFn: enterOrLeave },
      {
        onDone: (after) => {
          if (after === null) enter()
          else if (after !== 'left') onNext(after)
        },
      },
    ),
  })
  const email = form.field('email')
  return (
    <>
      <Form form={form} confirm={leaves ? 'Continue to your agency' : 'Sign in'}>
        <TextField
          {...email}
          autoComplete="username"
          onChange={(event) => {
            setTyped(event.target.value.trim())
            email.onChange(event)
          }}
        />
        {leaves ? (
          <p role="status">
            The people of {agencyName} sign in through their agency, with the account they have from it.
          </p>
        ) : (
          <TextField {...form.field('password')} type="password" autoComplete="current-password" />
        )}
      </Form>
      {leaves && (
        <p className="small account-note">
          <Button look="quiet" onClick={() => setWantsPassword(true)}>
            I had a password here until now
          </Button>
        </p>
      )}
    </>
  )
}
