import { verifyTrails } from '../act/verify-trail.ts'
import { withNamedDatabase } from './named-database.ts'
import { CannotStart, runCommand, tell } from './run-command.ts'

await runCommand(() =>
  withNamedDatabase(async (database) => {
    const trails = await verifyTrails(database.reader)
    for (const { name, events, fault } of trails)
      tell(`${name}: ${fault ?? `${events} events, none changed.`}`)
    if (trails.some(({ fault }) => fault !== null)) throw new CannotStart('An audit trail was changed.')
  }),
)
