/** What was tried and failed, by whom or from where; hashed. */
export type ThrottleTable = { key: string; failures: number; lastAt: string; blockedUntil: string }

/** From where somebody has signed in before. */
export type KnownAddressTable = { personId: string; address: string; lastAt: string }

/** A password, an address or an account at a provider that is to be set anew, once. */
export type AccountChangeTable = {
  tokenHash: string
  personId: string
  kind: 'password' | 'email' | 'identity'
  /** The new address. */
  email: string | null
  way: 'mail' | 'code'
  createdAt: string
  createdBy: string | null
  expiresAt: string
  usedAt: string | null
  codeHash: string | null
  wrongCodes: number
  vouchedBy: string | null
  mailId: string | null
}

/** Who gave a link or a code for somebody’s account, and whose it was; kept for as long as both are there. */
export type OpenedAccountTable = { openedBy: string; personId: string; at: string }

/** A code that changes every half minute; its secret is encrypted. */
export type SecondFactorTable = {
  personId: string
  secret: string
  createdAt: string
  /** Null until its first code was typed. */
  confirmedAt: string | null
  /** The half minute whose code was used last: none is used twice. */
  lastStep: number
}

/** Of a code that stands in for a lost factor, once, its hash. */
export type RecoveryCodeTable = { personId: string; codeHash: string }
