import type { NoticeKind } from '@roundtable/shared/notice/notices.ts'
import { type MailBox, openMailBox, type Received } from './mail-box.ts'
import { openPartnershipAlone, type TestPartnership, testConfig } from './partnership.ts'

export type MailedPartnership = TestPartnership & {
  close: () => Promise<void>
  box: MailBox
  emailOf: (key: string) => Promise<string>
  lettersTo: (key: string) => Promise<Received[]>
  prefer: (key: string, channel: 'at-once' | 'weekly' | 'app', kind?: NoticeKind) => Promise<Choices>
  outbox: () => Promise<Outbox>
}
type Choices = Awaited<ReturnType<ReturnType<TestPartnership['callerAs']>['notice']['preferences']['save']>>
type Outbox = {
  state: string
  attempts: number
  lastError: string | null
  nextAttemptAt: string
  messageId: string
}[]

/** The small partnership on a Monday at nine, with a mail server of its own. */
export async function openMailedPartnership(): Promise<MailedPartnership> {
  const box = await openMailBox()
  const at = await openPartnershipAlone()
  at.services.config = {
    ...testConfig,
    mail: { smtpUrl: box.url, from: 'Roundtable <roundtable@smallborough.example>' },
  }
  const { db } = at.database
  async function emailOf(key: string): Promise<string> {
    const found = db.selectFrom('person').select('email').where('id', '=', at.person(key))
    return (await found.executeTakeFirstOrThrow()).email
  }
  async function lettersTo(key: string): Promise<Received[]> {
    const email = await emailOf(key)
    return box.received.filter(({ to }) => to.includes(email))
  }
  return {
    ...at,
    box,
    emailOf,
    lettersTo,
    prefer: (key, channel, kind = 'return-waiting') =>
      at.callerAs(key).notice.preferences.save({ channels: [{ kind, channel }] }),
    outbox: () => db.selectFrom('noticeMail').selectAll().orderBy('createdAt').execute(),
    close: async () => {
      await at.close()
      await box.close()
    },
  }
}

export const stopTokenIn = (text: string): string => /\/stop\/(\S+)/.exec(text)?.[1] ?? ''
