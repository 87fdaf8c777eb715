import type { InvitationWay } from '@roundtable/shared/member/invitation.ts'
import type { Generated } from 'kysely'

/** The login; what a person may do comes from their seats. */
export type PersonTable = {
  id: string
  name: string
  email: string
  /** Made up by somebody who has no address; small letters. */
  signInName?: string | null | undefined
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
  /** 1: it began with a passkey or with a code after the password. */
  withFactor: Generated<number>
  /** When the provider of the agency was asked anew who sits there. */
  reauthenticatedAt?: string | null | undefined
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
  /** What opens it: the mail to the invited address, link and code together, or the link alone (command line). */
  way: InvitationWay
  /** As who invites wrote it; null where that was not recorded. */
  name: string | null
  /** 1: a second keeper says who the invited person is, before it opens or is sent. */
  needsSecond: number
  /** The second keeper is of another agency than this one; null where any will do. */
  secondNotOf: string | null
  vouchedAt: string | null
  vouchedBy: string | null
  codeHash: string | null
  wrongCodes: number
  mailId: string | null
}
