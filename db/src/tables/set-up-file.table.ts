import type { SetUpFileState } from '@roundtable/shared/set-up/set-up-file.ts'

/** A file by which a partnership is set up, with what was read of it as JSON. */
export type SetUpFileTable = {
  partnershipId: string
  id: string
  personId: string
  fileName: string
  /** SHA-256 of the file. */
  fileHash: string
  state: SetUpFileState
  sentence: string
  content: string
  createdAt: string
  heardAt: string
  expiresAt: string
}
