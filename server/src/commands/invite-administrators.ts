import { parseArgs } from 'node:util'
import { openDatabase } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { readConfig } from '../base/config.ts'
import { openLogger } from '../base/logger.ts'
import { inviteAdministrators } from '../partnership/invite-administrators.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { CannotStart, runCommand, tell } from './run-command.ts'

const usage =
  'Say whom: pnpm admin:invite --email … --name "…" --email … --name "…" --partnership "…" (two people, who confirm each other)'

await runCommand(async () => {
  const { people, partnership } = readWords()
  const config = readConfig(process.env, 'production')
  const database = await openDatabase(config.databaseUrl)
  try {
    await bringUpToDate(database, tell)
    const now = () => new Date().toISOString()
    const services = { database, config, logger: openLogger(config), now, newId }
    const { invited } = await inviteAdministrators(services, { people, partnershipName: partnership })
    for (const { name, email, link, expiresAt } of invited) {
      console.log(`
One-time invitation for ${name} (${email}), valid until ${localDay(expiresAt)}:
  ${link}
It is shown only here: send it to ${name} by a safe way, and to nobody else.
`)
    }
    if (invited.length === 1) {
      console.log('Until somebody who keeps people there confirms this seat, it reads and prepares only.')
    }
  } finally {
    await database.close()
  }
})

function readWords() {
  const text = { type: 'string' } as const
  const several = { type: 'string', multiple: true } as const
  try {
    const { values } = parseArgs({ options: { email: several, name: several, partnership: text } })
    const { email: emails = [], name: names = [], partnership } = values
    const people = emails.flatMap((email, index) => {
      const name = names[index]
      return name ? [{ email, name }] : []
    })
    const areWhole = people.length > 0 && people.length === emails.length && names.length === emails.length
    if (areWhole && partnership) return { people, partnership }
  } catch {
    // An unknown word: told below as a missing one is.
  }
  throw new CannotStart(usage)
}
