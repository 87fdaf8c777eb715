import type { Db, Tx } from '@roundtable/db/database.ts'
import type { RenditionState } from '@roundtable/shared/pack/rendition.ts'
import type { Services } from '../base/context.ts'

/** What was asked to be printed. */
export type Asked = {
  partnershipId: string
  id: string
  state: RenditionState
  startedAt: string | null
}
type Change = {
  state: RenditionState
  startedAt?: string
  endedAt?: string
  failure?: string
  pages?: number
  size?: number
  fileHash?: string
  file?: Buffer
}

/** A kind of document that is printed: which wait, how the page of one is made, and how it is told that it was made. */
export type Paper<R extends Asked> = {
  listUnfinished: (db: Db) => Promise<R[]>
  update: (
    db: Db,
    key: { partnershipId: string; id: string; from: RenditionState },
    change: Change,
  ) => Promise<boolean>
  /** The page as whoever asked for it reads it, and how many texts of it were destroyed. */
  pageOf: (services: Services, rendition: R) => Promise<{ page: string; removed: number }>
  countRemoved: (tx: Tx, rendition: R) => Promise<number>
  leaveAct: (tx: Tx, services: Services, rendition: R) => Promise<void>
}
