import { rmSync } from 'node:fs'
import { openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { cutAgain, hideUpTo } from '../make/cut-again.ts'
import { callMeetingWithPins, freezePack } from '../make/pack.ts'
import { openPartnership } from '../make/partnership.ts'
import { hashOfPack } from '../read/hash-of-pack.ts'

/** Freezes a pack on SQLite in each time zone, and tells their hashes. Run as: node freeze-a-pack.ts FILE ZONE … */
const [file = '', ...zones] = process.argv.slice(2)
const url = `sqlite:${file}`
const database = { ...(await openDatabase(url)), url }
try {
  await migrateToLatest(database)
  for (const zone of zones) {
    process.env.TZ = zone
    const at = await openPartnership(undefined, database)
    const { id, number } = await callMeetingWithPins(at)
    const packId = await freezePack(at, id)
    const hash = await hashOfPack(at, number)
    await hideUpTo(at, 7)
    await cutAgain(at, packId)
    const cut = await hashOfPack(at, number, 'elected-member')
    console.log(`${zone} ${new Date(2026, 0, 1).getTimezoneOffset()} ${hash} ${cut}`)
  }
} finally {
  await database.close()
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
}
