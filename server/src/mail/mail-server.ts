import { createTransport, type SendMailOptions } from 'nodemailer'
import type { MailConfig } from '../base/config.ts'

export type Letter = {
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  messageId: string
  /** Stops mails of this kind at one click of the mail program, without signing in; null where nobody can. */
  stopLink: string | null
}

/** `for-now` and `for-good` are said by the mail server of one letter; anything else is thrown. */
export type Posted = { refused: null } | { refused: 'for-now' | 'for-good'; why: string }
export type MailServer = { post(letter: Letter): Promise<Posted>; close(): void }

const local: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** One connection, used one letter after the other; encrypted unless the mail server is on this machine. */
export function openMailServer({ smtpUrl, from }: MailConfig): MailServer {
  const { protocol, hostname, searchParams } = new URL(smtpUrl)
  const open = local.includes(hostname) || searchParams.has('requireTLS')
  const transport = createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: 1,
      maxRequeues: 0,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(protocol === 'smtp:' && !open ? { requireTLS: true } : {}),
    },
    { from },
  )
  return {
    close: () => transport.close(),
    post: async (letter) => {
      try {
        await transport.sendMail(messageOf(letter))
        return { refused: null }
      } catch (error) {
        const code = answerCode(error)
        if (code === null) throw error
        return { refused: code >= 500 ? 'for-good' : 'for-now', why: `The mail server answered ${code}.` }
      }
    },
  }
}

function messageOf({ to, subject, text, html, messageId, stopLink }: Letter): SendMailOptions {
  return {
    to,
    subject,
    text,
    html,
    messageId: `<${messageId}>`,
    headers: {
      ...(stopLink === null
        ? {}
        : { 'List-Unsubscribe': `<${stopLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      'Auto-Submitted': 'auto-generated',
    },
  }
}

/** What the server answered about this letter; null where it was not about the letter: no connection, no login. */
function answerCode(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null
  const code: unknown = Reflect.get(error, 'responseCode')
  const kind: unknown = Reflect.get(error, 'code')
  if (typeof code !== 'number' || code < 400 || kind === 'EAUTH') return null
  return kind === 'EENVELOPE' || kind === 'EMESSAGE' ? code : null
}
