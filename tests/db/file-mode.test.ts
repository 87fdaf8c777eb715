import { chmodSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@roundtable/db/database.ts'
import { copyBefore } from '@roundtable/db/migrations/copy-of-file.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { expect, it } from 'vitest'

const modesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => (statSync(join(folder, name)).mode & 0o777) !== 0o600)
    .map((name) => name)

it('a database in a file, its log and the copy of it are read by their owner alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-mode-'))
  const file = join(folder, 'roundtable.db')
  const database = await openDatabase(`sqlite:${file}`)
  await migrateToLatest(database)
  await copyBefore('0001', database, file)
  expect(readdirSync(folder).sort()).toEqual([
    'roundtable.db',
    'roundtable.db-shm',
    'roundtable.db-wal',
    'roundtable.db.before-0001',
  ])
  expect(modesIn(folder)).toEqual([])
  await database.close()
  chmodSync(file, 0o644)
  const again = await openDatabase(`sqlite:${file}`)
  expect(modesIn(folder)).toEqual([])
  await again.close()
})
