import type { AgencyCode } from '@roundtable/db/seeds/base/agencies.ts'
import type { Purpose } from '@roundtable/shared/meeting/agenda-form.ts'

/** The first and the second year of meetings that were held, and the one that comes next. */
export type Year = 1 | 2 | 3

export type Paper = {
  title: string
  fileName: string
  /** Whether whoever reads with small counts hidden may read it. */
  wider: boolean
  lines: readonly string[]
}

export type Decided = {
  text: string
  reason: string
  dissent?: readonly (readonly [name: string, said: string])[]
}

/** What came of an item at the meeting of one year. */
export type Held = {
  points: readonly string[]
  decided?: Decided
  /** Why it was deferred. */
  deferred?: string
  interest?: { by: string; text: string; remark: string }
}

export type ItemScript = {
  title: string
  purpose: Purpose
  agency: AgencyCode | null
  lead: string
  minutes: number
  ask?: string
  /** "goal:G2", "indicator:CL01", "exceptions"; "action:newest" of those that stood then. */
  pins?: readonly string[]
  /** On the agenda of these years alone. */
  years?: readonly Year[]
  /** Who proposed it; otherwise the manager put it on the agenda. */
  proposedBy?: string
  /** Restricted, with the ground. */
  ground?: string
  /** Put on the agenda after the pack was frozen, with why it is urgent. */
  late?: string
  paper?: Paper & { years: readonly Year[]; by: string }
  held: readonly [Held, Held]
}

export type MeetingScript = { title: string; items: readonly ItemScript[] }

/** Not on the agenda of that year. */
export const absent: Held = { points: [] }
