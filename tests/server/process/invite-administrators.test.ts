import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startCommand } from '../../support/server/run-program.ts'

it('the command invites two people into a new installation, each with a link of their own, and never one alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'roundtable-invite-'))
  const env = {
    DATABASE_URL: `sqlite:${join(folder, 'roundtable.db')}`,
    AUTH_SECRET: 'a-secret-of-this-test-and-of-nothing-else',
    PUBLIC_URL: 'https://roundtable.example',
  }
  const invite = (...words: string[]) =>
    startCommand('invite-administrators', [...words, '--partnership', 'Northshire'], env).ended
  const ann = ['--email', 'ann@area.example', '--name', 'Ann Day']
  const alone = await invite(...ann)
  expect([alone.code, alone.said]).toEqual([1, expect.stringContaining('invite two people at once')])
  const half = await invite(...ann, '--email', 'bo@area.example')
  expect([half.code, half.said]).toEqual([1, expect.stringContaining('Say whom: pnpm admin:invite')])
  const both = await invite(...ann, '--email', 'bo@area.example', '--name', 'Bo Lund')
  expect(both.code).toBe(0)
  const links = both.said.match(/https:\/\/roundtable\.example\/invitation\/[\w-]{43}/g) ?? []
  expect(new Set(links).size).toBe(2)
  for (const name of ['Ann Day', 'Bo Lund']) expect(both.said).toContain(`One-time invitation for ${name}`)
  const next = await invite('--email', 'cy@area.example', '--name', 'Cy Orme')
  expect([next.code, next.said]).toEqual([1, expect.stringContaining('invite two people at once')])
}, 60_000)
