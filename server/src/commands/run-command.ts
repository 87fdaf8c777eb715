import { styleText } from 'node:util'
import { DatabaseIsNewerError } from '@roundtable/db/migrate.ts'
import { ImportRefusedError, refusalLines } from '@roundtable/db/published/import-refused-error.ts'
import { DomainError } from '@roundtable/shared/errors.ts'

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
  if (error instanceof ImportRefusedError) return refusalLines(error).join('\n')
  const expected =
    error instanceof CannotStart || error instanceof DatabaseIsNewerError || error instanceof DomainError
  return expected ? styleText('red', error.message) : error
}

/** One line of progress. */
export function tell(sentence: string): void {
  console.log(`  ${sentence}`)
}
