import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('a thread of a server that is given much room for young objects has no more of it than its own share', () => {
  const program = join(import.meta.dirname, '../support/database/open-young-thread.ts')
  const said = execFileSync(process.execPath, ['--max-semi-space-size=16', program], { encoding: 'utf8' })
  expect(Number(said)).toBeGreaterThan(0)
  // What it holds while it collects comes to half as much again; with the server's own room it is 32.
  expect(Number(said)).toBeLessThan(20)
})
