import { bringUpToDate } from './bring-up-to-date.ts'
import { withNamedDatabase } from './named-database.ts'
import { runCommand, tell } from './run-command.ts'

await runCommand(() =>
  withNamedDatabase(async (database) => {
    const applied = await bringUpToDate(database, tell)
    for (const step of applied) tell(`Applied ${step}.`)
    tell(applied.length === 0 ? 'The database was up to date.' : 'The database is up to date.')
  }),
)
