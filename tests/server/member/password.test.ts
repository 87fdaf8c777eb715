import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { hashOfPassword } from '@roundtable/server/base/password.ts'
import { expect, it, vi } from 'vitest'

it('a password that was stolen as a hash costs 32 MiB of memory for each guess', async () => {
  const scrypt = vi.spyOn(crypto, 'scrypt')
  syncBuiltinESMExports()
  await hashOfPassword('four quiet words together', { name: 'Ada', email: 'ada@police.example' })
  expect(scrypt.mock.calls.map(([, , , options]) => options)).toMatchObject([{ N: 16_384, r: 16, p: 1 }])
  scrypt.mockRestore()
  syncBuiltinESMExports()
})
