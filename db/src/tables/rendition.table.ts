import type { PackAudience } from '@roundtable/shared/pack/pack-rights.ts'
import type { RenditionKind, RenditionState } from '@roundtable/shared/rendition/rendition.ts'
import type { ReportAudience } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'

/** What is printed as PDF, an edition each time it was asked for after the one before failed or was destroyed. */
export type RenditionTable = {
  partnershipId: string
  id: string
  kind: RenditionKind
  /** A pack, a yearly report, or a meeting of which minutes or archive are printed. */
  subjectId: string
  /** Of a cut of a pack or of a yearly report; empty otherwise. */
  audience: PackAudience | ReportAudience | ''
  /** Of what was read: whoever reads the same is given the same file. */
  sourceHash: string
  /** What was read, as it is printed; null where it is stored elsewhere. */
  content: string | null
  edition: number
  state: RenditionState
  requestedAt: string
  requestedBy: string
  startedAt: string | null
  endedAt: string | null
  pages: number | null
  size: number | null
  fileHash: string | null
  failure: string | null
  /** Null before it is printed, and once it was destroyed. */
  file: Uint8Array | null
}
