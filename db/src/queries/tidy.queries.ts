import type { Db } from '../database.ts'

/** What nobody waits for any more goes: failures, sessions that ended, links and mails; answers how much there was. */
export async function deleteWhatIsOver(
  db: Db,
  { yesterday, longAgo }: { yesterday: string; longAgo: string },
): Promise<number> {
  const gone = [
    await db.deleteFrom('signInFlow').where('expiresAt', '<', yesterday).executeTakeFirst(),
    await db.deleteFrom('logoutToken').where('expiresAt', '<', yesterday).executeTakeFirst(),
    await db.deleteFrom('throttle').where('lastAt', '<', yesterday).executeTakeFirst(),
    await db.deleteFrom('passkeyChallenge').where('expiresAt', '<', yesterday).executeTakeFirst(),
    await db.deleteFrom('session').where('expiresAt', '<', yesterday).executeTakeFirst(),
    await db.deleteFrom('accountChange').where('expiresAt', '<', longAgo).executeTakeFirst(),
    await db.deleteFrom('accountMail').where('endedAt', '<', longAgo).executeTakeFirst(),
    await db.deleteFrom('knownAddress').where('lastAt', '<', longAgo).executeTakeFirst(),
  ]
  return gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}
