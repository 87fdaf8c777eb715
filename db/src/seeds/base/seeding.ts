import { localDay } from '@roundtable/shared/base/local-time.ts'
import { idsOf } from './random.ts'

/** What every part of the demonstration is made with. */
export type Seeding = {
  now: string
  today: string
  partnershipId: string
  /** The id of something that came about at this moment. */
  idAt: (moment: string) => string
}

export const slug = 'northmere'

export function seedingAt(now: string, founded: string): Seeding {
  const idAt = idsOf(`${slug} ${now}`)
  return { now, today: localDay(now), partnershipId: idAt(founded), idAt }
}
