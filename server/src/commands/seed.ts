import { bringUpToDate } from './bring-up-to-date.ts'
import { fillDemonstration } from './demonstration.ts'
import { withNamedDatabase } from './named-database.ts'
import { runCommand, tell } from './run-command.ts'

await runCommand(() =>
  withNamedDatabase(async (database) => {
    await bringUpToDate(database, tell)
    await fillDemonstration(database, tell)
    tell('The demonstration is in the database.')
  }),
)
