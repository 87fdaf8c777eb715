import type { ProviderState } from '@roundtable/shared/identity-provider/provider-lifecycle.ts'

/** Where the people of an agency sign in. */
export type IdentityProviderTable = {
  partnershipId: string
  id: string
  agencyId: string
  state: ProviderState
  version: number
  issuer: string
  clientId: string
  /** Encrypted. */
  clientSecret: string
  /** The claim that names the tenant, where the provider has several; empty where not. */
  tenantClaim: string
  /** Whose people may sign in, with spaces. */
  tenants: string
  /** Mail domains whose people are led to it, with spaces. */
  domains: string
  /** Values of `amr` and `acr` that count as a second factor, with spaces. */
  factorValues: string
  /** The same for the same provider, client and tenants: what a session of one opens, a session of the other does. */
  providerKey: string
  createdAt: string
  createdBy: string
  triedAt: string | null
  triedBy: string | null
  confirmedAt: string | null
  confirmedBy: string | null
  endedAt: string | null
  endedBy: string | null
}

/** What a session that began at a provider rests on; it goes with the session. */
export type ProviderSessionTable = {
  sessionId: string
  providerKey: string
  issuer: string
  subject: string
  /** How the provider calls its own session. */
  providerSid: string | null
  /** Encrypted; null where the provider gave none. */
  refreshToken: string | null
  /** When somebody last set out to ask the provider. */
  checkedAt: string
  /** When the provider last said that the person is still there. */
  provenAt: string
}

/** Somebody who has been sent to a provider and is waited for. */
export type SignInFlowTable = {
  stateHash: string
  browserHash: string
  /** Encrypted. */
  payload: string
  expiresAt: string
}

/** A logout token that was used. */
export type LogoutTokenTable = { issuer: string; jti: string; expiresAt: string }
