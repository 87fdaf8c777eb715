import { createHmac } from 'node:crypto'
import type { Config } from '../base/config.ts'

/** The secret in the link of a mail, made anew when it is sent: neither the mail nor its token is stored. */
export const secretOfMail = (mailId: string, { authSecret }: Config): string =>
  createHmac('sha256', authSecret).update(`link of a mail\n${mailId}`).digest('base64url')
