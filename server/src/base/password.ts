import { guessedPassword, problemsOfPassword } from '@roundtable/shared/account/password-form.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { assertNoProblems } from './assert-no-problems.ts'
import { isEasilyGuessed } from './guessed-password.ts'

/** Slow on purpose (scrypt): made before a transaction, never inside one. */
export async function hashOfPassword(
  password: string,
  { name, email }: { name: string; email: string },
): Promise<string> {
  assertNoProblems(problemsOfPassword(password))
  if (isEasilyGuessed(password, [...name.split(' '), ...email.split(/[@.]/)])) {
    throw new DomainError('bad-input', guessedPassword, {
      fields: [{ field: 'password', sentence: guessedPassword }],
    })
  }
  return hashPassword(password)
}

let nobodys: Promise<string> | undefined

/** Takes the same time where there is no password to compare with. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password')
  const isSame = await verifyPassword({ hash: hash ?? (await nobodys), password })
  return isSame && hash !== undefined
}
