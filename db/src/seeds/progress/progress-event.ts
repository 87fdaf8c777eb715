import type { ActName } from '@roundtable/shared/act/acts.ts'
import type { Sitting } from '../base/cast.ts'

/** An act of the trail, as the demonstration tells it of issues, actions and challenges. */
export type ProgressEvent = {
  at: string
  action: ActName
  /** Roundtable, where it came by itself. */
  by: Sitting | 'Roundtable'
  agencyId: string | null
  subject: readonly [string, string]
  summary: string
  reason?: string
}
