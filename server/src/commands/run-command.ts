import { styleText } from 'node:util'
import { DatabaseNotCopiedError } from '@roundtable/db/migrations/copy-of-file.ts'
import { DatabaseIsNewerError } from '@roundtable/db/migrations/migrate.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { loggedError } from '../base/logger.ts'

/** A reason to stop that a person can do something about: said in one sentence, without a stack. */
export class CannotStart extends Error {}

/** Runs a command; a reason to stop is told in a sentence, a bug with its stack; either ends with code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    process.exitCode = 1
    console.error(reasonIn(error))
    process.exit()
  }
}

function reasonIn(error: unknown): unknown {
  const unreached = whyUnreached(error)
  if (unreached !== null) return styleText('red', `The database cannot be opened: ${unreached}.`)
  const expected = [CannotStart, DatabaseIsNewerError, DatabaseNotCopiedError, DomainError]
  const isExpected = error instanceof Error && expected.some((kind) => error instanceof kind)
  return isExpected ? styleText('red', error.message) : loggedError(error)
}

const unreachedCodes = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET'],
  // PostgreSQL: wrong password, not allowed, no such database.
  ...['28P01', '28000', '3D000'],
  ...['SQLITE_CANTOPEN', 'SQLITE_NOTADB', 'SQLITE_READONLY'],
])

/** Why the named database does not answer, in its own words; null for any other error. */
function whyUnreached(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return unreachedCodes.has(error.code) ? error.message || error.code : null
}

/** One line of progress. */
export function tell(sentence: string): void {
  console.log(`  ${sentence}`)
}
