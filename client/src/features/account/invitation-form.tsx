import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { acceptInvitation, type Invitation } from '../../base/account.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemSummary, TextField } from '../../ui/field.tsx'
import { type FieldProblem, sentenceFor } from './field-problem.ts'

const fewest = 12

export function problemsOfPassword(password: string, again: string): FieldProblem[] {
  if (password.length < fewest) {
    return [{ field: 'password', sentence: `Choose a password of at least ${fewest} characters.` }]
  }
  return password === again ? [] : [{ field: 'again', sentence: 'The two passwords are not the same.' }]
}

type Props = {
  token: string
  invitation: Invitation
  onAccepted: () => void
  onProblems: (has: boolean) => void
}

export function InvitationForm({ token, invitation, onAccepted, onProblems }: Props) {
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const queries = useQueryClient()
  const show = (list: FieldProblem[]) => {
    setProblems(list)
    onProblems(list.length > 0)
  }
  const accept = useMutation({
    mutationFn: () => acceptInvitation(token, password),
    onSuccess: () => {
      queries.clear()
      onAccepted()
    },
    onError: (error) => show([{ field: 'password', sentence: error.message }]),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = problemsOfPassword(password, again)
    show(found)
    if (found.length === 0) accept.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <ProblemSummary problems={problems} />
      <TextField
        id="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        readOnly
        value={invitation.email}
      />
      <TextField
        id="password"
        label="Choose a password"
        hint="15 characters or more is best: three or four words you will remember. You may paste it."
        type="password"
        autoComplete="new-password"
        value={password}
        problem={sentenceFor(problems, 'password')}
        onChange={(event) => setPassword(event.target.value)}
      />
      <TextField
        id="again"
        label="The same password again"
        type="password"
        autoComplete="new-password"
        value={again}
        problem={sentenceFor(problems, 'again')}
        onChange={(event) => setAgain(event.target.value)}
      />
      <Button look="primary" type="submit" busy={accept.isPending}>
        Take your seat
      </Button>
    </form>
  )
}
