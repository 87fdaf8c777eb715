import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { fillDemonstration } from './demonstration.ts'
import { withNamedDatabase } from './named-database.ts'
import { runCommand, tell } from './run-command.ts'

await runCommand(() =>
  withNamedDatabase(async (database) => {
    await migrateToLatest(database)
    await fillDemonstration(database, tell)
    tell('The demonstration is in the database.')
  }),
)
