import { spawn } from 'node:child_process'
import { DomainError } from '@roundtable/shared/base/errors.ts'

const usualMs = 60_000

/**
 * Hands the bytes to the owner’s virus scanner, a command that reads them and ends with 0 where they are clean and
 * with 1 where they are not. False where none is set. What could not be scanned is not taken.
 */
export async function scanFile(
  bytes: Buffer,
  command: string | undefined,
  atMostMs = usualMs,
): Promise<boolean> {
  if (command === undefined) return false
  const code = await new Promise<number | null>((resolve) => {
    // A group of its own: what the command has started ends with it, whatever signals it ignores.
    const scanner = spawn(command, { shell: true, stdio: ['pipe', 'ignore', 'ignore'], detached: true })
    const end = (ended: number | null) => {
      clearTimeout(timer)
      resolve(ended)
    }
    const timer = setTimeout(() => {
      if (scanner.pid !== undefined) killGroup(scanner.pid)
      resolve(null)
    }, atMostMs)
    scanner.on('error', () => end(null))
    scanner.on('exit', end)
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

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
