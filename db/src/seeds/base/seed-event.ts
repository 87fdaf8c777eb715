import type { ActName } from '@roundtable/shared/act/acts.ts'
import type { Sitting } from './cast.ts'

export type SeedEvent = {
  at: string
  action: ActName
  /** Roundtable, where it came by itself. */
  by: Sitting | 'Roundtable'
  /** The agency it concerns; the person's own where it is not said. */
  agencyId?: string | null
  deputyFor?: Sitting | null
  onBehalf?: boolean
  subject: readonly [string, string]
  summary: string
  /** Why, as it was typed. */
  reason?: string
}
