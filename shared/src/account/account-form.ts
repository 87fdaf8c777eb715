import type { FieldProblem } from '../base/errors.ts'
import { longestName, problemsOfText } from '../base/form.ts'
import { problemsOfEmail } from '../member/seat-form.ts'

const currentMissing = 'Enter the password you sign in with now.'
export const notCurrent = 'This is not the password you sign in with now.'

export const problemsOfCurrent = ({ current }: { current: string }): FieldProblem<'current'>[] =>
  current === '' ? [{ field: 'current', sentence: currentMissing }] : []

export const problemsOfName = ({ name }: { name: string }): FieldProblem<'name'>[] =>
  problemsOfText('name', name, { missing: 'Enter your name.', most: longestName })

/** An address by which somebody signs in, or asks for a new password. */
export const problemsOfAddress = ({ email }: { email: string }): FieldProblem<'email'>[] =>
  problemsOfEmail(email.trim())

export const wrongFactorCode = 'This is not the code the app shows now. Check the clock of your phone.'
export const problemsOfFactorCode = ({ code }: { code: string }): FieldProblem<'code'>[] =>
  /^\d{6}$/.test(code.replace(/\s/g, ''))
    ? []
    : [{ field: 'code', sentence: 'Enter the six digits that the app shows.' }]

/** At sign-in a recovery code will do as well. */
export const problemsOfSecondFactor = ({ code }: { code: string }): FieldProblem<'code'>[] =>
  code.trim() === ''
    ? [{ field: 'code', sentence: 'Enter the six digits that the app shows, or a recovery code.' }]
    : []

export const wrongSecondFactor =
  'This is neither the code the app shows now nor a recovery code that is left.'
