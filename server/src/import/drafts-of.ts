import { returnName } from '@roundtable/shared/return/return-name.ts'
import type { HeldReturn } from './open-returns-of.ts'

/** The drafts a file went into, for a sentence. */
export function draftsOf(returns: readonly HeldReturn[]): string {
  const [first] = returns
  if (first === undefined) return 'no return'
  return returns.length === 1
    ? `the draft of the ${returnName(first.owed)}`
    : `the drafts of ${returns.length} returns of ${first.owed.agencyName}`
}
