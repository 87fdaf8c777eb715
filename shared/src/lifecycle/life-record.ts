import type { ActName } from '../act/acts.ts'

/** What notices, clocks and "waiting for you" read of any record with a life. */
export type LifeRecord<State extends string = string> = {
  id: string
  /** Whose it is; null where it is the whole partnership's. */
  agencyId: string | null
  state: State
  version: number
  /** Its last step: which act, when, by whom; null where none was recorded, or it came by itself. */
  stepId: string | null
  stepAct: string | null
  stepAt: string | null
  stepBy: string | null
}

/** The address, inside its partnership, of the page a record is read on. */
export type RecordPage = `/${string}`

export const isLastStep = ({ stepAct }: LifeRecord, acts: readonly ActName[]): boolean =>
  acts.some((act) => act === stepAct)
