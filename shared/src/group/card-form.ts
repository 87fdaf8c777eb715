import { problemsOfNewPassword, problemsOfPassword } from '../account/password-form.ts'
import type { FieldProblem } from '../base/errors.ts'

/** Days in which a card can be used. */
export const cardDays = 14
/** Days in which somebody is told at sign-in of a card that was given after their first. */
export const cardNoticeDays = 30

const shortest = 4
const longest = 30
export const takenName = 'Somebody has this name already: choose another.'

/** A name made up for signing in: nothing that tells who somebody is. */
export function problemsOfSignInName({ name }: { name: string }): FieldProblem<'name'>[] {
  const refuse = (sentence: string) => [{ field: 'name' as const, sentence }]
  if (name.length < shortest || name.length > longest) {
    return refuse(`Make up a name of ${shortest} to ${longest} letters.`)
  }
  if (!/^[A-Za-z0-9-]+$/.test(name)) return refuse('Use letters, digits and dashes, without spaces.')
  return /(19|20)\d\d/.test(name) ? refuse('Leave out years: they could tell your birthday.') : []
}

type Chosen = { name: string; password: string }
export const problemsOfCardUse = ({ name, password }: Chosen): FieldProblem<keyof Chosen>[] => [
  ...problemsOfSignInName({ name }),
  ...problemsOfPassword(password),
]

type Typed = Chosen & { again: string }
export const problemsOfCardTyped = (typed: Typed): FieldProblem<keyof Typed>[] => [
  ...problemsOfSignInName(typed),
  ...problemsOfNewPassword(typed),
]
