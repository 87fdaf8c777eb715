export type AgendaPaperTable = {
  partnershipId: string
  id: string
  itemId: string
  title: string
  fileName: string
  fileHash: string
  /** Bytes. */
  size: number
  wider: number
  scanned: number
  late: number
  recordedAt: string
  recordedBy: string
  /** Taken off the agenda; packs that were frozen before keep it. */
  endedAt: string | null
  endedBy: string | null
  destroyedAt: string | null
  destroyedBy: string | null
}

/** The bytes, once however many items have them; a destroyed file has no row. */
export type AgendaPaperFileTable = {
  partnershipId: string
  fileHash: string
  file: Buffer
  recordedAt: string
}
