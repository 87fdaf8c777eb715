import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ownerOnly } from '@roundtable/db/database.ts'
import { CannotStart } from './run-command.ts'

/** Makes the folder where it is missing and writes into it once. */
export function checkWritable(folder: string): void {
  const probe = join(folder, `.writable-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch {
    throw new CannotStart(
      `The folder ${folder} cannot be written to: give it to your user, or name another one with ROUNDTABLE_DATA.`,
    )
  }
}

/** Makes the file of removals where it is missing: a removal that cannot be written down is not carried out. */
export function checkRemovalFile(path: string | undefined): void {
  if (path === undefined) return
  try {
    appendFileSync(path, '', { mode: ownerOnly })
  } catch {
    throw new CannotStart(`The file ${path}, which REMOVAL_FILE names, cannot be written to.`)
  }
}

/** Takes the port for a moment and gives it back. */
export async function checkPortFree(host: string, port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(new CannotStart(whyNot(error, port))))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function whyNot(error: Error, port: number): string {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: stop it, or choose another port, for example PORT=${port + 1} npx --yes pnpm start.`
  }
  if (code === 'EACCES') return `Port ${port} is not allowed to your user: choose one above 1023 with PORT.`
  return `Port ${port} cannot be used (${error.message}).`
}
