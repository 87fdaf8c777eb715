import type { Tx } from '@roundtable/db/database.ts'
import { insertProviderSession } from '@roundtable/db/queries/provider-session.queries.ts'

/** What a session rests on that began at a provider. */
export type ProviderProof = {
  providerKey: string
  issuer: string
  subject: string
  sid: string | null
  /** Encrypted. */
  refreshToken: string | null
}

export async function rememberProof(
  tx: Tx,
  { sid, ...proof }: ProviderProof,
  { sessionId, at }: { sessionId: string; at: string },
): Promise<void> {
  await insertProviderSession(tx, { ...proof, providerSid: sid, sessionId, checkedAt: at, provenAt: at })
}
