import { randomBytes } from 'node:crypto'
import type { Tx } from '@roundtable/db/database.ts'
import { insertInvitation } from '@roundtable/db/queries/invitation.queries.ts'
import { invitationDays } from '@roundtable/shared/member/member-rules.ts'
import type { Services } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'

const dayMilliseconds = 86_400_000

/** The link leaves the server once, in the answer to this act. */
export async function giveInvitation(
  tx: Tx,
  { config, now }: Services,
  seat: { partnershipId: string; memberId: string; personId: string; createdBy: string | null },
): Promise<{ link: string; expiresAt: string }> {
  const token = randomBytes(32).toString('base64url')
  const createdAt = now()
  const expiresAt = new Date(Date.parse(createdAt) + invitationDays * dayMilliseconds).toISOString()
  await insertInvitation(tx, { ...seat, tokenHash: hashOf(token), createdAt, expiresAt, usedAt: null })
  return { link: `${config.publicUrl}/invitation/${token}`, expiresAt }
}
