import { listBankHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import {
  listNoticesOfMail,
  type NoticeRow,
  updateNoticesMail,
} from '@roundtable/db/queries/notice.queries.ts'
import { listMailsDue, type MailRow, updateNoticeMail } from '@roundtable/db/queries/notice-mail.queries.ts'
import { listNoticePreferences } from '@roundtable/db/queries/notice-preference.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { isMailTime } from '@roundtable/shared/base/working-day.ts'
import { isForReader, noticeScopeOf } from '@roundtable/shared/notice/notices.ts'
import type { Services } from '../base/context.ts'
import type { Lease } from '../base/lease.ts'
import { noticeTexts } from '../notice/notice-texts.ts'
import { seatedPeople } from '../notice/seated-people.ts'
import { stopLinkOf } from '../notice/stop-link.ts'
import { channelOf } from '../notice/write-notices.ts'
import { nextAttempt } from './back-off.ts'
import { composeLetter } from './compose-letter.ts'
import { type Letter, type MailServer, openMailServer } from './mail-server.ts'

const mostAtOnce = 200

/**
 * Sends what waits, while mails go out. A letter is marked as sent after the mail server took it: what is cut off
 * in between is sent again, with the same message id. Answers how many letters were taken.
 */
export async function sendMails(services: Services, lease: Lease): Promise<number> {
  const { config, database } = services
  if (config.mail === undefined) return 0
  if (!isMailTime(services.now(), await listBankHolidays(database.reader))) return 0
  const due = await listMailsDue(database.reader, { now: services.now(), limit: mostAtOnce })
  if (due.length === 0) return 0
  const server = openMailServer(config.mail)
  let sent = 0
  try {
    for (const mail of due) {
      if (!lease.isHeld()) break
      const letter = await letterOf(services, mail)
      if (typeof letter === 'string') await drop(services, mail, letter)
      else if (await post(services, server, { mail, letter })) sent += 1
    }
  } finally {
    server.close()
  }
  return sent
}

async function post(
  services: Services,
  server: MailServer,
  { mail, letter }: { mail: MailRow; letter: Letter },
): Promise<boolean> {
  const { db } = services.database
  const posted = await server.post(letter)
  const attempts = mail.attempts + 1
  const at = services.now()
  if (posted.refused === null) {
    await updateNoticeMail(db, mail, { state: 'sent', attempts, lastError: null, endedAt: at })
    return true
  }
  const next = nextAttempt(attempts, { refused: posted.refused, at })
  services.logger.warn({ mailId: mail.id, attempts, givenUp: next === null }, posted.why)
  await updateNoticeMail(db, mail, {
    attempts,
    lastError: posted.why,
    ...(next === null ? { state: 'failed', endedAt: at } : { nextAttemptAt: next }),
  })
  return false
}

async function drop({ database, now }: Services, mail: MailRow, why: string): Promise<void> {
  await database.db.transaction().execute(async (tx) => {
    const { partnershipId, id: mailId } = mail
    const notices = await listNoticesOfMail(tx, { partnershipId, mailId })
    await updateNoticeMail(tx, mail, { state: 'dropped', lastError: why, endedAt: now() })
    await updateNoticesMail(tx, { partnershipId, ids: notices.map(({ id }) => id), mailId: null })
  })
}

/** The letter as it is right now, or why there is none any more: rights and wishes count at sending. */
async function letterOf(services: Services, mail: MailRow): Promise<Letter | string> {
  const { config, database, now } = services
  const { partnershipId, personId, kind } = mail
  const today = localDay(now())
  const [person] = await seatedPeople(database.reader, { partnershipId, personId, today })
  if (person === undefined) return 'The seat has ended.'
  const scope = noticeScopeOf(person)
  const chosen = await listNoticePreferences(database.reader, { partnershipId, personId })
  const wanted = kind === 'digest' ? 'weekly' : 'at-once'
  const isWanted = (row: NoticeRow) =>
    isForReader(scope, row) &&
    row.settledAt === null &&
    row.readAt === null &&
    channelOf(chosen, row) === wanted
  const rows = (await listNoticesOfMail(database.reader, { partnershipId, mailId: mail.id })).filter(isWanted)
  const [first] = rows
  if (first === undefined) return 'Read, settled, or not wanted by e-mail any more.'
  const page = `${config.publicUrl}/${mail.slug}`
  return composeLetter(kind, {
    to: { name: mail.personName, address: mail.email },
    partnershipName: mail.partnershipName,
    messageId: mail.messageId,
    told: (await noticeTexts(database.reader, rows, person)).map(({ text }) => ({
      title: text.title,
      sentence: text.sentence,
      link: `${page}${text.page}`,
    })),
    stopLink: stopLinkOf({ partnershipId, personId, kind: kind === 'digest' ? kind : first.kind }, config),
    choiceLink: `${page}/notices?part=choices`,
  })
}
