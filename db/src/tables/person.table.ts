/** The login; what a person may do comes from their seats. */
export type PersonTable = {
  id: string
  name: string
  email: string
  emailVerified: number
  image: string | null
  createdAt: string
  updatedAt: string
}

export type SessionTable = {
  id: string
  /** Its SHA-256: who reads the database cannot use it. */
  token: string
  personId: string
  expiresAt: string
  createdAt: string
  updatedAt: string
  ipAddress: string | null
  userAgent: string | null
}

/** How a person proves who they are: issuer and subject, never the e-mail. */
export type CredentialTable = {
  id: string
  providerId: string
  accountId: string
  personId: string
  password: string | null
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: string | null
  refreshTokenExpiresAt: string | null
  scope: string | null
  createdAt: string
  updatedAt: string
}

export type VerificationTable = {
  id: string
  identifier: string
  value: string
  expiresAt: string
  createdAt: string
  updatedAt: string
}

export type InvitationTable = {
  tokenHash: string
  partnershipId: string
  memberId: string
  personId: string
  expiresAt: string
  createdAt: string
  createdBy: string | null
  usedAt: string | null
}
