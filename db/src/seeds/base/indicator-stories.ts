import { readFileSync } from 'node:fs'
import { addDays } from '@roundtable/shared/base/period.ts'
import type { IndicatorTable } from '../../tables/indicator.table.ts'
import type { IndicatorStoryTable } from '../../tables/indicator-story.table.ts'
import { momentOf } from './calendar.ts'
import type { Seeding } from './seeding.ts'

const texts = JSON.parse(
  readFileSync(new URL('../data/indicator-stories.json', import.meta.url), 'utf8'),
) as Record<string, string[]>

const daysBetweenVersions = 150

/** What lies behind some indicators, the newest version three weeks old. */
export const indicatorStoriesOf = (
  { partnershipId, today }: Pick<Seeding, 'partnershipId' | 'today'>,
  rows: readonly Pick<IndicatorTable, 'id' | 'code'>[],
  recordedBy: string,
): IndicatorStoryTable[] =>
  rows.flatMap(({ id: indicatorId, code }) => {
    const versions = texts[code] ?? []
    return versions.map((text, at) => ({
      ...{ partnershipId, indicatorId, text, recordedBy },
      version: at + 1,
      recordedAt: momentOf(addDays(today, -21 - daysBetweenVersions * (versions.length - 1 - at)), 14, 5),
    }))
  })
