import { randomBytes } from 'node:crypto'
import {
  deletePasskeyChallenges,
  insertPasskeyChallenge,
  usePasskeyChallenge,
} from '@roundtable/db/queries/passkey.queries.ts'
import type { Services } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'

const minutes = 5
export const challengeMs = minutes * 60_000

/** For which address a passkey counts: the host people reach Roundtable under, and no other. */
export const relyingPartyOf = ({ config }: Pick<Services, 'config'>) => ({
  id: new URL(config.publicUrl).hostname,
  origin: config.publicUrl,
  name: 'Roundtable',
})

/** Something for a device to sign, once, within five minutes; those that nobody signed go. */
export async function newChallenge(services: Services, personId: string | null): Promise<string> {
  const challenge = randomBytes(32).toString('base64url')
  const now = services.now()
  const expiresAt = new Date(Date.parse(now) + challengeMs).toISOString()
  await services.database.db.transaction().execute(async (tx) => {
    await deletePasskeyChallenges(tx, { endedBy: now })
    await insertPasskeyChallenge(tx, { challengeHash: hashOf(challenge), personId, expiresAt })
  })
  return challenge
}

/** Whether this was asked of this person and has not been answered; it counts as answered from now on. */
export const isOpenChallenge =
  (services: Services, personId: string | null) =>
  (challenge: string): Promise<boolean> =>
    services.database.db
      .transaction()
      .execute((tx) =>
        usePasskeyChallenge(tx, { challengeHash: hashOf(challenge), personId, now: services.now() }),
      )
