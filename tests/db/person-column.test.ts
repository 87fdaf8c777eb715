import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../support/database/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase({ demonstration: true })
})
afterAll(() => database.close())

/** They hold a name, or an id, until both are transitions. */
const named = ['target.agreed_by', 'pledge.signed_by']

it('a column that says by whom holds the id of a person', async () => {
  const { db } = database
  const people = new Set((await db.selectFrom('person').select('id').execute()).map(({ id }) => id))
  const columns = (await db.introspection.getTables()).flatMap((table) =>
    table.columns.filter(({ name }) => name.endsWith('_by')).map(({ name }) => [table.name, name] as const),
  )
  const strangers: string[] = []
  for (const [table, column] of columns) {
    const rows = await db
      .selectFrom(table as 'goalVersion')
      .select(column as 'recordedBy')
      .distinct()
      .execute()
    const values = rows.flatMap((row) => Object.values(row))
    if (values.some((value) => value !== null && !people.has(value))) strangers.push(`${table}.${column}`)
  }
  expect(columns.length).toBeGreaterThan(20)
  expect(strangers.filter((column) => !named.includes(column))).toEqual([])
})
