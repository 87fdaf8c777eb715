import { openTestDatabase, type TestDatabase } from './test-database.ts'

let opening: Promise<TestDatabase> | undefined

/** The database that the partnerships of one test file share: opened when it is first asked for. */
export function fileDatabase(): Promise<TestDatabase> {
  opening ??= openTestDatabase()
  return opening
}

export async function closeFileDatabase(): Promise<void> {
  const database = await opening
  opening = undefined
  await database?.close()
}
