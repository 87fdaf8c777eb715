import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'roundtable-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const mebibyte = 1024 * 1024

async function until(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 500; tries++) {
    if (holds()) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}

describe('the log of a long write', () => {
  it('is folded into the file while the file stays open, and all of it is there afterwards', async () => {
    const path = join(folder, 'long.db')
    const database = await openDatabase(`sqlite:${path}`)
    await migrateToLatest(database)
    const at = '2026-11-23T09:00:00.000Z'
    const people = Array.from({ length: 8 }, (_, n) => ({
      id: newId(),
      name: 'n'.repeat(mebibyte),
      email: `${n}@example.org`,
      emailVerified: 1,
      createdAt: at,
      updatedAt: at,
    }))
    await database.db.transaction().execute(async (tx) => {
      for (const person of people) await tx.insertInto('person').values(person).execute()
    })
    expect(statSync(path).size).toBeLessThan(8 * mebibyte)
    expect(await until(() => statSync(path).size > 8 * mebibyte)).toBe(true)
    expect(await database.reader.selectFrom('person').select('id').execute()).toHaveLength(8)
    await database.close()
  })
})
