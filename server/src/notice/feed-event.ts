import type { FeedRow } from '@roundtable/db/queries/calendar-feed.queries.ts'
import type { DayEvent } from '@roundtable/shared/base/icalendar.ts'
import type { LifeRecord, RecordPage } from '@roundtable/shared/lifecycle/life-record.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { Services } from '../base/context.ts'

/** Whose calendar it is. */
export type FeedOf = { feed: FeedRow; actor: Actor }

type EventWords = { kind: string; day: string; summary: string; description: string; page: RecordPage }

/** A day of a record: each step of its life raises the sequence, so that a calendar takes a day that moved. */
export const feedEvent = (
  { config }: Services,
  { slug, foundedAt }: FeedRow,
  { id, version, stepAt }: LifeRecord,
  { kind, day, summary, description, page }: EventWords,
): DayEvent => ({
  uid: `${kind}-${id}@${new URL(config.publicUrl).hostname}`,
  ...{ day, summary, description },
  url: `${config.publicUrl}/${slug}${page}`,
  sequence: version,
  changedAt: stepAt ?? foundedAt,
})

/** The agencies in which somebody sits. */
export const agenciesOf = (actor: Actor): string[] => [
  ...new Set(actor.seats.map(({ agencyId }) => agencyId)),
]
