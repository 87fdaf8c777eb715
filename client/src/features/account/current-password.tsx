import { problemsOfCurrent } from '@roundtable/shared/account/account-form.ts'
import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import type { BoundField } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import type { Account } from './name-dialog.tsx'

type Props = { account: Account; field: BoundField }

/** Asked once more before something about signing in changes, of who has a password. */
export function CurrentPassword({ account, field }: Props) {
  return account.hasPassword ? <TextField {...field} type="password" autoComplete="current-password" /> : null
}

export const problemsOfCurrentOf = (
  account: Account,
  typed: { current: string },
): FieldProblem<'current'>[] => (account.hasPassword ? problemsOfCurrent(typed) : [])
