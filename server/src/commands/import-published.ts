import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { newId } from '@roundtable/db/ids.ts'
import { importPublished } from '../published/import-published.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { withNamedDatabase } from './named-database.ts'
import { CannotStart, runCommand, tell } from './run-command.ts'

await runCommand(async () => {
  const file = process.argv.slice(2).find((word) => word !== '--')
  if (file === undefined) throw new CannotStart('Name the file: pnpm db:import-published FILE.')
  const text = readNamed(file)
  await withNamedDatabase(async (database) => {
    await bringUpToDate(database, tell)
    const fileName = basename(file)
    const now = () => new Date().toISOString()
    const done = await importPublished(text, { database, now, newId, fileName })
    tell(`${fileName}: ${done.benchmarks} published figures, ${done.changed} of them new or different.`)
  })
})

function readNamed(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new CannotStart(`The file ${file} cannot be read.`)
  }
}
