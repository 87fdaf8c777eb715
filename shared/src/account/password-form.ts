import type { FieldProblem } from '../base/errors.ts'
import { tooLong } from '../base/form.ts'

export const shortestPassword = 12
export const longestPassword = 200
export const guessedPassword =
  'This password is easily guessed: choose three or four words that have nothing to do with you.'

export function problemsOfPassword(password: string): FieldProblem<'password'>[] {
  if (password.length < shortestPassword) {
    const sentence = `Choose a password of at least ${shortestPassword} characters; 15 or more is better.`
    return [{ field: 'password', sentence }]
  }
  return password.length > longestPassword ? [{ field: 'password', sentence: tooLong(longestPassword) }] : []
}

type Twice = { password: string; again: string }
/** What was typed twice, so that it is typed as it was meant. */
export function problemsOfNewPassword({ password, again }: Twice): FieldProblem<keyof Twice>[] {
  const problems = problemsOfPassword(password)
  if (problems.length > 0 || password === again) return problems
  return [{ field: 'again', sentence: 'The two passwords are not the same.' }]
}

export function problemsOfSignIn(texts: {
  email: string
  password: string
}): FieldProblem<'email' | 'password'>[] {
  return [
    ...(texts.email.trim() === ''
      ? [{ field: 'email' as const, sentence: 'Enter your e-mail address, or the name you made up.' }]
      : []),
    ...(texts.password === '' ? [{ field: 'password' as const, sentence: 'Enter your password.' }] : []),
  ]
}
