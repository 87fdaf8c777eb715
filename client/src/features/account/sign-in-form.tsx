import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { signIn } from '../../base/account.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemSummary, TextField } from '../../ui/field.tsx'
import { type FieldProblem, sentenceFor } from './field-problem.ts'

export function problemsOfSignIn(email: string, password: string): FieldProblem[] {
  return [
    ...(email.trim() === '' ? [{ field: 'email', sentence: 'Enter your e-mail address.' }] : []),
    ...(password === '' ? [{ field: 'password', sentence: 'Enter your password.' }] : []),
  ]
}

type Props = { onSignedIn: () => void; onProblems: (has: boolean) => void }

export function SignInForm({ onSignedIn, onProblems }: Props) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const queries = useQueryClient()
  const show = (list: FieldProblem[]) => {
    setProblems(list)
    onProblems(list.length > 0)
  }
  const enter = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: () => {
      queries.clear()
      onSignedIn()
    },
    onError: (error) => show([{ field: 'email', sentence: error.message }]),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = problemsOfSignIn(email, password)
    show(found)
    if (found.length === 0) enter.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <ProblemSummary problems={problems} />
      <TextField
        id="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        value={email}
        problem={sentenceFor(problems, 'email')}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        id="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        value={password}
        problem={sentenceFor(problems, 'password')}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button look="primary" type="submit" busy={enter.isPending}>
        Sign in
      </Button>
    </form>
  )
}
