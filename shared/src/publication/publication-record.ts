import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { PublicationState } from './publication-lifecycle.ts'

/** A publication as its notices and "waiting for you" read it. */
export type PublicationRecord = LifeRecord<PublicationState> & {
  preparedBy: string | null
  indicatorCode: string
  indicatorName: string
}

export const publicationPage = (): RecordPage => '/publications'
export const publicationName = ({ indicatorCode, indicatorName }: PublicationRecord): string =>
  `${indicatorName} (${indicatorCode})`
