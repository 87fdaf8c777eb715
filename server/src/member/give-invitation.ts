import { randomBytes } from 'node:crypto'
import type { Tx } from '@roundtable/db/database.ts'
import { dropAccountMail } from '@roundtable/db/queries/account-mail.queries.ts'
import { endOpenInvitations, insertInvitation } from '@roundtable/db/queries/invitation.queries.ts'
import { invitationDays } from '@roundtable/shared/member/member-rules.ts'
import { secretOfMail } from '../account-mail/mail-secret.ts'
import { type AccountLetter, queueAccountMail } from '../account-mail/queue-account-mail.ts'
import type { Services } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'

const dayMilliseconds = 86_400_000

/** `link` opens by itself: only the command line hands one over. */
export type Opening =
  | { way: 'link' }
  | { way: 'code' | 'provider' }
  | { way: 'mail'; letter: AccountLetter; needsSecond: boolean; secondNotOf: string | null }

type Seat = {
  partnershipId: string
  memberId: string
  personId: string
  /** As who invites wrote it. */
  name: string
  createdBy: string | null
}

/** A new invitation to a seat; the former one ends. What is handed over leaves the server once, in this answer. */
export async function giveInvitation(tx: Tx, services: Services, seat: Seat, opening: Opening) {
  const { config, now } = services
  const at = now()
  const { partnershipId, memberId } = seat
  for (const { mailId } of await endOpenInvitations(tx, { partnershipId, memberId, at })) {
    if (mailId !== null) await dropAccountMail(tx, { id: mailId, at })
  }
  const isMail = opening.way === 'mail'
  const needsSecond = isMail ? opening.needsSecond : opening.way === 'code'
  const mailId = isMail
    ? await queueAccountMail(tx, services, opening.letter, needsSecond ? 'held' : 'waiting')
    : null
  const token = mailId === null ? randomBytes(32).toString('base64url') : secretOfMail(mailId, config)
  const expiresAt = endOfInvitation(at)
  await insertInvitation(tx, {
    ...seat,
    tokenHash: hashOf(token),
    createdAt: at,
    expiresAt,
    usedAt: null,
    way: opening.way,
    needsSecond: needsSecond ? 1 : 0,
    secondNotOf: isMail ? opening.secondNotOf : null,
    vouchedAt: null,
    vouchedBy: null,
    codeHash: null,
    wrongCodes: 0,
    mailId,
  })
  const link = `${config.publicUrl}/invitation/${token}`
  return { link, expiresAt, way: opening.way, needsSecond }
}

export const endOfInvitation = (from: string): string =>
  new Date(Date.parse(from) + invitationDays * dayMilliseconds).toISOString()
