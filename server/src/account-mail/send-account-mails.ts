import { listAccountMailsDue, updateAccountMail } from '@roundtable/db/queries/account-mail.queries.ts'
import type { AccountMailTable } from '@roundtable/db/tables/account-mail.table.ts'
import type { Config } from '../base/config.ts'
import type { Services } from '../base/context.ts'
import type { Lease } from '../base/lease.ts'
import { nextAttempt } from '../mail/back-off.ts'
import { composeAccountLetter } from '../mail/compose-letter.ts'
import { type Letter, openMailServer } from '../mail/mail-server.ts'
import { messageIdOf } from '../notice/message-id.ts'
import { secretOfMail } from './mail-secret.ts'

const mostAtOnce = 200

/** Sends what people wait for about their own account, at any hour. Answers how many letters were taken. */
export async function sendAccountMails(services: Services, lease: Lease): Promise<number> {
  const { config, database, now, logger } = services
  if (config.mail === undefined) return 0
  const due = await listAccountMailsDue(database.reader, { now: now(), limit: mostAtOnce })
  if (due.length === 0) return 0
  const server = openMailServer(config.mail)
  let sent = 0
  try {
    for (const mail of due) {
      if (!lease.isHeld()) break
      const posted = await server.post(letterOf(mail, config))
      const attempts = mail.attempts + 1
      const at = now()
      if (posted.refused === null) {
        const taken = { state: 'sent', sentence: '', lastError: null, endedAt: at } as const
        await updateAccountMail(database.db, mail.id, { attempts, ...taken })
        sent += 1
        continue
      }
      const next = nextAttempt(attempts, { refused: posted.refused, at })
      logger.warn({ mailId: mail.id, attempts, givenUp: next === null }, posted.why)
      const later =
        next === null ? { state: 'failed' as const, sentence: '', endedAt: at } : { nextAttemptAt: next }
      await updateAccountMail(database.db, mail.id, { attempts, lastError: posted.why, ...later })
    }
  } finally {
    server.close()
  }
  return sent
}

function letterOf(mail: AccountMailTable, config: Config): Letter {
  const { id, toName, toAddress, subject, sentence, page } = mail
  return composeAccountLetter({
    to: { name: toName, address: toAddress },
    subject,
    sentence,
    messageId: messageIdOf(config, `account.${id}`),
    link: page === null ? null : `${config.publicUrl}${page}/${secretOfMail(id, config)}`,
  })
}
