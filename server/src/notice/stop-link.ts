import { createHmac, timingSafeEqual } from 'node:crypto'
import { type NoticeKind, noticeKinds } from '@roundtable/shared/notice/notices.ts'
import type { Config } from '../base/config.ts'

export type StopKind = NoticeKind | 'digest'
export type Stop = { partnershipId: string; personId: string; kind: StopKind }

const signatureOf = (payload: string, { authSecret }: Config): string =>
  createHmac('sha256', authSecret).update(`stop notices\n${payload}`).digest('base64url')

/** Whoever holds the mail may stop such mails, and nothing else. */
export function stopLinkOf({ partnershipId, personId, kind }: Stop, config: Config): string {
  const payload = Buffer.from([partnershipId, personId, kind].join(' ')).toString('base64url')
  return `${config.publicUrl}/stop/${payload}.${signatureOf(payload, config)}`
}

/** What the token stops, or null where it is not ours. */
export function readStopToken(token: string, config: Config): Stop | null {
  const dot = token.lastIndexOf('.')
  if (dot < 1 || token.length > 400) return null
  const payload = token.slice(0, dot)
  const given = Buffer.from(token.slice(dot + 1))
  const expected = Buffer.from(signatureOf(payload, config))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const [partnershipId = '', personId = '', word = ''] = Buffer.from(payload, 'base64url')
    .toString()
    .split(' ')
  const kind = word === 'digest' ? word : noticeKinds.find((each) => each === word)
  return kind === undefined ? null : { partnershipId, personId, kind }
}
