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
import { eachAlone, type Lease } from '../base/lease.ts'
import { noticeTexts } from '../notice/notice-texts.ts'
import { type SeatedPerson, seatedPeople } from '../notice/seated-people.ts'
import { stopLinkOf } from '../notice/stop-link.ts'
import { channelOf } from '../notice/write-notices.ts'
import { nextAttempt } from './back-off.ts'
import { composeLetter } from './compose-letter.ts'
import { type Letter, type MailServer, openMailServer } from './mail-server.ts'

const mostAtOnce = 200

type Alone = ReturnType<typeof eachAlone>
type Together = { mails: MailRow[]; letter: Letter }

/** What waits for one person and is of one kind goes into one letter: thirty actions due on a day are no thirty mails. */
async function lettersOf(services: Services, due: readonly MailRow[], alone: Alone): Promise<Together[]> {
  const found = new Map<string, { mails: MailRow[]; rows: NoticeRow[]; person: SeatedPerson }>()
  for (const mail of due) {
    const told = await alone.run(() => contentsOf(services, mail))
    if (told === null) continue
    if (typeof told === 'string') {
      await drop(services, mail, told)
      continue
    }
    const { person, rows } = told
    const { partnershipId, personId, kind, id } = mail
    const key = kind === 'digest' ? id : `${partnershipId} ${personId} ${rows[0]?.kind}`
    const together = found.get(key)
    if (together === undefined) found.set(key, { mails: [mail], rows, person })
    else {
      together.mails.push(mail)
      together.rows.push(...rows)
    }
  }
  const letters: Together[] = []
  for (const { mails, rows, person } of found.values()) {
    const [mail] = mails
    const [first] = rows
    if (mail === undefined || first === undefined) continue
    const letter = await alone.run(() => letterOf(services, { mail, first, rows, person }))
    if (letter !== null) letters.push({ mails, letter })
  }
  return letters
}

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
  const alone = eachAlone()
  let sent = 0
  try {
    for (const together of await lettersOf(services, due, alone)) {
      if (!lease.isHeld()) break
      if (await post(services, server, together)) sent += 1
    }
  } finally {
    server.close()
  }
  alone.end()
  return sent
}

async function post(services: Services, server: MailServer, { mails, letter }: Together): Promise<boolean> {
  const { db } = services.database
  const posted = await server.post(letter)
  const at = services.now()
  for (const mail of mails) {
    const attempts = mail.attempts + 1
    if (posted.refused === null) {
      await updateNoticeMail(db, mail, { state: 'sent', attempts, lastError: null, endedAt: at })
      continue
    }
    const next = nextAttempt(attempts, { refused: posted.refused, at })
    services.logger.warn({ mailId: mail.id, attempts, givenUp: next === null }, posted.why)
    await updateNoticeMail(db, mail, {
      attempts,
      lastError: posted.why,
      ...(next === null ? { state: 'failed', endedAt: at } : { nextAttemptAt: next }),
    })
  }
  return posted.refused === null
}

async function drop({ database, now }: Services, mail: MailRow, why: string): Promise<void> {
  await database.db.transaction().execute(async (tx) => {
    const { partnershipId, id: mailId } = mail
    const notices = await listNoticesOfMail(tx, { partnershipId, mailId })
    await updateNoticeMail(tx, mail, { state: 'dropped', lastError: why, endedAt: now() })
    await updateNoticesMail(tx, { partnershipId, ids: notices.map(({ id }) => id), mailId: null })
  })
}

type Contents = { person: SeatedPerson; rows: NoticeRow[] }

/** What is told of a mail right now, or why there is nothing any more: rights and wishes count at sending. */
async function contentsOf({ database, now }: Services, mail: MailRow): Promise<Contents | string> {
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
  return rows.length === 0 ? 'Read, settled, or not wanted by e-mail any more.' : { person, rows }
}

async function letterOf(
  { config, database }: Services,
  { mail, first, rows, person }: Contents & { mail: MailRow; first: NoticeRow },
): Promise<Letter> {
  const { partnershipId, personId, kind } = mail
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
