import { parseArgs } from 'node:util'
import { openDatabase } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { readConfig } from '../base/config.ts'
import { openLogger } from '../base/logger.ts'
import { inviteAdministrator } from '../member/invite-administrator.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { CannotStart, runCommand, tell } from './run-command.ts'

const usage = 'Say whom: pnpm admin:invite --email … --name "…" --partnership "…"'

await runCommand(async () => {
  const { email, name, partnership } = readWords()
  const config = readConfig(process.env, 'production')
  const database = await openDatabase(config.databaseUrl)
  try {
    await bringUpToDate(database, tell)
    const now = () => new Date().toISOString()
    const services = { database, config, logger: openLogger(config), now, newId }
    const invited = await inviteAdministrator(services, { email, name, partnershipName: partnership })
    console.log(`
One-time invitation for ${name} (${email}), valid until ${invited.expiresAt.slice(0, 10)}:
  ${invited.link}
It is shown only here: send it to ${name} by a safe way.
`)
  } finally {
    await database.close()
  }
})

function readWords(): { email: string; name: string; partnership: string } {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ options: { email: text, name: text, partnership: text } })
    const { email, name, partnership } = values
    if (email && name && partnership) return { email, name, partnership }
  } catch {
    // An unknown word: told below as a missing one is.
  }
  throw new CannotStart(usage)
}
