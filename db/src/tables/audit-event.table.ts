export type AuditEventTable = {
  partnershipId: string
  id: string
  at: string
  category: 'figures' | 'definitions' | 'people' | 'security'
  action: string
  personId: string | null
  personName: string
  memberId: string | null
  agencyId: string | null
  /** Whose seat was used, while deputised. */
  deputyFor: string | null
  onBehalf: number
  subjectKind: string
  subjectId: string
  /** A sentence for a person; never a figure. */
  summary: string
}
