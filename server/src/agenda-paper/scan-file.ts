import { spawn } from 'node:child_process'
import { DomainError } from '@roundtable/shared/base/errors.ts'

const atMostMs = 60_000

/**
 * Hands the bytes to the owner’s virus scanner, a command that reads them and ends with 0 where they are clean and
 * with 1 where they are not. False where none is set. What could not be scanned is not taken.
 */
export async function scanFile(bytes: Buffer, command: string | undefined): Promise<boolean> {
  if (command === undefined) return false
  const code = await new Promise<number | null>((resolve) => {
    const scanner = spawn(command, { shell: true, stdio: ['pipe', 'ignore', 'ignore'], timeout: atMostMs })
    scanner.on('error', () => resolve(null))
    scanner.on('close', resolve)
    // A scanner that has seen enough may close its end before it has read all.
    scanner.stdin.on('error', () => {})
    scanner.stdin.end(bytes)
  })
  if (code === 0) return true
  throw code === 1
    ? new DomainError('rule', 'The virus scanner of this installation refused the file: it was not kept.')
    : new DomainError(
        'rule',
        'The file could not be scanned for viruses, so it was not kept: try again later.',
      )
}
