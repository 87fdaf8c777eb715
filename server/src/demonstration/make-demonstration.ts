import type { Database } from '@roundtable/db/database.ts'
import { seedDemonstration } from '@roundtable/db/seeds/seed-demonstration.ts'
import { plannedMeetings } from './meeting-plan.ts'
import { playGrants } from './play-grants.ts'
import { playMeetings } from './play-meetings.ts'
import { playReports } from './play-reports.ts'
import { playDeeds } from './stage.ts'

type Making = { now: string; progress?: (sentence: string) => void }

/**
 * The invented partnership: what was there is seeded, and what its people did with the server since is done by the
 * server’s own verbs. All of it in one transaction; nothing where it is already there.
 */
export async function makeDemonstration(
  database: Database,
  { now, progress = () => {} }: Making,
): Promise<void> {
  await seedDemonstration(database, {
    ...{ now, progress },
    enact: async (stage) => {
      const meetings = plannedMeetings(stage)
      const deeds = [...playMeetings(meetings), ...playGrants(stage, meetings), ...playReports(stage)]
      await playDeeds(database, stage, deeds)
      progress(`${meetings.length} meetings of its board, with packs, minutes and decisions.`)
    },
  })
}
