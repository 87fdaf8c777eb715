/** A mail about somebody's own account or seat, sent at any hour; nobody chooses not to get it. */
export type AccountMailTable = {
  id: string
  toName: string
  toAddress: string
  subject: string
  sentence: string
  /** The page its link leads to, without the secret, which follows from the id; null where it has no link. */
  page: string | null
  /** `held` until a second keeper lets it go. */
  state: 'held' | 'waiting' | 'sent' | 'failed' | 'dropped'
  attempts: number
  nextAttemptAt: string
  lastError: string | null
  createdAt: string
  endedAt: string | null
}
