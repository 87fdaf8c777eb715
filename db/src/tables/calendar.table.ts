/** The secret address of one person's due dates; only the hash of its token is kept. */
export type CalendarFeedTable = {
  partnershipId: string
  personId: string
  tokenHash: string
  createdAt: string
}

export type BankHolidayTable = {
  division: string
  day: string
  name: string
}
