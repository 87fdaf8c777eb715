/** What signs a person in from their own device: the public half alone. */
export type PasskeyTable = {
  id: string
  personId: string
  /** As the device calls it; base64url. */
  credentialId: string
  publicKey: string
  /** How often the device says it was used; 0 for one that does not count. */
  counter: number
  /** How the device is reached, with spaces. */
  transports: string
  name: string
  createdAt: string
  lastUsedAt: string | null
}

/** What a device is asked to sign, once, within minutes. */
export type PasskeyChallengeTable = {
  challengeHash: string
  /** Who adds a passkey; null at sign-in. */
  personId: string | null
  expiresAt: string
}
